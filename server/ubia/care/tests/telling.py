"""Tells a household's story of care in a few words, for tests and for the cases that phone and server share."""

from datetime import UTC, datetime
from typing import Any

from ubia.care.fold import TABLES
from ubia.charter.tests.stories import fold_all

from .homes import HOUSE, PERSONS, Story
from .visits import AMINA

MOTHER, CHILD, ELDER, NEWBORN = PERSONS
DAY = 86_400_000
NOON = DAY // 2


class Telling:
    """The entries of one household, each told by Amina at noon and received at once."""

    def __init__(self, enrolled_on: str = "2026-01-05", *persons: dict[str, Any]) -> None:
        self.entries: Story = []
        body: dict[str, Any] = {"name": "Family", "chw": AMINA, "since": enrolled_on, "persons": list(persons)}
        self.tell(enrolled_on, "household.enrolled", **body)

    def tell(self, day: str, kind: str, amends: str = "", **body: Any) -> str:
        """One entry. Returns its id."""
        at = int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()) * 1000 + NOON
        number = len(self.entries) + 1
        id_ = f"0192d3a0-0000-7000-8000-{number:012x}"
        self.entries.append(
            {
                "book": "0192d3a0-0000-7000-8000-0000000000b1",
                "line": number,
                "id": id_,
                "kind": kind,
                "subject": HOUSE,
                "author": AMINA,
                "key": "",
                "channel": "phone",
                "happened_on": day,
                "made_at": at + number,
                "received_at": at + number,
                "amends": amends,
                "flagged": "",
                "digest": "",
                "body": body,
            }
        )
        return id_

    def visit(self, day: str, service: str, person: str = "", **more: Any) -> str:
        """A visit, to somebody or to the household as a whole."""
        return self.tell(day, "visit.made", service=service, **({"person": person} if person else {}), **more)

    def tasks(self) -> list[dict[str, Any]]:
        """What is asked for now."""
        return fold_all(TABLES[1:], self.entries)["task"]

    def dues(self) -> list[dict[str, Any]]:
        """What was asked for, and what came of it."""
        return fold_all(TABLES[2:], self.entries)["due"]

    def due(self, schedule: str) -> list[str]:
        """The days on which one schedule asks."""
        return [task["due_on"] for task in self.tasks() if task["schedule"] == schedule]


def person(id_: str, born_on: str | None, sex: str = "female") -> dict[str, Any]:
    """A person as a household tells of him or her."""
    return {"id": id_, "name": "Neema", "sex": sex} | ({"born_on": born_on} if born_on else {})
