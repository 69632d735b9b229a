"""Lists of rates that programmes published, taken as schemes, give the totals that were worked out with them."""

import json
from pathlib import Path
from typing import Any

import pytest

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import convert
from ubia.incentives.pricing.trial import Trial, try_scheme
from ubia.incentives.pricing.work import Case
from ubia.interop.pay import lists

INPUTS = Path(__file__).parents[6] / "shared" / "inputs" / "pay" / "incentive_examples_handover.json"
EXAMPLES = Path(__file__).parents[5] / "contract" / "pay" / "examples"
needs_inputs = pytest.mark.skipif(
    not INPUTS.is_file(), reason=f"the file ../shared/inputs/pay/{INPUTS.name} is not here"
)
TOLD = json.loads(INPUTS.read_text("utf-8"), parse_float=str) if INPUTS.is_file() else {"worked_examples": []}
WORKED = {one["id"]: one for one in TOLD["worked_examples"]}
BY_HAND = "assam-amrit"
"""What this scheme says is in words; contract/pay/examples/birth_order.json says it in rules."""


def tried(worked: dict[str, Any]) -> Trial:
    """What the taken scheme makes of an example."""
    if worked["scheme"] == BY_HAND:
        told = json.loads((EXAMPLES / "birth_order.json").read_text("utf-8"))["scheme"]
        return try_scheme(convert(told, Scheme), convert(birth(worked["given"]), Case))
    scheme = lists.take(TOLD, worked["scheme"])
    case = lists.take_case(worked["given"], scheme.value, "2026-03")
    assert case.notes == []
    return try_scheme(convert(scheme.value, Scheme), convert(case.value, Case))


def birth(given: dict[str, Any]) -> dict[str, Any]:
    """One birth, after visits, as a case."""
    properties = {"order": given["order"], "place": given["place"], "high_risk": given["hrp"]}
    visits = {"item": "anc_visit", "on": "2026-02-03", "case": "m", "times": given["anc_visits"]}
    acts = [visits, {"item": "birth", "on": "2026-03-09", "case": "m", "properties": properties}]
    return {"period": "2026-03", "worker": {"properties": {"area": given["area"]}}, "acts": acts}


@needs_inputs
@pytest.mark.parametrize("id_", WORKED)
def test_worked_totals_come_out(id_: str) -> None:
    """INC-11: to the smallest unit, line by line."""
    worked = WORKED[id_]
    trial = tried(worked)
    assert float(trial.total) == float(worked["expected_total"])
    wanted = [str(line["amount"] if isinstance(line, dict) else line) for line in worked["expected_lines"]]
    paid = [line for line in trial.lines if line.minor]
    lines = paid if len(paid) == len(wanted) else [part for line in paid for part in line.work]
    assert [float(line.amount) for line in lines] == [float(amount) for amount in wanted]
    if isinstance(worked["expected_lines"][0], dict):
        assert [line.payer for line in paid] == [line["payer"] for line in worked["expected_lines"]]


@needs_inputs
def test_every_scheme_is_taken_or_says_what_is_not() -> None:
    for one in TOLD["schemes"]:
        taken = lists.take(TOLD, one["scheme"])
        assert taken.notes or taken.value["rules"]
        if taken.value["rules"]:
            convert(taken.value, Scheme)


RATES = {
    "scheme": "rates",
    "currency": "INR",
    "rules": [
        {"code": "A", "what": "clinic day", "amount": 200, "per": "session", "expected_per_month": 1},
        {
            "code": "B",
            "what": "home care of newborns",
            "amount": {"rural": 300, "urban": 200},
            "cap": {"per_child_visits": 2},
        },
        {
            "code": "C",
            "what": "growth",
            "amount": 50,
            "per": "visit",
            "schedule_months": [3, 6],
            "condition": "weighed",
        },
    ],
}


def test_a_list_of_rates_is_taken() -> None:
    """What it says in words is told, not guessed."""
    taken = lists.take(RATES)
    assert taken.notes == ["C: its condition is in words and is not checked: “weighed”"]
    given = {"clinic": 1, "B": 3, "area": "rural", "growth_at_months": [3, 4, 6], "moon": [1]}
    case = lists.take_case(given, taken.value, "2026-03")
    assert case.notes == ["moon: not understood and left out"]
    trial = try_scheme(convert(taken.value, Scheme), convert(case.value, Case))
    assert trial.total == "1200.00"


def test_sentences_are_taken_where_they_are_understood() -> None:
    one = {"scheme": "stipends", "currency": "KES", "rule": "2,500/month from the nation + 1,000/month from county"}
    trial = try_scheme(convert(lists.take(one).value, Scheme), Case(period="2026-03"))
    assert {line.payer: line.amount for line in trial.lines} == {"nation": "2500.00", "county": "1000.00"}
    other = lists.take({"scheme": "words", "currency": "KES", "rule": "what is fair"})
    assert other.value["rules"] == []
    assert "is not understood" in other.notes[0]


def test_a_list_of_another_shape_says_so() -> None:
    with pytest.raises(LookupError, match="not understood"):
        lists.take({"scheme": "s", "currency": "KES", "rules": [{"code": "A", "what": "no amount"}]})
    with pytest.raises(LookupError, match="a, b"):
        lists.take({"schemes": [{"scheme": "a"}, {"scheme": "b"}]})
