"""Random schemes of pay and random months of work, as JSON has them: each from a seed, and many in a second."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
ITEMS = ("anc", "pnc", "visit", "constructor")
CASES = ("", "a", "b", "c", "toString")
AREAS = ("rural", "urban", "remote")
KINDS = ("service", "performance", "bonus", "allowance")
NAMES = ("area", "order", "score", "nothing", "service_months", "weekday", "item")
GROUPS = ("case", "day", "period", "week", "ever", "area", "act", "item", "quarter", ["case", "month"], ["case", "day"])
PRO_RATA = ("no", "days", "thirtieths", "weekdays", "halves", "months", "whole")
MONEY = ("measure", "pay", "sum", "difference", "product", "least", "greatest")
EVERY = ("month", "quarter", "half_year", "year")
PERIODS = {
    "month": ("2026-01", "2026-02", "2026-03", "2026-03"),
    "quarter": ("2026-Q1", "2025-Q4", "2026-Q2"),
    "half_year": ("2026-H1", "2025-H2"),
    "year": ("2026", "2025"),
}
ALWAYS = {"first": "0001-01-01", "last": "9999-12-31"}


def trial_of(seed: int) -> Json:
    """A scheme, a case, and the days on which the scheme is in force."""
    r = Random(seed)
    first, last = sorted((_day(r), _day(r)))
    every = r.choice(("month", "month", "month", *EVERY))
    return {
        "scheme": scheme(r, every),
        "case": case(r, every),
        "holds": {"first": first, "last": last} if _one_in(r, 5) else ALWAYS,
    }


trials = st.integers(0, 2**40).map(trial_of)


def scheme(r: Random, every: str = "month") -> Json:
    """A scheme by the month, quarter …."""
    found: Json = {"scheme": "random", "currency": r.choice(("KES", "UGX", "JOD")), "period": every}
    found["rules"] = [_rule(r, n, every) for n in range(r.randint(1, 5))]
    found["caps"] = [_cap(r, n) for n in range(r.randint(0, 2))]
    minimum = {"code": "least", "amount": _amount(r, 2), "pro_rata": r.choice(PRO_RATA)}
    members = {"to": "members", "percent": "33.33", "weight": {"value_of": "points", "otherwise": 1}}
    how, at = r.choice(("half_up", "half_even", "down", "up")), r.choice(("line", "unit", "total"))
    chair = {"to": "chair", "amount": r.randint(1, 50)}
    more: dict[str, Callable[[], Any]] = {
        "minimums": lambda: [minimum],
        "rounding": lambda: {"how": how, "at": at, "to": r.choice((1, 5))},
        "team": lambda: [{"to": "fund", "percent": "66.67"}, *([chair] if _one_in(r, 2) else []), members],
        "payee": lambda: "team",
        "deductions_at_most": lambda: r.randint(0, 100),
        "year_from": lambda: r.choice((2, 4, 7)),
    }
    found |= _some(r, more)
    return found | ({"payee": "team"} if "team" in found else {})


def case(r: Random, every: str) -> Json:
    """A worker's month, quarter …, with what was before it."""
    away = [
        {"from_on": "2026-03-05", "last_on": "2026-03-09"},
        {"from_on": "2026-03-08", "last_on": "2026-03-31", "paid": r.choice((0, 50, "33.3"))},
    ]
    more: dict[str, Callable[[], Any]] = {
        "started_on": lambda: _day(r),
        "ended_on": lambda: _day(r),
        "away": lambda: away,
    }
    return {
        "period": r.choice(PERIODS[every]),
        "worker": {"properties": _properties(r), **_some(r, more)},
        "acts": [_act(r, n) for n in range(r.randint(3, 16))],
        "counts": {item: _small(r) for item in ITEMS if _one_in(r, 4)},
        "measures": {name: _small(r) for name in ("due", "score") if r.random() < 0.7},
        "cases": {"a": _properties(r)},
        "members": [{"id": name, "properties": {"points": n}} for name, n in (("m", 3), ("n", 4), ("o", 0))],
    }


def _act(r: Random, n: int) -> Json:
    head = {
        "id": f"x{n}",
        "item": r.choice(ITEMS),
        "on": _day(r),
        "case": r.choice(CASES),
        "properties": _properties(r),
    }
    more: dict[str, Callable[[], Any]] = {
        "times": lambda: _small(r),
        "waits": lambda: _one_in(r, 3),
        "void": lambda: _one_in(r, 3),
    }
    return head | _some(r, more)


def _rule(r: Random, n: int, period: str) -> Json:
    count = _count(r)
    is_work = count["what"] in ("acts", "sets")
    of_money = count["what"] in MONEY or "add_up" in count or "points" in count
    lots = (
        {"lots_of": r.choice((2, "1.5")), **_some(r, {"lots_per": lambda: r.choice(GROUPS)})} if _one_in(r, 6) else {}
    )
    worth: Json = {"amount": _amount(r, 2, of_money)}
    if _one_in(r, 4):
        per = {"per": r.choice(GROUPS)} if is_work and not lots and _one_in(r, 2) else {}
        bands = _bands(r, lambda: _amount(r, 1, of_money))
        worth = {"tiers": {"pays": r.choice(("each", "all", "once")), "bands": bands, **per}}
    deducts = {"kind": "deduction", "clause": "as agreed"} if _one_in(r, 8) else {"kind": r.choice(KINDS)}
    more: dict[str, Callable[[], Any]] = {
        "from_on": lambda: _day(r),
        "months": lambda: [2, 3],
        "every": lambda: r.choice(EVERY if is_work else EVERY[EVERY.index(period) :]),
        "only_for": lambda: _where(r),
        "only_if": lambda: [{"number": _number(r), r.choice(("at_least", "less_than")): _small(r)}],
        "times": lambda: [_factor(r) for _ in range(r.randint(1, 2))],
        "at_most": lambda: [{"amount": _money(r), "per": r.choice(GROUPS)} for _ in range(r.randint(1, 2))],
        "expected": lambda: _small(r),
        "payers": lambda: {name: r.randint(1, 5) for name in ("z", "nation", "county") if r.random() < 0.7} or "alone",
        "payee": lambda: r.choice(("team", "committee")),
    }
    return {"code": f"r{n}", "count": count, **worth, **lots, **deducts, **_some(r, more)}


def _cap(r: Random, n: int) -> Json:
    kinds = _some(r, {"kinds": lambda: ["performance", "service"]})
    if _one_in(r, 2):
        return {"code": f"c{n}", "per": r.choice(GROUPS), "amount": _money(r), **kinds}
    of = _some(r, {"of_kinds": lambda: ["stipend", "bonus"]})
    return {"code": f"c{n}", "per": r.choice(GROUPS), "percent": _percent(r), **kinds, **of}


def _count(r: Random) -> Json:
    told = r.randint(0, 6)
    if told < 3:
        return _acts(r)
    if told == 3:
        return _sets(r)
    number = _number(r)
    return number if told == 4 and isinstance(number, dict) else {"what": "period", "pro_rata": r.choice(PRO_RATA)}


def _number(r: Random) -> Any:
    due = {"what": "measure", "measure": r.choice(("due", "score", "none")), "otherwise": 3}
    made: tuple[Callable[[], Any], ...] = (
        lambda: _money(r),
        lambda: {"what": "share", "part": _acts(r), "of": due},
        lambda: {"what": r.choice(MONEY[2:]), "of": [due, _acts(r)]},
        lambda: {"what": "period", "pro_rata": r.choice(PRO_RATA)},
        lambda: {
            "what": "holding",
            "of": [{"number": due, "more_than": _small(r)}, {"number": _acts(r), "at_least": 1, "points": _small(r)}],
        },
        lambda: {"what": "pay", "kinds": r.choice(([], ["service"], ["stipend"]))},
        lambda: _sets(r),
        lambda: due,
    )
    return r.choice(made)()


def _acts(r: Random) -> Json:
    def limits() -> Any:
        return [{"most": _small(r), "per": r.choice(GROUPS)} for _ in range(r.randint(1, 2))]

    within = {"since": "born_on", "from": r.randint(0, 20)} if _one_in(r, 2) else {"since": "born_on", "in": "months"}
    found = {
        "what": "acts",
        "item": r.choice((*ITEMS, ["anc", "pnc"], ["anc", "visit"], ["anc", "pnc", "visit"], [], [])),
    }
    found |= _some(r, {"where": lambda: _where(r), "limits": limits, "within": lambda: within})
    ways: tuple[Json, ...] = (
        {"add_up": r.choice(("order", "nothing"))},
        {"points": {item: _small(r) for item in ITEMS[:3]}},
    )
    each = {"each": r.choice(GROUPS), "at_least": r.randint(1, 3)}
    return found | r.choice((*ways, each, {}, {}, {}))


def _sets(r: Random) -> Json:
    more: dict[str, Callable[[], Any]] = {
        "where": lambda: _where(r),
        "times": lambda: r.randint(1, 3),
        "each_of": lambda: {"order": [1, 2]},
        "only_where": lambda: _where(r),
    }
    needs = [{"item": r.choice(ITEMS), **_some(r, more)} for _ in range(r.randint(1, 2))]
    if _one_in(r, 2):
        within = {"within": {"since": "anchor", "from": -30, "to": 30}} if _one_in(r, 2) else {}
        return {"what": "sets", "needs": [needs[0] | within, *needs[1:]], "dated_by": r.choice(ITEMS)}
    return {"what": "sets", "needs": needs, **_some(r, {"each": lambda: r.choice(GROUPS)})}


def _factor(r: Random) -> Json:
    if _one_in(r, 2):
        return {"percent": _amount(r, 1), **_some(r, {"at_most": lambda: _percent(r)})}

    def bands() -> Any:
        return _bands(r, lambda: _percent(r))

    more = {"bands": bands, "at_least": lambda: _small(r), "at_most": lambda: _percent(r)}
    return {"number": _number(r), **_some(r, more)}


def _amount(r: Random, deep: int, of_money: bool = True) -> Any:
    """An amount; per cent only where what is counted can be money."""
    told = r.randint(0, 8) if deep else 0
    if told == 1:
        found = {
            "by": "area",
            "of": {area: _amount(r, deep - 1, of_money) for area in r.sample(AREAS, r.randint(1, 3))},
        }
        return found | _some(r, {"otherwise": lambda: _amount(r, deep - 1, of_money)})
    if told == 2:
        return {"by": r.choice(NAMES), "bands": _bands(r, lambda: _amount(r, deep - 1, of_money))}
    if told == 3:
        return {"dated": [{"from_on": _day(r), "amount": _amount(r, deep - 1, of_money)} for _ in range(2)]}
    if told == 4 and of_money:
        return {"percent": _percent(r)}
    return {"value_of": r.choice(NAMES), **_some(r, {"otherwise": lambda: _money(r)})} if told == 5 else _money(r)


def _bands(r: Random, amount: Callable[[], Any]) -> list[Json]:
    return [{r.choice(("from", "over")): _small(r), "amount": amount()} for _ in range(r.randint(1, 3))]


def _where(r: Random) -> Json:
    bounds = {bound: lambda: _small(r) for bound in ("at_least", "more_than", "at_most", "less_than")}
    matches: tuple[Any, ...] = (
        r.choice((*AREAS, 1, 2, True, "monday", "visit")),
        ["rural", "urban", 2, "friday", "sunday"],
        _some(r, bounds) or {"known": _one_in(r, 2)},
    )
    return {r.choice(NAMES): r.choice((*matches, {"is_not": ["urban", 1]}))}


def _properties(r: Random) -> Json:
    order = r.choice((0, 1, 1, 2, 2, 3, "2.5"))
    told = {"area": r.choice(AREAS[:2]), "order": order, "born_on": _day(r)}
    return {name: value for name, value in told.items() if r.random() < 0.7}


def _some(r: Random, fields: dict[str, Callable[[], Any]]) -> Json:
    """One field in five."""
    return {name: made() for name, made in fields.items() if _one_in(r, 5)}


def _one_in(r: Random, n: int) -> bool:
    return r.randrange(n) == 0


def _day(r: Random) -> str:
    return (date(2026, 1, 1) + timedelta(r.randrange(105))).isoformat()


def _small(r: Random) -> int | str:
    return r.choice((r.randint(0, 6), f"{r.randint(0, 6)}.{r.randint(0, 9)}"))


def _money(r: Random) -> int | str:
    return r.choice((r.randint(0, 400), f"{r.randint(0, 400)}.{r.randint(0, 999):03}"))


def _percent(r: Random) -> int | str:
    return r.choice((r.randint(0, 150), f"{r.randint(0, 120)}.{r.randint(0, 99):02}"))
