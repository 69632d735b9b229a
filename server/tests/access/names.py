"""Which families' names a part is shown anywhere, though somebody else looks after them (TRU-06)."""

from tests.access.addresses import Answer
from tests.access.cast import Cast

NAMES = "SELECT name FROM person WHERE name <> '' UNION SELECT name FROM household WHERE name <> ''"
STAFF = "SELECT name FROM role UNION SELECT name FROM mandate"
HERS = """
SELECT p.name FROM person p JOIN carer c USING (book, subject) WHERE c.person = %s AND c.left_line IS NULL
UNION SELECT h.name FROM household h JOIN carer c USING (book, subject) WHERE c.person = %s AND c.left_line IS NULL
"""


def named_to(cast: Cast, part: str) -> set[str]:
    """The names of families that a part looks after."""
    person = cast.person(part)
    return {name for (name,) in cast.all(HERS, person, person)}


def leaks(cast: Cast, part: str, answered: dict[str, dict[str, Answer]]) -> list[str]:
    """Names of others' families in anything that a part was answered, with the address where they stand."""
    staff = {name for (name,) in cast.all(STAFF)}
    strange = {name for (name,) in cast.all(NAMES)} - named_to(cast, part) - staff
    texts = {name: parts[part].text for name, parts in answered.items()}
    return [f"{name}: {who}" for name, text in texts.items() for who in strange if who in text]
