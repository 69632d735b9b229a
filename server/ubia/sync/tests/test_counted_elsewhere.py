"""One number also where a scheme counts due visits: what left a phone the server counts, and tells with its pull."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.village import Member, Village, new_id
from ubia.incentives.ledger import read_ledgers
from ubia.incentives.statement import statement
from ubia.register import reach
from ubia.register.book import now
from ubia.register.entry import digest
from ubia.sync.tests.test_phone_twin import RealPhone, act, admitted, enrolment, pytestmark

__all__ = ["pytestmark"]
TODAY = datetime.now(UTC).date().isoformat()
SCHEME = {
    "scheme": "counts",
    "currency": "KES",
    "rules": [
        {"code": name, "count": {"what": "measure", "measure": name}, "amount": n}
        for n, name in enumerate(("visits_due", "visits_reached", "households", "quality"), 1)
    ]
    + [{"code": "far", "amount": {"by": "area", "of": {"rural": 300}}}],
}


@pytest.fixture
def phone() -> Iterator[RealPhone]:
    it = RealPhone()
    yield it
    it.end()


def agree(village: Village) -> None:
    """A charter of the village, signed by both sides."""
    charter, pen = new_id(), village.facility.pen(village.book)
    body = {"title": "Charter", "place": village.book, "from_on": "2020-01-01", "clauses": {"pay": SCHEME}}
    text = pen.write("charter.drafted", charter, body, made_at=now())
    named = {"text": text.id, "text_digest": digest(text.text()).hex()}
    committee = village.committee.pen(village.book)
    entries = [
        text,
        committee.write("charter.consulted", charter, {"with_whom": ["elders"], "words": "Yes."}, made_at=now()),
        pen.write("charter.proposed", charter, named | {"side": "health_system"}, made_at=now()),
        committee.write("charter.signed", charter, named | {"side": "community"}, made_at=now()),
        pen.write("charter.signed", charter, named | {"side": "health_system"}, made_at=now()),
    ]
    assert {answer.outcome for answer in village.append(*entries)} == {"written"}


def of_server(village: Village, chw: Member) -> list[dict[str, Any]]:
    """The lines of her statement as she reads them on the server's page."""
    with village.connection.transaction(), village.connection.cursor() as cursor:
        reach.enter(cursor, chw.person, TODAY)
        return [line._asdict() for line in statement(read_ledgers(cursor, [chw.person])[chw.person], TODAY[:7]).lines]


def of_phone(phone: RealPhone) -> list[dict[str, Any]]:
    assert phone.tell("sync")["outcome"] == "done"
    found: list[dict[str, Any]] = phone.tell("tables")["statement"]["lines"]
    return found


def test_phone_and_server_count_the_same_after_families_have_left(village: Village, phone: RealPhone) -> None:
    """INC-04, INC-11: due visits and households in care, also of a family that is another's now."""
    agree(village)
    amina, others = admitted(phone, village), village.admit(Member("Beatrice"))
    one, two = new_id(), new_id()
    phone.tell("write", acts=[enrolment(village, amina, one), enrolment(village, amina, two)])
    phone.tell("write", acts=[act(village, "visit.made", one, {"service": "child_check"})])
    facility = village.facility.pen(village.book)
    said = [
        facility.write(
            "measure.reported", amina.person, {"measure": "quality", "period": TODAY[:7], "value": 80}, made_at=now()
        ),
        facility.write(
            "worker.described", amina.person, {"from_on": "2020-01-01", "properties": {"area": "rural"}}, made_at=now()
        ),
    ]
    village.append(*said)
    before = of_phone(phone)
    assert before == of_server(village, amina)
    earned = {line["service"]: line["earned"] for line in before if line["day"][:7] == TODAY[:7]}
    assert earned["households"] == 2 * 300
    assert earned["quality"] == 80 * 400
    assert earned["far"] == 30_000
    assert any(line["service"] == "visits_due" and line["earned"] for line in before)
    for home in (one, two):
        body = {"chw": others.person, "since": "2026-06-16"}
        village.append(facility.write("household.assigned", home, body, made_at=now()))
        after = of_phone(phone)
        assert after == of_server(village, amina)
        assert after != before
    village.append(village.visit(others, two, "child_check"))
    village.append(facility.write("visit.made", one, {"service": "child_check"}, made_at=now()))
    assert of_phone(phone) == of_server(village, amina)
    village.append(
        facility.write("household.assigned", one, {"chw": amina.person, "since": "2026-08-01"}, made_at=now())
    )
    assert of_phone(phone) == of_server(village, amina)
