"""Tells a household's story in a few words, for tests: people, days and a clock."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from ubia.people.entries import KINDS
from ubia.people.fold import TABLES
from ubia.register.line import Line
from ubia.register.order import in_order
from ubia.register.table import Table

DAY_MS = 86_400_000
FIRST_DAY_MS = 1_772_323_200_000
"""2026-03-01 00:00 UTC."""
BODIES = {kind.name: kind.body for kind in KINDS}


def uid(name: str) -> str:
    """The same id for the same name, readable in a failure."""
    return f"0192d3a0-0000-7000-8000-{name.encode().hex():0>12.12}"


AMINA, BARAKA, REHEMA, NEEMA = (uid(name) for name in ("amina", "baraka", "rehema", "neema"))
HOUSE = uid("house")


class Story:
    """One household's entries, as they reach the book one after another."""

    def __init__(self, subject: str = HOUSE) -> None:
        self.subject = subject
        self.lines: list[Line] = []

    def tell(
        self,
        kind: str,
        day: int,
        by: str = AMINA,
        amends: str = "",
        received: int | None = None,
        erased: bool = False,
        **body: Any,
    ) -> str:
        """One entry of the `day`-th of March 2026, received on that day or later. Returns its id."""
        number = len(self.lines) + 1
        received_at = FIRST_DAY_MS + ((received or day) - 1) * DAY_MS + DAY_MS // 2 + number
        line = Line(
            line=number,
            id=uid(f"e{number:02}"),
            kind=kind,
            subject=self.subject,
            author=by,
            key="",
            channel="phone",
            happened_on=march(day),
            made_at=FIRST_DAY_MS + (day - 1) * DAY_MS + DAY_MS // 3 + number,
            received_at=received_at,
            amends=amends,
            flagged="",
            digest="",
            body=None if erased else msgspec.convert(body, BODIES[kind]),
        )
        self.lines.append(line)
        return line.id

    def enrol(self, day: int = 1, chw: str = AMINA, received: int | None = None, **body: Any) -> str:
        """The household enters the book in the care of a CHW."""
        told = {"name": "Family Odhiambo", "since": march(day), "chw": chw, **body}
        return self.tell("household.enrolled", day, chw, received=received, **told)

    def rows(self, table: str) -> list[Any]:
        """The rows of one table."""
        return fold(self.lines)[table]

    def row(self, table: str) -> Any:
        """The only row of a table."""
        (row,) = self.rows(table)
        return row


def march(day: int) -> str:
    """A day of March 2026."""
    return f"2026-03-{day:02}"


def person(name: str, **told: Any) -> dict[str, Any]:
    """A person as a household tells of him or her; the id comes from the name."""
    return {"id": uid(name.split()[0].lower()), "name": name, **told}


def fold(lines: Iterable[Line]) -> dict[str, list[Any]]:
    """All tables of one subject's lines, which may come in any order; a table orders only what it reads."""
    told = list(lines)
    return {table.name: _rows(table, in_order(x for x in told if x.kind in table.kinds)) for table in TABLES}


def _rows(table: Table, story: Sequence[Line]) -> list[Any]:
    return sorted(table.fold(story), key=lambda row: [getattr(row, name) for name in table.key]) if story else []
