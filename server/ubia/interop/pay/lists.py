"""Takes a list of rates as programmes publish it (code, what, amount, per, cap …), and says what it cannot take.

What a list says only in words (a `condition`) cannot be checked: it is kept as words, and told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

Json = dict[str, Any]
_STIPEND = re.compile(r"([\d,]+(?:\.\d+)?)/month from (?:the )?(\w+)")
_TOP_UP = re.compile(r"(\w+) amount \+ ([\d.]+)% (\w+)")


class Taken(NamedTuple):
    """A scheme or a case in our vocabulary, not yet converted, and what could not be taken."""

    value: Json
    notes: list[str]


def is_list(value: Any) -> bool:
    """Whether a JSON value is such a list, or a file of several."""
    if not isinstance(value, dict):
        return False
    rules = value.get("rules")
    told = [rule for rule in rules if isinstance(rule, dict)] if isinstance(rules, list) else []
    theirs = any("what" in rule for rule in told) and not any(isinstance(rule.get("count"), dict) for rule in told)
    return theirs or isinstance(rules, dict) or "schemes" in value or "rule" in value


def take(value: Json, code: str = "") -> Taken:
    """The scheme with this code (`scheme`) of a file, or the only one. Raises LookupError, also for another shape."""
    among = value.get("schemes", [value])
    named = [one for one in among if not code or one["scheme"] == code]
    if len(named) != 1:
        raise LookupError(f"name one scheme after #: {', '.join(one['scheme'] for one in among)}")
    try:
        return _take(named[0], among)
    except (AttributeError, KeyError, TypeError) as wrong:
        raise LookupError(
            f"a list of rates of a shape that is not understood ({wrong!r}); see docs/pay-scheme.md"
        ) from None


def _take(one: Json, among: Sequence[Json]) -> Taken:
    head = {"scheme": one["scheme"], "currency": one["currency"], "period": one.get("period", "month")}
    if isinstance(one.get("rules"), list):
        rules, notes = _listed(one["rules"])
    elif isinstance(one.get("rules"), dict):
        rules, notes = _grouped(one["rules"])
    else:
        rules, notes = _worded(one.get("rule", ""), among)
    if "cooperative" in str(one.get("payee", "")).lower():
        head["payee"] = "team"
    return Taken({**head, "rules": rules}, notes)


def _listed(rules: Sequence[Json]) -> tuple[list[Json], list[str]]:
    taken = [_rule(rule) for rule in rules]
    return [rule for rule, _ in taken], [note for _, notes in taken for note in notes]


def _rule(rule: Json) -> tuple[Json, list[str]]:
    """One rule of a list; the item of its acts has the rule's own code."""
    acts: Json = {"what": "acts", "item": rule["code"]}
    limits, where = list(_limits(rule)), _where(rule)
    acts |= ({"limits": limits} if limits else {}) | ({"where": where} if where else {})
    found: Json = {
        "code": rule["code"],
        "words": rule.get("what", ""),
        "count": acts,
        "amount": _amount(rule["amount"]),
    }
    if "max" in rule:
        found["at_most"] = [{"amount": rule["max"], "per": "case"}]
    if "from" in rule:
        found["from_on"] = f"{rule['from']}-01-01"
    if "expected_per_month" in rule:
        found["expected"] = rule["expected_per_month"]
    return found, list(_notes(rule))


def _limits(rule: Json) -> Iterator[Json]:
    for name, most in rule.get("cap", {}).items():
        yield {"most": most, "per": "case" if name.startswith("per_") else "period"}
    if "count" in rule:
        yield {"most": rule["count"], "per": "period"}
    if "schedule_months" in rule:
        yield {"most": 1, "per": ["case", "at_month"]}
    if rule.get("per") in ("quarter", "half-year"):
        yield {"most": 1, "per": ["case", rule["per"].replace("-", "_")]}


def _where(rule: Json) -> Json:
    if "schedule_months" in rule:
        return {"at_month": rule["schedule_months"]}
    bounds = {
        ours: rule[theirs] for theirs, ours in (("from_month", "at_least"), ("to_month", "at_most")) if theirs in rule
    }
    return {"at_month": bounds} if bounds else {}


def _amount(amount: Any) -> Any:
    if not isinstance(amount, dict):
        return amount
    return {"by": "area" if set(amount) <= {"rural", "urban", "remote"} else "kind", "of": amount}


def _notes(rule: Json) -> Iterator[str]:
    if "condition" in rule:
        yield f"{rule['code']}: its condition is in words and is not checked: “{rule['condition']}”"
    if rule.get("all_or_nothing"):
        yield f"{rule['code']}: all or nothing: each act is taken as a complete set; count `sets` to check it"
    known = {"code", "what", "amount", "per", "cap", "max", "from", "count", "expected_per_month", "schedule_months"}
    known |= {"from_month", "to_month", "condition", "all_or_nothing", "source"}
    yield from (f"{rule['code']}: `{name}` is not understood and left out" for name in sorted(set(rule) - known))


def _grouped(rules: Json) -> tuple[list[Json], list[str]]:
    """Tariffs by indicator, fixed amounts, amounts by month; anything else has to be written by hand."""
    found: list[Json] = []
    notes = []
    quality = "quality" in rules
    for name, value in rules.items():
        if name == "tariffs":
            times = [{"number": {"what": "measure", "measure": "quality", "otherwise": 100}}] if quality else []
            found += [
                {"code": item, "count": {"what": "acts", "item": item}, "amount": tariff, "times": times}
                for item, tariff in value.items()
            ]
        elif name.endswith("_fixed"):
            found.append({"code": name, "kind": "allowance", "amount": value, "payee": name.removesuffix("_fixed")})
        elif isinstance(value, dict) and "per_month" in value:
            found.append({"code": name, "kind": "allowance", "every": "month", "amount": value["per_month"]})
            notes += [f"{name}: {value['note']}: not taken; multiply with `times`"] if "note" in value else []
        elif name not in ("quantity", "quality"):
            notes.append(f"{name}: not understood; write a rule for it by hand (docs/pay-scheme.md)")
    return found, notes


def _worded(words: str, among: Sequence[Json]) -> tuple[list[Json], list[str]]:
    """Stipends by payer, and a percentage on top of another scheme of the file, told in a sentence."""
    if top := _TOP_UP.search(words):
        base = next((one for one in among if top[1] in one["scheme"] and isinstance(one.get("rules"), list)), None)
        if base:
            rules, notes = _listed(base["rules"])
            on_top = {"code": "top_up", "count": {"what": "pay"}, "amount": {"percent": top[2]}, "payers": top[3]}
            return [*({**rule, "payers": top[1]} for rule in rules), on_top], notes
    stipends = [
        {
            "code": f"stipend_{payer}",
            "kind": "stipend",
            "count": {"what": "period"},
            "amount": amount.replace(",", ""),
            "payers": payer,
        }
        for amount, payer in _STIPEND.findall(words)
    ]
    return stipends, [] if stipends else [
        f"“{words}” is not understood; write rules for it by hand (docs/pay-scheme.md)"
    ]


def take_case(given: Mapping[str, Any], scheme: Json, period: str) -> Taken:
    """What an example gives, as a case of such a scheme: counts by code, or by a word of what a rule pays."""
    case: Json = {"period": period, "counts": {}, "acts": [], "worker": {"properties": {}}}
    notes = []
    for name, value in given.items():
        rule = _named(name, scheme["rules"])
        if isinstance(value, list) and rule and name.endswith("_at_months"):
            case["acts"] += [
                {"item": rule, "on": f"{period}-01", "case": "1", "properties": {"at_month": at}} for at in value
            ]
        elif rule and isinstance(value, int | str):
            case["counts"][rule] = value
        elif isinstance(value, str):
            case["worker"]["properties"][name] = value
        elif name != "months":
            notes.append(f"{name}: not understood and left out")
    return Taken(case, notes)


def _named(name: str, rules: Sequence[Json]) -> str:
    """The rule that a name of an example means: its code, or the rule whose words have it."""
    codes = [rule["code"] for rule in rules]
    if name in codes:
        return name
    word = name.partition("_")[0].lower()
    return next((rule["code"] for rule in rules if word in re.findall(r"[a-z]+", rule.get("words", "").lower())), "")
