"""What somebody is merely typing: kept as it was typed, so that nothing is refused before the text is finished."""

from typing import Any

import msgspec
from msgspec import Struct


class Answer(Struct, frozen=True, omit_defaults=True):
    """One section's page. `later` means that it is not chosen yet; then `owner` sees to it until the day `until`.

    `blanks` are the clauses' figures by the name of their field. `by` saved it last, at `at` (ms since 1970 UTC), in
    turn `turn` of a `sitting` (a page that was opened once).
    """

    choices: list[str] = []
    words: str = ""
    later: bool = False
    owner: str = ""
    until: str = ""
    blanks: dict[str, str] = {}
    by: str = ""
    at: int = 0
    sitting: str = ""
    turn: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said at all."""
        return not (self.choices or self.words.strip() or self.later or any(self.blanks.values()))


class Draft(Struct, frozen=True, omit_defaults=True):
    """A whole first charter as far as it has come."""

    title: str = ""
    from_on: str = ""
    language: str = ""
    sitting: str = ""
    turn: int = 0
    answers: dict[str, Answer] = {}

    def answer(self, section: str) -> Answer:
        """What was said on a section so far."""
        return self.answers.get(section, Answer())


def is_late(kept: Answer | Draft, said: Answer | Draft) -> bool:
    """Whether what was said in a sitting arrives after something later of the same sitting, which then stands."""
    return bool(said.sitting) and kept.sitting == said.sitting and said.turn < kept.turn


def read(kept: Any) -> Draft:
    """A draft as it was kept (JSON already read)."""
    return msgspec.convert(kept, Draft)


def written(draft: Draft) -> Any:
    """A draft as it is kept."""
    return msgspec.to_builtins(draft)
