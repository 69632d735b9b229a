"""Lists of rates that programmes published, taken as schemes, give the totals that were worked out with them."""

import json
from pathlib import Path
from typing import Any

import pytest

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import convert
from ubia.incentives.pricing.trial import Trial, try_scheme
from ubia.incentives.pricing.work import Case
from ubia.interop.pay import files, lists
from ubia.interop.pay.examples import later_periods, take_case

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
    taken = lists.take(files.pick(TOLD["schemes"], worked["scheme"]), TOLD["schemes"])
    scheme = convert(taken.value, Scheme)
    case = take_case(worked["given"], scheme)
    assert case.notes == []
    return try_scheme(scheme, convert(case.value, Case))


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
        taken = lists.take(one, TOLD["schemes"])
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
    scheme = convert(taken.value, Scheme)
    case = take_case(given, scheme)
    assert case.notes == ["B: 3 are taken as of one client", "moon: not understood and left out"]
    assert case.missed == 1
    trial = try_scheme(scheme, convert(case.value, Case))
    assert trial.total == "900.00"


def test_sentences_are_taken_where_they_are_understood() -> None:
    one = {"scheme": "stipends", "currency": "KES", "rule": "2,500/month from the nation + 1,000/month from county"}
    trial = try_scheme(convert(lists.take(one).value, Scheme), Case(period="2026-03"))
    assert {line.payer: line.amount for line in trial.lines} == {"nation": "2500.00", "county": "1000.00"}
    other = lists.take({"scheme": "words", "currency": "KES", "rule": "what is fair"})
    assert other.value["rules"] == []
    assert "is not understood" in other.notes[0]


def test_a_list_of_another_shape_says_so() -> None:
    taken = lists.take({"scheme": "s", "currency": "KES", "rules": [{"code": "A", "what": "no amount"}, 5]})
    assert taken.notes[0].startswith("A: no amount; left out")
    assert (taken.missed, taken.value["rules"]) == (2, [])
    with pytest.raises(LookupError, match="needs `currency`"):
        lists.take({"scheme": "s", "rules": []})
    with pytest.raises(LookupError, match="a, b"):
        files.pick([{"scheme": "a"}, {"scheme": "b"}], "")


SENTENCES = [
    ("fixed Rs. 5,000/month from state + 10% state top-up", {"months": 1}, "5500.00"),
    ("KES 70 per visit; 500 a month", {"visits": 3}, "710.00"),
    ("2,500/month from the national government plus 20 per household", {"household": 4}, "2580.00"),
]


@pytest.mark.parametrize(("words", "given", "total"), SENTENCES)
def test_amounts_are_read_in_many_forms(words: str, given: dict[str, Any], total: str) -> None:
    taken = lists.take({"scheme": "s", "currency": "KES", "rule": words})
    assert taken.notes == []
    scheme = convert(taken.value, Scheme)
    assert try_scheme(scheme, convert(take_case(given, scheme).value, Case)).total == total


NEWBORN = "all visits done: 6 (days 3,7,14,21,28,42) if institutional, 7 (plus day 1) if home delivery"
MANY = {
    "scheme": "many",
    "currency": "NPR",
    "rules": [
        {"code": "N1", "what": "transport", "amount": "Rs. 600", "per": "month"},
        {"activity": "training day", "rate": 400, "per": "day", "cap": {"per_month_days": 2}},
        {"code": "H", "what": "newborn care", "amount": "250/-", "condition": NEWBORN},
        {"code": "C", "what": "thin child (growth)", "amount": 150, "condition": "MUAC >= 125 mm"},
        {"code": "W", "what": "risk visits", "amount": 100, "cap": {"per_woman_visits": 3}, "max": 300},
        {"code": "Q", "what": "small babies", "amount": 50, "per": "quarter", "from_month": 3, "to_month": 12},
    ],
}
EXAMPLES_OF_MANY = [
    ({"months": 1, "training_days": 3}, 1400),
    ({"newborn_days": [3, 7, 14, 21, 28, 42], "place": "institutional"}, 850),
    ({"newborn_days": [3, 7, 14, 21, 28, 42], "place": "home"}, 600),
    ({"newborn_days": [1, 3, 7, 14, 21, 28, 42], "place": "home"}, 850),
    ({"C": 1, "muac_mm": 124}, 600),
    ({"C": 1, "muac_mm": "125"}, 750),
    ({"W": 4}, 900),
    ({"W": 4, "women": 2}, 1000),
    ({"Q": 5}, 800),
]


@pytest.mark.parametrize(("given", "total"), EXAMPLES_OF_MANY)
def test_an_example_is_checked_as_far_as_it_tells(given: dict[str, Any], total: int) -> None:
    """What contradicts a condition does not count; what says nothing of it does."""
    scheme = convert(lists.take(MANY).value, Scheme)
    trial = try_scheme(scheme, convert(take_case(given, scheme).value, Case))
    assert float(trial.total) == total, trial.not_paid


def test_a_cooperative_shares_and_a_score_may_be_a_fraction() -> None:
    told = {
        "scheme": "coop",
        "currency": "RWF",
        "period": "quarterly",
        "payee": "CHW cooperative",
        "split": {"fund": 70, "members": 30},
        "rules": {"tariffs": {"muac": "50", "births": 650}, "quality": "quantity x score"},
    }
    scheme = convert(lists.take(told).value, Scheme)
    case = take_case({"muac": 1203, "quality": "0.82"}, scheme)
    assert case.notes == ["quality: 0.82 is taken as 82 per cent"]
    trial = try_scheme(scheme, convert(case.value, Case))
    assert {one.name: one.amount for one in trial.team} == {"fund": "34526", "members": "14797"}


SPLITS = [
    (
        "70% invested / 30% shared among members",
        {"amina": 10, "baraka": 7},
        {"invested": "42105", "amina": "10615", "baraka": "7430"},
    ),
    ({"coop": 70, "members": "30"}, 2, {"coop": "42105", "member-0001": "9023", "member-0002": "9022"}),
    ({"coop": 100}, ["a"], {"coop": "60150"}),
]


@pytest.mark.parametrize(("split", "members", "shares"), SPLITS)
def test_a_split_is_told_in_words_or_numbers(split: Any, members: Any, shares: dict[str, str]) -> None:
    told = {
        "scheme": "s",
        "currency": "RWF",
        "payee": "cooperative",
        "split": split,
        "rules": {"tariffs": {"muac": 50}},
    }
    taken = lists.take(told)
    assert taken.notes == []
    scheme = convert(taken.value, Scheme)
    trial = try_scheme(scheme, convert(take_case({"muac": 1203, "members": members}, scheme).value, Case))
    assert {one.name: one.amount for one in trial.team} == shares


def test_a_split_that_makes_no_whole_is_told() -> None:
    taken = lists.take({"scheme": "s", "currency": "RWF", "split": "most of it", "rules": {"tariffs": {"muac": 50}}})
    assert taken.notes == ["`split`: 'most of it' is not understood and left out"]
    assert taken.missed == 1


def test_several_months_and_what_could_mean_two_things() -> None:
    scheme = convert(lists.take(MANY).value, Scheme)
    assert later_periods({"months": 3}, scheme, "2026-11") == ["2026-12", "2027-01"]
    told = {**MANY, "rules": [{"code": c, "what": "home visit", "amount": 1} for c in "AB"]}
    case = take_case({"visits": 2}, convert(lists.take(told).value, Scheme))
    assert case.notes == ["visits: could be A or B; write the code. Left out"]
    assert case.missed == 1
