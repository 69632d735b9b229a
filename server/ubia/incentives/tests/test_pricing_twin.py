"""The phone prices what the server prices, to the smallest unit: random schemes and months through both."""

import json
import shutil
import subprocess
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_checks import faults
from ubia.charter.scheme_reading import convert
from ubia.incentives.pricing.drafts import Priced
from ubia.incentives.pricing.pricing import price
from ubia.incentives.pricing.spans import Span
from ubia.incentives.pricing.waiting import as_if_looked_at
from ubia.incentives.pricing.work import Case
from ubia.incentives.tests.schemes import trial_of, trials

CLIENT = Path(__file__).parents[4] / "client"
TWIN = "src/incentives/pricing/testing/run.mjs"
COUNT = 1000
Trial = dict[str, Any]

often = settings(max_examples=100, deadline=None)


@cache
def told() -> list[Trial]:
    """Many trials, the same in every run."""
    return [trial_of(seed) for seed in range(COUNT)]


def priced(trial: Trial, case: Case | None = None) -> Priced:
    """What the server makes of a trial."""
    return price(convert(trial["scheme"], Scheme), case or case_of(trial), Span(**trial["holds"]))


def case_of(trial: Trial) -> Case:
    return convert(trial["case"], Case)


def shown(trial: Trial) -> Any:
    """The same as JSON, exact numbers as text."""
    found, looked = priced(trial), priced(trial, as_if_looked_at(case_of(trial)))
    whole = {name: getattr(found, name) for name in ("lines", "payouts", "unpaid")}
    return _plain({**whole, "waiting": looked.total - found.total})


EXACT = ("quantity", "unit", "number", "missing")


def _plain(value: Any, name: str = "") -> Any:
    if hasattr(value, "_asdict"):
        return {key: _plain(one, key) for key, one in value._asdict().items() if key != "look"}
    if isinstance(value, dict):
        return {key: _plain(one, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return str(value) if name in EXACT and isinstance(value, int | Fraction) else value


@pytest.mark.skipif(not shutil.which("node"), reason="needs Node to run the client's half")
@pytest.mark.skipif(not (CLIENT / "node_modules").is_dir(), reason="needs the client's packages: run ./dev setup")
def test_the_client_prices_the_same(tmp_path: Path) -> None:
    """INC-04: one number: what her phone shows as earned is what the run pays."""
    given_, gotten = tmp_path / "trials.json", tmp_path / "priced.json"
    given_.write_text(json.dumps(told()), "utf-8")
    run = subprocess.run(["node", TWIN, given_, gotten], cwd=CLIENT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    clients = json.loads(gotten.read_text("utf-8"))
    assert len(clients) == len(told()) >= 1000
    for trial, client in zip(told(), clients, strict=True):
        assert client == shown(trial), json.dumps(trial)


def test_the_trials_have_something_to_tell() -> None:
    """The comparison would prove nothing if nothing were paid, cut, skipped or shared."""
    found = [priced(trial) for trial in told()]
    lines = [line for one in found for line in one.lines]
    assert sum(line.minor > 0 for line in lines) > COUNT / 3
    assert {line.why for line in lines} >= {
        "paid",
        "cut",
        "nothing",
        "not_for",
        "test",
        "minimum",
        "deduction",
        "rounding",
    }
    whys = {skipped.why for one in found for skipped in one.unpaid}
    assert whys == {"misfit", "window", "missing", "limit", "incomplete", "void", "waits", "no_amount", "no_rule"}
    assert any(one.payouts for one in found)
    assert any(line.quantity != int(line.quantity) for line in lines)


@often
@given(trials, st.randoms())
def test_order_and_repetition_do_not_matter(trial: Trial, chance: Any) -> None:
    case = case_of(trial)
    acts = [*case.acts, *case.acts[:3]]
    chance.shuffle(acts)
    again = convert({**trial["case"], "acts": []}, Case)
    assert priced(trial, _with(again, acts)) == priced(trial)


def _with(case: Case, acts: list[Any]) -> Case:
    names = ("period", "worker", "counts", "measures", "cases", "members")
    return Case(acts=acts, **{name: getattr(case, name) for name in names})


@often
@given(trials)
def test_shares_make_the_whole_and_limits_hold(trial: Trial) -> None:
    """INC-10, INC-18: lines of payers make up their rule, members' shares the team's money, and no cap is passed."""
    found = priced(trial)
    for rule, payee in {(line.rule, line.payee) for line in found.lines if line.kind != "deduction"}:
        mine = [line for line in found.lines if (line.rule, line.payee) == (rule, payee)]
        assert sum(line.minor for line in mine) == sum(part.minor for part in mine[0].parts)
        assert all(line.minor >= 0 for line in mine if line.kind != "rounding")
    if trial["scheme"].get("team"):
        team = sum(line.minor for line in found.lines if line.payee == "team")
        assert sum(payout.minor for payout in found.payouts) == max(0, team)
    for cap in trial["scheme"]["caps"]:
        if cap["per"] in ("period", "ever") and "amount" in cap:
            assert capped(found, cap) <= float(cap["amount"]) * found.money.units + 0.001


def capped(found: Priced, cap: Trial) -> int:
    """What the rules under a cap pay; a minimum and rounding come after caps."""
    kinds = cap.get("kinds")
    after = ("deduction", "minimum", "rounding")
    return sum(line.minor for line in found.lines if (line.kind in kinds if kinds else line.kind not in after))


@often
@given(trials)
def test_deductions_take_no_more_than_agreed(trial: Trial) -> None:
    found = priced(trial)
    at_most = Fraction(trial["scheme"].get("deductions_at_most", 100))
    for payee in {line.payee for line in found.lines}:
        mine = [line for line in found.lines if line.payee == payee and line.kind != "rounding"]
        earned = sum(line.minor for line in mine if line.kind != "deduction")
        assert -sum(line.minor for line in mine if line.kind == "deduction") <= earned * at_most / 100


def test_random_schemes_are_ones_that_could_be_signed() -> None:
    wrong = [fault for trial in told()[:150] for fault in faults(convert(trial["scheme"], Scheme))]
    assert wrong == []
