"""A community with families, people and a year of visits, looked after by one CHW whose phone is measured."""

import datetime
import random
from typing import Any

from psycopg import Connection

from bench.village import ANSWERS, Village, new_id
from ubia.demo.names import FAMILIES, MEN, WOMEN
from ubia.register import admit
from ubia.register.book import now
from ubia.register.entry import Entry
from ubia.register.keys import SigningKey
from ubia.register.pen import sign_bundle

DAY_MS = 86_400_000
NEIGHBOURHOODS = ("Kwa Chifu", "Majengo", "Mtoni", "Njia Panda", "Shamba la Juu", "Soko Mjinga")
SERVICES = ("household_visit", "child_check", "pregnancy_check")


class Families(Village):
    """An open book with families in it; always the same ones."""

    def __init__(self, connection: Connection[Any]) -> None:
        super().__init__(connection)
        self.dice = random.Random(20261128)
        self.homes: list[str] = []
        self.names: list[str] = []
        from ubia.demo.ours import FORMS, keep_files, said  # needs Django, which stands once the box is open

        keep_files(connection)
        for form in map(said, FORMS):
            self._office("form.published", form.subject, form.body)

    def settle(self, households: int, people: int) -> None:
        """Enrol so many households with so many people each."""
        homes = [new_id() for _ in range(households)]
        for i in range(0, households, 500):
            entries = [self._entry("household.enrolled", home, self._family(people)) for home in homes[i : i + 500]]
            self.append(sign_bundle(self.key, entries))
        self.homes += homes

    def live(self, visits: int, days: int = 365) -> None:
        """So many visits over the households, spread over the days before today."""
        entries = [self._visit(self.homes[n % len(self.homes)], days - n * days // visits) for n in range(visits)]
        for i in range(0, visits, 500):
            self.append(sign_bundle(self.key, entries[i : i + 500]))

    def code(self) -> str:
        """A fresh code for the CHW's next phone."""
        return admit.make_code(self.connection, self.chw, self.facility_person)

    def another_phone(self) -> tuple[SigningKey, str]:
        """A key of hers that is admitted outside a browser, and its token."""
        key = SigningKey()
        return key, self.admit(self.chw, key)

    def _family(self, people: int) -> dict[str, Any]:
        last = self.dice.choice(FAMILIES)
        persons = [self._person(last) for _ in range(people)]
        place = {"latitude": -1 - self.dice.random() / 50, "longitude": 36.8 + self.dice.random() / 50}
        where = {"neighbourhood": self.dice.choice(NEIGHBOURHOODS), **place}
        return {"name": f"Family {last}", "chw": self.chw, "since": "2025-01-01", "persons": persons, **where}

    def _person(self, last: str) -> dict[str, Any]:
        name = f"{self.dice.choice(WOMEN)} {self.dice.choice(WOMEN + MEN)} {last}"
        self.names.append(name)
        born = datetime.date(2026, 11, 1) - datetime.timedelta(days=self.dice.randrange(30, 22_000))
        return {"id": new_id(), "name": name, "sex": self.dice.choice(("female", "male")), "born_on": born.isoformat()}

    def _visit(self, home: str, days_ago: int) -> Entry:
        at = now() - days_ago * DAY_MS
        body = {"service": self.dice.choice(SERVICES), "minutes": self.dice.randrange(10, 50), "answers": ANSWERS}
        return self.pen.write("visit.made", home, body, made_at=at, seen=1, sign=False)
