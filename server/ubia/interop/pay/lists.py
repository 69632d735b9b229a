"""Takes a list of rates as programmes publish it (code, what, amount, per, cap …), and says what it cannot take.

What a list says only in words (a `condition`) cannot be checked: it is kept as words, and told.
"""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from .rates import AMOUNTS, WORDS, Json, Untaken, take_rule
from .sentences import take_words
from .spoken import amount_of, code_of, stems_of, unit_of

_OURS = {"acts", "sets", "period", "measure", "pay", "share", "sum", "difference", "product", "least", "greatest"}
_HEAD = {"scheme", "code", "id", "name", "title", "country", "currency", "period", "payee", "payer", "rules", "rule"}
_HEAD |= {"source", "sources", "also", "note", "notes", "basis", "year", "from", "words", "split", "share", "sharing"}
_PART = re.compile(r"(\d+(?:\.\d+)?)\s*%\s+(?:is |are |goes to |to |for )?(?:the )?([A-Za-z]\w*)")
LEFT_OUT = ("left out", "Left out", "by hand", "nothing in the scheme asks", "not taken")
_PERIODS = ("month", "quarter", "half_year", "year")


class Taken(NamedTuple):
    """A scheme or a case in our vocabulary, not yet converted, and what could not be taken."""

    value: Json
    notes: list[str]
    missed: int = 0
    """How many of the notes say that something was left out."""


def is_list(value: Any) -> bool:
    """Whether a JSON value is such a list, and not a scheme in our vocabulary."""
    if not isinstance(value, dict):
        return False
    rules = value.get("rules")
    if not isinstance(rules, list):
        return isinstance(rules, dict) or isinstance(value.get("rule"), str)
    told = [rule for rule in rules if isinstance(rule, dict)]
    ours = any(isinstance(rule.get("count"), dict) or "item" in rule or str(rule.get("what")) in _OURS for rule in told)
    return not ours and any({*WORDS, *AMOUNTS[1:], "per"} & set(rule) for rule in told)


def take(value: Json, among: Sequence[Json] = ()) -> Taken:
    """A list of rates as a scheme. `among`: the other lists of the file. Raises LookupError for another shape."""
    missing = [name for name in ("scheme", "currency") if not isinstance(value.get(name), str)]
    if missing:
        raise LookupError(f"a list of rates needs `{'` and `'.join(missing)}`, in words")
    period = unit_of(value.get("period", "month"))
    if period not in _PERIODS:
        raise LookupError(f"`period`: {value['period']!r} is none of {', '.join(_PERIODS)}")
    head: Json = {"scheme": code_of(value["scheme"]), "currency": value["currency"], "period": period}
    rules, notes = _rules(value, among, period)
    if "payer" in value:
        head["payer"] = code_of(str(value["payer"]))
    team, unsplit = _team(value)
    head |= team
    notes += unsplit
    notes += [f"`{name}` is not understood and left out" for name in sorted(set(value) - _HEAD)]
    return taken_with({**head, "rules": rules}, notes)


def taken_with(value: Json, notes: list[str]) -> Taken:
    """What was taken; notes with these words say that something was not."""
    return Taken(value, notes, sum(any(words in note for words in LEFT_OUT) for note in notes))


def _rules(value: Json, among: Sequence[Json], period: str) -> tuple[list[Json], list[str]]:
    if isinstance(value.get("rules"), list):
        return _listed(value["rules"], period)
    if isinstance(value.get("rules"), dict):
        return _grouped(value["rules"], period)
    said, base, notes = take_words(str(value.get("rule", "")), among, period)
    rules, more = _listed(base, period)
    return [*rules, *said], [*more, *notes]


def _listed(rules: Sequence[Any], period: str) -> tuple[list[Json], list[str]]:
    taken: list[Json] = []
    notes: list[str] = []
    for n, rule in enumerate(rules):
        try:
            found, more = take_rule(rule, period)
        except Untaken as wrong:
            notes.append(f"{wrong}; left out: write it by hand (docs/pay-scheme.md)")
        except (AttributeError, TypeError):
            notes.append(f"rules[{n}] is not understood and left out: {rule!r}")
        else:
            taken.append(found)
            notes += more
    return taken, notes


def _team(value: Json) -> tuple[Json, list[str]]:
    """A cooperative is a team; how its money is split, where that is told in parts of a hundred."""
    is_team = bool(stems_of(str(value.get("payee", ""))) & {"cooperative", "coop", "team", "group", "association"})
    told = next((value[name] for name in ("split", "share", "sharing") if name in value), None)
    parts = _split(told)
    if sum(Fraction(part["percent"]) for part in parts) == 100:
        return {"payee": "team", "team": parts}, []
    notes = [f"`split`: {told!r} is not understood and left out"] if told is not None else []
    return {"payee": "team"} if is_team else {}, notes


def _split(told: Any) -> list[Json]:
    """The parts of a split that can be read; members share theirs by their points, where those are told."""
    named: Sequence[tuple[str, Any]] = list(told.items()) if isinstance(told, dict) else []
    if isinstance(told, str):
        named = [(words, percent) for percent, words in _PART.findall(told)]
    weight = {"weight": {"value_of": "points", "otherwise": 1}}
    return [
        {"to": _fund(name), "percent": percent, **(weight if _fund(name) == "members" else {})}
        for name, part in named
        if (percent := amount_of(part)) is not None
    ]


def _fund(name: str) -> str:
    """Who a part of the split goes to: members share what is shared or goes to them."""
    return (
        "members"
        if stems_of(name.replace("_", " ")) & {"member", "shared", "individual", "distributed"}
        else code_of(name)
    )


def _grouped(rules: Mapping[str, Any], period: str) -> tuple[list[Json], list[str]]:
    """Tariffs by indicator, fixed amounts, amounts by month; anything else has to be written by hand."""
    found: list[Json] = []
    notes: list[str] = []
    quality = [{"number": {"what": "measure", "measure": "quality", "otherwise": 100}}] if "quality" in rules else []
    for name, value in rules.items():
        if name == "quantity" or name == "quality" or name.endswith("note"):
            notes += [f"{name}: in words, not checked: “{value}”"] if name.endswith("note") else []
        elif isinstance(value, dict) and name in ("tariffs", "rates", "indicators", "amounts"):
            found += [_act(item, tariff) | ({"times": quality} if quality else {}) for item, tariff in value.items()]
        elif name.endswith("_fixed") and amount_of(value) is not None:
            payee = {"payee": code_of(name.removesuffix("_fixed"))}
            found.append({"code": code_of(name), "kind": "allowance", "amount": amount_of(value), **payee})
        elif isinstance(value, dict) and "per_month" in value:
            every = {} if period == "month" else {"every": "month"}
            found.append({"code": code_of(name), "kind": "allowance", "amount": _number(value["per_month"]), **every})
            notes += [f"{name}: {value['note']}: not taken; multiply with `times`"] if "note" in value else []
        elif isinstance(value, dict) and set(value) & set(AMOUNTS):
            rule, more = _listed([{"code": name, **value}], period)
            found, notes = [*found, *rule], [*notes, *more]
        elif amount_of(value) is not None:
            found.append(_act(name, value))
            notes.append(f"{name}: taken as {value} for each; what its name says besides is not checked")
        else:
            notes.append(f"{name}: not understood; write a rule for it by hand (docs/pay-scheme.md)")
    return found, notes


def _act(item: str, amount: Any) -> Json:
    code = code_of(item)
    return {
        "code": code,
        "words": item.replace("_", " "),
        "count": {"what": "acts", "item": code},
        "amount": _number(amount),
    }


def _number(told: Any) -> Any:
    """An amount, or what is told in its place, of which reading the scheme then says what is wrong."""
    found = amount_of(told)
    return told if found is None else found
