"""What a scheme would have cost: sums that people check by hand, and nothing is lost between CHWs and the whole."""

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ubia.charter.fold import Clause
from ubia.charter.scheme import Scheme
from ubia.incentives.rules import Act
from ubia.incentives.statement import Ledger
from ubia.incentives.terms import Served
from ubia.incentives.whatif.effects import what_if

BOOK = "0192d3a0-0000-7000-8000-0000000000b1"
MONTHS = ["2026-01", "2026-02", "2026-03"]


def scheme(*rules: dict[str, Any], **more: Any) -> Scheme:
    return msgspec.convert({"scheme": "s", "currency": "KES", "rules": list(rules), **more}, Scheme)


def act(n: int, day: str, service: str = "home_visit", **more: Any) -> Act:
    fields = {"void": False, "flagged": "", "to_settle": False, **more}
    return Act(BOOK, f"0192d3a0-0000-7000-8000-{n:012x}", "home", service, day, **fields)


def ledger(*acts: Act) -> Ledger:
    rate = Clause("charter", "package", "home_visit", 10_000, "KES", "2026-01-01", None, 0)
    return Ledger(list(acts), {BOOK: [rate]}, [], {}, [Served(BOOK, "2026-01-01", None)])


STIPEND = {"code": "stipend", "kind": "stipend", "count": {"what": "period"}, "amount": 500}
VISIT = {"code": "visit", "count": {"what": "acts", "item": "home_visit"}, "amount": 60, "payers": "county"}


def test_three_months_by_hand() -> None:
    """Amina: 12 visits at 100.00 now; then 3 × 500.00 + 12 × 60.00. Baraka: 30 visits; he would have less."""
    amina = ledger(*(act(n, f"2026-0{1 + n % 3}-10") for n in range(12)), act(90, "2025-12-31"))
    baraka = ledger(*(act(100 + n, f"2026-0{1 + n % 3}-10") for n in range(60)), act(99, "2026-02-02", void=True))
    told = what_if({"amina": amina, "baraka": baraka}, scheme(STIPEND, VISIT), MONTHS)
    assert [(one.chw, one.now, one.then) for one in told.effects] == [
        ("amina", 120_000, 150_000 + 72_000),
        ("baraka", 600_000, 150_000 + 360_000),
    ]
    assert (told.now, told.then, told.losing) == (720_000, 732_000, 1)
    assert told.effects[0].by_rule == {"stipend": 150_000, "visit": 72_000}
    assert told.effects[0].by_payer == {"payer": 150_000, "county": 72_000}


def test_what_waits_and_other_money_count_in_neither() -> None:
    waits = ledger(act(1, "2026-01-05", flagged="clock"), act(2, "2026-01-06", to_settle=True))
    assert what_if({"amina": waits}, scheme(VISIT), MONTHS).effects[0][1:3] == (0, 0)
    usd = msgspec.structs.replace(scheme(VISIT), currency="USD")
    assert what_if({"amina": ledger(act(1, "2026-01-05"))}, usd, MONTHS).effects[0][1:3] == (0, 6_000)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 28)), max_size=30), st.integers(0, 500))
def test_parts_make_the_whole_in_any_order(days: list[tuple[int, int]], amount: int) -> None:
    acts = [act(n, f"{MONTHS[month]}-{day:02}") for n, (month, day) in enumerate(days)]
    pay = scheme({**VISIT, "amount": amount}, STIPEND)
    told = what_if({"amina": ledger(*acts)}, pay, MONTHS)
    assert told == what_if({"amina": ledger(*acts[::-1])}, pay, MONTHS)
    each = [what_if({"amina": ledger(*acts)}, pay, [month]).then for month in MONTHS]
    assert told.then == sum(each) == sum(told.effects[0].by_payer.values()) == 150_000 + len(acts) * amount * 100
