"""A village with agreed rates and visits, and its payday: runs prepared, approved, sent and paid out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.rows import TupleRow

from ubia.incentives.pages.ordering import prepare_run, send_run
from ubia.incentives.runs.entries import PayeeNamed
from ubia.register import reach
from ubia.register.entry import Entry, digest
from ubia.register.pen import Pen
from ubia.register.tests.district import NOON, Village
from ubia.register.uuid7 import uuid7

CHARTER, HOME = uuid7(NOON), uuid7(NOON)
RATES = {"from_on": "2026-03-01", "currency": "KES", "rates": {"home_visit": 10_000, "anc_visit": 20_000}}
MONTH = "2026-03"
PHONES = ("+254712345678", "+254722000111", "+254733222333")

Connection = psycopg.Connection[TupleRow]


class Payday(Village):
    """A village with another CHW, Neema, and packages in force."""

    def ready(self) -> "Payday":
        """Open the book with both keys, give everybody a part, agree on rates."""
        self.open(both=True).people()
        self.neema = Pen(type(self.amina.key)(), uuid7(NOON), self.book)
        assert set(self.hand_in(self.role(self.neema, "chw"), self.key(self.neema))) == {"written"}
        self.agree()
        return self

    def agree(self, **changes: Any) -> None:
        """Put a package in force by both keys."""
        package = self.baraka.write("package.proposed", CHARTER, RATES | changes, made_at=self.tick())
        body = {"package": package.id, "package_digest": digest(package.text()).hex()}
        keys = [
            pen.write("package.signed", CHARTER, body | {"side": side}, made_at=self.tick())
            for pen, side in ((self.committee, "community"), (self.facility, "health_system"))
        ]
        assert self.hand_in(package, *keys) == ["written"] * 3

    def visit(self, by: Pen, service: str = "home_visit") -> Entry:
        """A visit, written down."""
        made = by.write("visit.made", HOME, {"service": service}, made_at=self.tick())
        assert self.hand_in(made) == ["written"]
        return made

    @contextmanager
    def acting(self, who: Pen) -> Iterator[psycopg.Cursor[TupleRow]]:
        """A transaction in one person's reach."""
        with self.connection.transaction(), self.connection.cursor() as cursor:
            reach.enter(cursor, who.author, "2026-03-31")
            yield cursor

    def prepare(self, period: str = MONTH) -> str:
        """A run, prepared by the facility's key-holder."""
        with self.acting(self.facility):
            return prepare_run(self.connection, self.book, period, self.facility.author)

    def root(self, run: str) -> str:
        """The root that a run was prepared with."""
        return str(self.rows_of("SELECT root FROM pay_run WHERE subject = %s", run)[0][0])

    def approval(self, run: str, pen: Pen, side: str, root: str = "") -> Entry:
        """One side's key on a run."""
        return pen.write("payrun.approved", run, {"root": root or self.root(run), "side": side}, made_at=self.tick())

    def approve(self, run: str) -> None:
        """Both keys."""
        keys = [self.approval(run, self.committee, "community"), self.approval(run, self.facility, "health_system")]
        assert self.hand_in(*keys) == ["written"] * 2

    def send(self, run: str) -> int:
        """Order the payments."""
        with self.acting(self.facility):
            return send_run(self.connection, self.book, run, self.facility.author)

    def sent_run(self) -> str:
        """A run of what is due, approved and sent."""
        run = self.prepare()
        self.approve(run)
        assert self.send(run)
        return run

    def name_payee(self, chw: Pen, account: str = PHONES[0], **body: Any) -> Entry:
        """A number to pay to, in the CHW's own words."""
        named = PayeeNamed(channel="mobile_money", account=account, holder="Amina Odhiambo", **body)
        entry = chw.write("payee.named", chw.author, named, made_at=self.tick())
        assert self.hand_in(entry) == ["written"]
        return entry

    def verify_payee(self, chw: Pen, named: Entry, by: Pen | None = None) -> None:
        """Somebody else makes sure of it."""
        body = {"named": named.id, "how": "called"}
        entry = (by or self.baraka).write("payee.verified", chw.author, body, made_at=self.tick())
        assert self.hand_in(entry) == ["written"]

    def rows_of(self, query: str, *values: Any, who: Pen | None = None) -> list[TupleRow]:
        """Ask as a reader; the facility's key-holder if nobody is named."""
        with self.acting(who or self.facility) as cursor:
            return cursor.execute(query, values).fetchall()
