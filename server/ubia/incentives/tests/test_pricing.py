"""Schemes worked out by hand (contract/pay/examples): the client runs the same files."""

import json
from pathlib import Path
from typing import Any

import pytest

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_checks import faults
from ubia.charter.scheme_reading import convert
from ubia.incentives.pricing.trial import Trial, try_scheme
from ubia.incentives.pricing.work import Case

EXAMPLES = Path(__file__).parents[4] / "contract" / "pay" / "examples"
FILES = {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(EXAMPLES.glob("*.json"))}
CASES = [(name, worked["name"]) for name, told in FILES.items() for worked in told["cases"]]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_totals_worked_out_by_hand(name: str, case: str) -> None:
    """INC-04, INC-11: lines, payers and members get what a person works out, to the smallest unit."""
    told = FILES[name]
    worked = next(one for one in told["cases"] if one["name"] == case)
    trial = try_scheme(convert(told["scheme"], Scheme), convert(worked["case"], Case))
    assert lines_of(trial, worked["lines"]) == worked["lines"]
    assert trial.total == worked["total"]
    for name in ("by_payer", "team"):
        if name in worked:
            assert {one.name: one.amount for one in getattr(trial, name)} == worked[name]
    assert trial.waiting_minor == (0 if "waiting" not in worked else int(worked["waiting"].replace(".", "")))


def lines_of(trial: Trial, wanted: dict[str, Any]) -> dict[str, str]:
    """The amount of each rule that is named or that pays."""
    digits = len(trial.total.partition(".")[2])
    sums: dict[str, int] = {}
    for line in trial.lines:
        sums[line.rule] = sums.get(line.rule, 0) + line.minor
    return {rule: written(minor, digits) for rule, minor in sums.items() if minor or rule in wanted}


def written(minor: int, digits: int) -> str:
    """Smallest units in main ones."""
    sign, text = ("-" if minor < 0 else ""), f"{abs(minor):0{digits + 1}}"
    return sign + (f"{text[:-digits]}.{text[-digits:]}" if digits else text)


@pytest.mark.parametrize("name", FILES)
def test_examples_have_no_faults(name: str) -> None:
    assert faults(convert(FILES[name]["scheme"], Scheme)) == []


def test_the_examples_are_there() -> None:
    assert len(CASES) >= 20
    assert {told["scheme"]["currency"] for told in FILES.values()} >= {"INR", "KES", "RWF", "UGX", "XOF", "USD", "JOD"}
