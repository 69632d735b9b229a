"""How far a reader reaches: the books of her roles, set for one transaction and enforced by row-level security.

Nothing set means nothing seen.
"""

from dataclasses import dataclass, field

from psycopg import Cursor
from psycopg.rows import TupleRow

_MANDATED = "mandated"
"""What a mandate adds to the part that it goes with: its holder signs pay runs, so she sees them."""
_SUPERVISES = frozenset({"facility_supervisor", "community_supervisor"})
_FIGURES = _SUPERVISES | {"committee", "manager", "payer"}
_WORK = _SUPERVISES | {"manager", "payer"}
_SETTLES = _SUPERVISES | {"committee", "nurse", "manager"}
_PAY = frozenset({"manager", "payer", _MANDATED})
_READINGS = frozenset({"committee", "facility_supervisor", "manager"})
_DOWNWARDS = frozenset({"manager", "payer"})


@dataclass
class Reach:
    """What one person may read: book ids by kind of reach, and the roles by book."""

    person: str
    on: str
    roles: dict[str, set[str]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    figures: set[str] = field(default_factory=set)
    work: set[str] = field(default_factory=set)
    settle: set[str] = field(default_factory=set)
    readings: set[str] = field(default_factory=set)
    pay: set[str] = field(default_factory=set)

    def add(self, book: str, role: str) -> None:
        """Extend the reach by a role in a book."""
        if role != _MANDATED:
            self.roles.setdefault(book, set()).add(role)
        self.open.add(book)
        for reach, roles in (
            (self.figures, _FIGURES),
            (self.work, _WORK),
            (self.settle, _SETTLES),
            (self.readings, _READINGS),
            (self.pay, _PAY),
        ):
            if role in roles:
                reach.add(book)

    def has(self, *roles: str) -> bool:
        """Whether the person has one of these roles anywhere."""
        return any(role in mine for mine in self.roles.values() for role in roles)


def enter(cursor: Cursor[TupleRow], person: str, on: str) -> Reach:
    """Set the scope of this transaction for a person on a day, and return it."""
    cursor.execute("SELECT set_config('ubia.person', %s, true)", [person])
    reach = Reach(person, on)
    rows = cursor.execute(_ROLES, {"person": person, "on": on}).fetchall()
    for book, role in rows:
        reach.add(book, role)
    above = [book for book, role in rows if role in _DOWNWARDS]
    if above:
        for book, within in cursor.execute(_WITHIN, [above]).fetchall():
            for role in reach.roles[within] & _DOWNWARDS:
                reach.add(book, role)
    cursor.execute(
        _SET,
        [_array(books) for books in (reach.open, reach.figures, reach.work, reach.settle, reach.readings, reach.pay)],
    )
    return reach


def add_above(cursor: Cursor[TupleRow], reach: Reach) -> set[str]:
    """Extend what is open in this transaction to the books above the reader's: they hold places and forms.

    Returns those books; the caller says what of them is told.
    """
    rows = cursor.execute(_ABOVE, [sorted(reach.open)]).fetchall()
    above = {book for (book,) in rows} - reach.open
    cursor.execute("SELECT set_config('ubia.open', %s, true)", [_array(reach.open | above)])
    return above


_ROLES = """
SELECT book::text, role FROM role WHERE person = %(person)s AND since <= %(on)s AND (until IS NULL OR until >= %(on)s)
UNION SELECT book::text, CASE side WHEN 'community' THEN 'committee' ELSE 'facility_supervisor' END
FROM mandate WHERE person = %(person)s AND since <= %(on)s AND until >= %(on)s
UNION SELECT book::text, 'mandated' FROM mandate WHERE person = %(person)s AND since <= %(on)s AND until >= %(on)s
"""
# A book of voices is read by those who were given a part in it, by nobody because of a part above it (VOI-02).
_WITHIN = """
WITH RECURSIVE below AS (
    SELECT book, within AS top FROM book WHERE within = ANY (%b::text[]::uuid[]) AND kind <> 'voice'
    UNION SELECT b.book, below.top FROM book b JOIN below ON b.within = below.book WHERE b.kind <> 'voice')
SELECT book::text, top::text FROM below
"""
_ABOVE = """
WITH RECURSIVE above AS (
    SELECT within FROM book WHERE book = ANY (%b::text[]::uuid[])
    UNION SELECT b.within FROM book b JOIN above ON b.book = above.within)
SELECT within::text FROM above WHERE within IS NOT NULL
"""
_SET = """SELECT set_config('ubia.open', %s, true), set_config('ubia.figures', %s, true),
    set_config('ubia.work', %s, true), set_config('ubia.settle', %s, true), set_config('ubia.readings', %s, true),
    set_config('ubia.pay', %s, true)"""


def _array(books: set[str]) -> str:
    return "{" + ",".join(sorted(books)) + "}"
