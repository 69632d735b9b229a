"""One rule of a list of rates, in our vocabulary, and what of it could not be taken."""

from collections.abc import Iterator, Mapping
from typing import Any

from .spoken import amount_of, code_of, stems_of, unit_of

Json = dict[str, Any]
WORDS = ("what", "activity", "name", "description", "indicator", "service", "task")
AMOUNTS = ("amount", "rate", "tariff", "price", "unit_amount", "incentive", "value")
CALENDAR = ("day", "week", "month", "quarter", "half_year", "year")
PEOPLE = {"woman", "mother", "child", "baby", "newborn", "patient", "case", "client", "person", "household", "family"}
IF = "; if "
"""Stands between what a rule pays for and its condition, both in words."""
_TOLD_ELSEWHERE = {"code", "id", "per", "cap", "max", "from", "to", "until", "count", "condition", "conditions"}
_TOLD_ELSEWHERE |= {"expected_per_month", "schedule_months", "from_month", "to_month", "all_or_nothing", "payer"}
_TOLD_ELSEWHERE |= {"paid_by", "source", "note", "also", "basis", "kind"}


class Untaken(ValueError):
    """Why a rule could not be taken at all."""


def take_rule(rule: Mapping[str, Any], period: str) -> tuple[Json, list[str]]:
    """The rule, its acts having its own code as their item; and notes. Raises Untaken."""
    words = _first(rule, WORDS) or ""
    code = code_of(str(rule.get("code") or rule.get("id") or words))
    amount = _amount(_first(rule, AMOUNTS), code)
    condition = rule.get("condition", rule.get("conditions"))
    said = f"{words}{IF}{condition}" if condition else str(words)
    found: Json = {"code": code, "words": said, **_counted(rule, code, period), "amount": amount}
    found |= _days(rule)
    if payer := rule.get("payer") or rule.get("paid_by"):
        found["payers"] = code_of(str(payer))
    if "max" in rule:
        most = _amount(rule["max"], code)
        found["at_most"] = [{"amount": most, "per": "case" if _is_for_people(rule) else "period"}]
    if "expected_per_month" in rule:
        found["expected"] = rule["expected_per_month"]
    return found, [f"{code}: {note}" for note in _notes(rule)]


def _first(rule: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((rule[name] for name in names if name in rule), None)


def _amount(told: Any, code: str) -> Any:
    """A number, or an amount for each value of a property."""
    if isinstance(told, dict) and told:
        by = "area" if set(told) <= {"rural", "urban", "remote", "tribal", "hilly"} else "kind"
        return {"by": by, "of": {str(name): _amount(one, code) for name, one in told.items()}}
    found = amount_of(told)
    if found is None:
        raise Untaken(f"{code}: its amount is not understood: {told!r}" if told is not None else f"{code}: no amount")
    return found


def _counted(rule: Mapping[str, Any], code: str, period: str) -> Json:
    unit = unit_of(rule.get("per"))
    if unit in ("month", "quarter", "half_year", "year") and "cap" not in rule and _is_of_a_period(rule, unit, period):
        return {"kind": "stipend", "count": {"what": "period"}, **({} if unit == period else {"every": unit})}
    acts: Json = {"what": "acts", "item": code}
    limits, where = list(_limits(rule, unit)), _where(rule)
    return {"count": acts | ({"limits": limits} if limits else {}) | ({"where": where} if where else {})}


def _is_of_a_period(rule: Mapping[str, Any], unit: str, period: str) -> bool:
    """Whether it is paid to the worker by the period, and not for each client once a quarter."""
    return unit in ("month", period) and not {"from_month", "schedule_months", "count"} & set(rule)


def _limits(rule: Mapping[str, Any], unit: str) -> Iterator[Json]:
    cap = rule.get("cap", {})
    for name, most in cap.items() if isinstance(cap, dict) else [("", cap)]:
        yield {"most": most, "per": _group(name)}
    if "count" in rule:
        yield {"most": rule["count"], "per": "period"}
    if "schedule_months" in rule:
        yield {"most": 1, "per": ["case", "at_month"]}
    if unit in ("quarter", "half_year"):
        yield {"most": 1, "per": ["case", unit]}


def _group(name: str) -> str:
    """`per_woman_visits` is for each client, `per_day` for each day, `packets` for the period."""
    if not name.startswith("per_"):
        return "period"
    unit = name.split("_")[1]
    return unit if unit in CALENDAR else "case"


def _where(rule: Mapping[str, Any]) -> Json:
    if "schedule_months" in rule:
        return {"at_month": rule["schedule_months"]}
    bounds = {
        ours: rule[theirs] for theirs, ours in (("from_month", "at_least"), ("to_month", "at_most")) if theirs in rule
    }
    return {"at_month": bounds} if bounds else {}


def _days(rule: Mapping[str, Any]) -> Json:
    """First and last day of work, where a year or a day is told."""
    found = {}
    for theirs, ours, rest in (
        ("from", "from_on", "-01-01"),
        ("to", "last_on", "-12-31"),
        ("until", "last_on", "-12-31"),
    ):
        if theirs in rule:
            told = str(rule[theirs])
            found[ours] = told + {4: rest, 7: "-01"}.get(len(told), "")
    return found


def _is_for_people(rule: Mapping[str, Any]) -> bool:
    cap = rule.get("cap")
    told = " ".join([str(rule.get("per", "")), *(cap if isinstance(cap, dict) else ())]).replace("_", " ")
    return bool(stems_of(told) & PEOPLE)


def _notes(rule: Mapping[str, Any]) -> Iterator[str]:
    for name in ("condition", "conditions"):
        if name in rule:
            yield f"its condition is in words and is not checked: “{rule[name]}”"
    if rule.get("all_or_nothing"):
        yield "all or nothing: each act is taken as a complete set; count `sets` to check it"
    if "cap" in rule and not isinstance(rule["cap"], dict):
        yield f"its cap {rule['cap']} is taken as so many in a period"
    if "max" in rule and not _is_for_people(rule):
        yield f"its max {rule['max']} is taken as money in a period"
    known = _TOLD_ELSEWHERE | {*WORDS, *AMOUNTS}
    yield from (f"`{name}` is not understood and left out" for name in sorted(set(rule) - known))
