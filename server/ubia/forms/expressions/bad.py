"""An expression that cannot be read."""


class BadExpression(Exception):
    """What is wrong with an expression: `code` names the sentence that says so and what to do.

    `at` counts characters from 0; `near` is the text that stands there, shortened.
    """

    def __init__(self, code: str, at: int, near: str = "") -> None:
        super().__init__(f"{code} at {at}: {near}")
        self.code, self.at, self.near = code, at, near
