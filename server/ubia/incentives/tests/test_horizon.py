"""Work that a scheme does not look at for a period changes nothing, so a run leaves it aside."""

from typing import Any

import pytest
from msgspec.structs import replace

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import convert
from ubia.incentives.measures.known import NOTHING
from ubia.incentives.monthly import Worked
from ubia.incentives.pricing.horizon import months_back
from ubia.incentives.pricing.pricing import price
from ubia.incentives.pricing.spans import Span, named
from ubia.incentives.pricing.work import Case
from ubia.incentives.rules import Act
from ubia.incentives.tests.schemes import trial_of

SEEDS = range(400)
SMALL = {"scheme": "s", "currency": "KES"}


def test_what_lies_beyond_changes_no_line() -> None:
    """INC-04: random schemes and months, with and without the work that is left aside."""
    less = 0
    for seed in SEEDS:
        trial = trial_of(seed)
        scheme, case = convert(trial["scheme"], Scheme), convert(trial["case"], Case)
        back = months_back(scheme)
        span = named(case.period, scheme.year_from)[0]
        if back is None:
            continue
        month = int(span.first[:4]) * 12 + int(span.first[5:7]) - 1 - back
        first = f"{month // 12:04}-{month % 12 + 1:02}-01"
        acts = [act for act in case.acts if first <= act.on <= span.last]
        less += len(acts) < len(case.acts)
        holds = Span(**trial["holds"])
        assert price(scheme, replace(case, acts=acts), holds).lines == price(scheme, case, holds).lines, seed
    assert less > len(SEEDS) / 10


def visits(per: str | list[str]) -> dict[str, Any]:
    return {"what": "acts", "item": "anc", "limits": [{"most": 9, "per": per}]}


@pytest.mark.parametrize(
    ("rule", "back"),
    [
        ({"count": visits("day")}, 0),
        ({"count": visits(["case", "month"])}, 0),
        ({"count": visits("day"), "every": "quarter"}, 2),
        ({"count": visits("week")}, 1),
        ({"count": visits(["case", "year"])}, 11),
        ({"count": visits("case")}, None),
        ({"only_if": [{"number": visits("ever"), "at_least": 1}]}, None),
        ({"count": {"what": "sets", "needs": [{"item": "anc"}]}}, None),
    ],
)
def test_how_far_schemes_look(rule: dict[str, Any], back: int | None) -> None:
    assert months_back(convert({**SMALL, "rules": [{"code": "r", "amount": 1, **rule}]}, Scheme)) == back


def test_a_run_takes_the_work_of_those_months() -> None:
    days = ("2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01")
    acts = [Act("book", f"a{n}", "home", "anc", day, False, "", False) for n, day in enumerate(days)]
    scheme = convert({**SMALL, "rules": [{"code": "r", "amount": 1}]}, Scheme)
    near = Worked("book", acts, [], NOTHING).near(scheme, named("2026-03")[0])
    assert [act.on for act in near] == ["2026-03-01", "2026-03-31"]
