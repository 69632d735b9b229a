"""What a finding of one's own should look like. These only warn: nothing is refused for them."""

FEWEST_WORDS = 8


def reads_like_a_title(statement: str) -> bool:
    """Whether a statement is too short to be judged: certainty belongs to a whole finding, not to a theme (EVI-03)."""
    return len(statement.split()) < FEWEST_WORDS
