"""The published vocabulary is what the types say, and the examples and the page fit it."""

import json
import re
from typing import Any

import pytest

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_checks import faults
from ubia.charter.scheme_reading import Unreadable, convert, read
from ubia.incentives.pricing.contract import FOLDER, schemas
from ubia.incentives.pricing.trial import UnfitCase, try_scheme
from ubia.incentives.pricing.work import Case

PAGE = (FOLDER.parents[1] / "docs" / "pay-scheme.md").read_text("utf-8")
BLOCKS = re.findall(r"```json (scheme|rule|case)\n(.*?)```", PAGE, re.DOTALL)
SMALL: dict[str, Any] = {"scheme": "s", "currency": "KES", "rules": [{"code": "a", "amount": 100}]}


@pytest.mark.parametrize("name", ["scheme.schema.json", "case.schema.json", "result.schema.json"])
def test_the_schemas_are_up_to_date(name: str) -> None:
    """If not: python -m ubia.incentives.pricing.contract."""
    assert (FOLDER / name).read_text("utf-8") == schemas()[name]


@pytest.mark.parametrize(("kind", "block"), BLOCKS)
def test_what_the_page_shows_can_be_read(kind: str, block: str) -> None:
    if kind == "case":
        assert read(block, Case).period
        return
    told = json.loads(block)
    scheme = convert(told if kind == "scheme" else {**SMALL, "rules": [{"code": "earlier", "amount": 1}, told]}, Scheme)
    assert faults(scheme) == []


PAIRS = re.findall(r"```json scheme\n(.*?)```\n```json case\n(.*?)```\n(.*?)\n\n", PAGE, re.DOTALL)


@pytest.mark.parametrize(("scheme", "case", "said"), PAIRS, ids=range(len(PAIRS)))
def test_what_the_page_reckons_comes_out(scheme: str, case: str, said: str) -> None:
    """Each sum that the page says under a scheme and a case."""
    trial = try_scheme(convert(json.loads(scheme), Scheme), read(case, Case))
    shares = [one.amount for one in trial.team]
    assert all(amount in said for amount in [trial.total, *shares])


def test_the_page_has_schemes_with_sums() -> None:
    assert len(PAIRS) >= 2


def test_the_page_tells_of_every_word() -> None:
    told = json.loads(schemas()["scheme.schema.json"])["$defs"] | json.loads(schemas()["case.schema.json"])["$defs"]
    words = {field for part in told.values() for field in part.get("properties", {})}
    assert {word for word in words if f"`{word}`" not in PAGE and f'"{word}"' not in PAGE} == set()


WRONG = [
    ({"amunt": 5}, "$.rules[0]", "Did you mean `amount`?"),
    ({"amount": "5,00"}, "$.rules[0].amount", "digits: 300"),
    (
        {"amount": 5, "count": {"what": "act"}},
        "$.rules[0].count.what",
        "acts, difference, greatest, holding, least, measure, pay, period, product, sets, share, sum",
    ),
    ({"amount": 5, "count": {"item": "x"}}, "$.rules[0].count", "acts, difference, greatest, holding"),
    ({"amount": 5, "kind": "salary"}, "$.rules[0].kind", "stipend"),
    ({"amount": 5, "from_on": "1.3.2026"}, "$.rules[0].from_on", "a day such as 2026-03-31"),
    ({"amount": 5, "code": "two words"}, "$.rules[0].code", "a short name without spaces"),
    ({"amount": True}, "$.rules[0].amount: true does not fit", "digits: 300"),
    ({"amount": 1, "payers": {"a": 1, "b": "2%"}}, '$.rules[0].payers.b: "2%" does not fit', "a number"),
    ({"amount": 1, "what": "acts"}, "$.rules[0]", "It belongs in `count`."),
]


@pytest.mark.parametrize(("change", "path", "expected"), WRONG)
def test_a_slip_of_the_pen_is_named(change: dict[str, Any], path: str, expected: str) -> None:
    """INC-11: each fault names its path and what is expected there."""
    rule = {"code": "a", **change}
    with pytest.raises(Unreadable) as found:
        convert({**SMALL, "rules": [rule]}, Scheme)
    assert path in str(found.value)
    assert expected in str(found.value)


ODD = [
    ({"rules": [{"code": "a"}]}, "$.rules[0]: a rule has either `amount` or `tiers`"),
    ({"rules": [{"code": "a", "amount": {"by": "area"}}]}, "$.rules[0].amount: `by` needs either `of`"),
    (
        {"rules": [{"code": "a", "amount": 1}, {"code": "a", "amount": 1}]},
        "$.rules[1].code: `a` is the code of $.rules[0]",
    ),
    ({"rules": [{"code": "a", "amount": 1, "kind": "deduction"}]}, "$.rules[0]: a deduction names in `clause`"),
    (
        {"caps": [{"code": "c", "rules": ["b"], "amount": 1}]},
        "$.caps[0].rules: `b` is none of the rules of this scheme: a",
    ),
    ({"payee": "team", "team": [{"to": "members", "percent": 30}]}, "$.team: the parts' `percent` make 100"),
    ({"team": [{"to": "members", "percent": 100}]}, "$.team: shares what the payee `team` gets"),
    (
        {"payee": "team", "team": [{"to": "a", "percent": 100}, {"to": "b"}]},
        "$.team[1]: a part of the team's money has",
    ),
    ({"currency": "KSH"}, "$.currency: `KSH` is no currency of ISO 4217. Did you mean `KES`?"),
    ({"rules": [{"code": "a", "amount": -5}]}, "$.rules[0]: no amount is below nothing"),
    (
        {"rules": [{"code": "a", "amount": {"percent": 15}, "count": {"what": "acts", "item": "x"}}]},
        "$.rules[0]: `percent` is of money",
    ),
    ({"rules": [{"code": "a", "amount": 1, "lots_per": "act"}]}, "$.rules[0]: `lots_per` needs `lots_of`"),
    (
        {"rules": [{"code": "a", "tiers": {"pays": "each", "per": "case", "bands": [{"from": 1, "amount": 1}]}}]},
        "$.rules[0]: `per` of tiers needs a `count` of `acts` or `sets`",
    ),
    (
        {"rules": [{"code": "a", "amount": 1, "count": {"what": "pay", "kinds": ["salary"]}}]},
        "$.rules[0].count.kinds: `salary` is none of the kinds",
    ),
    ({"rounding": {"to": "0.001"}}, "$.rounding.to: more than 0, with at most 2 digits"),
    ({"rules": [{"code": "a", "amount": 1, "payers": {"x": 0}}]}, "$.rules[0]: `payers` is one name"),
    (
        {"rules": [{"code": "a", "amount": {"percent": 1}, "count": {"what": "pay", "rules": ["a"]}}]},
        "$.rules[0].count.rules",
    ),
]


@pytest.mark.parametrize(("change", "fault"), ODD)
def test_a_scheme_that_cannot_be_reckoned_says_why(change: dict[str, Any], fault: str) -> None:
    found = faults(convert({**SMALL, **change}, Scheme))
    assert len(found) == 1
    assert found[0].startswith(fault)


def test_a_case_of_another_period_says_which_is_expected() -> None:
    with pytest.raises(
        UnfitCase, match=r"\$\.period: the scheme is reckoned by the month: expected a period such as 2026-03"
    ):
        try_scheme(convert(SMALL, Scheme), Case(period="2026-Q1"))


def test_properties_that_nothing_says_are_told() -> None:
    """A limit for each `woman` that no act names would be one limit for all."""
    limit = {
        "what": "acts",
        "item": "x",
        "limits": [{"most": 3, "per": ["woman", "month"]}],
        "where": {"area": "rural"},
    }
    scheme = convert({**SMALL, "rules": [{"code": "a", "amount": 1, "count": limit}]}, Scheme)
    acts = [{"item": "x", "on": "2026-03-01", "properties": {"area": "rural"}}]
    assert try_scheme(scheme, convert({"period": "2026-03", "acts": acts}, Case)).not_given == ["woman"]
