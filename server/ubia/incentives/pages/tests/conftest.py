"""A village that has agreed on a rate, its people in browsers, and a run as far as a test wants it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.readers import client_of
from tests.village import Member, Village, new_id
from ubia.incentives.pages.ordering import prepare_run, send_run
from ubia.register import reach
from ubia.register.book import now
from ubia.register.entry import digest

MONTH = datetime.now(UTC).strftime("%Y-%m")
Page = Callable[[Member, str], str]


class PayVillage(Village):
    """A village with a rate for home visits: KES 100."""

    def agree(self) -> None:
        """Both keys sign the rate."""
        rates = {"from_on": "2020-01-01", "currency": "KES", "rates": {"home_visit": 10_000}}
        charter = new_id()
        package = self.facility.pen(self.book).write("package.proposed", charter, rates, made_at=now())
        signed = {"package": package.id, "package_digest": digest(package.text()).hex()}
        self.write(package, *self.signed("package.signed", charter, signed))

    def signed(self, kind: str, subject: str, body: dict[str, Any]) -> list[Any]:
        """The same words by the key of each side."""
        sides = ((self.committee, "community"), (self.facility, "health_system"))
        return [
            member.pen(self.book).write(kind, subject, body | {"side": side}, made_at=now()) for member, side in sides
        ]

    def write(self, *entries: Any) -> None:
        """Append entries that the book takes."""
        assert {answer.outcome for answer in self.append(*entries)} == {"written"}

    def say(self, member: Member, kind: str, subject: str, **body: Any) -> str:
        """An entry of a member's own."""
        entry = member.pen(self.book).write(kind, subject, body, made_at=now())
        self.write(entry)
        return entry.id

    def prepared(self) -> str:
        """A run of this month, prepared by the facility's key-holder."""
        with self.connection.transaction(), self.connection.cursor() as cursor:
            reach.enter(cursor, self.facility.person, datetime.now(UTC).date().isoformat())
            return prepare_run(self.connection, self.book, MONTH, self.facility.person)

    def ordered(self) -> str:
        """A run of this month, signed by both and ordered."""
        run = self.prepared()
        root = self.one("SELECT root FROM pay_run WHERE subject = %s", run)
        self.write(*self.signed("payrun.approved", run, {"root": root}))
        with self.connection.transaction(), self.connection.cursor() as cursor:
            reach.enter(cursor, self.facility.person, datetime.now(UTC).date().isoformat())
            assert send_run(self.connection, self.book, run, self.facility.person)
        return run

    def one(self, query: str, *values: Any) -> Any:
        """The first cell that the facility's key-holder reads."""
        with self.connection.transaction(), self.connection.cursor() as cursor:
            reach.enter(cursor, self.facility.person, datetime.now(UTC).date().isoformat())
            row = cursor.execute(query, values).fetchone()
            return str(row[0]) if row else None


@pytest.fixture
def village(database: Any) -> Iterator[PayVillage]:
    """The village, its rate in force."""
    with database.connect(autocommit=True) as connection:
        found = PayVillage(connection)
        found.agree()
        yield found


@pytest.fixture
def amina(village: PayVillage) -> Member:
    """A health worker who has made two visits."""
    amina = village.admit(Member("Amina Wanjiru"))
    home = village.enrol(amina)
    village.write(village.visit(amina, home), village.visit(amina, home))
    return amina


@pytest.fixture
def seen() -> Page:
    """What a page says to a member, without its tags."""

    def words(member: Member, address: str) -> str:
        response = client_of(member).get(address, follow=True)
        assert response.status_code == 200, (address, response.status_code)
        return response.content.decode()

    return words
