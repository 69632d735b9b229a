"""One section of a text changed: a whole new text, in which everything else stays as it was.

Figures that the page does not ask for (a scheme of pay with rules of its own, minutes of single visits) stay too.
"""

from collections.abc import Mapping
from typing import Any

from .wizard.blanks import BLANKS, PAID, clauses_of

_SIMPLE = {*PAID, "stipend"}
_ASKED = {"code", "kind", "words", "count", "amount"}


def is_simple(scheme: Mapping[str, Any] | None) -> bool:
    """Whether a scheme of pay says no more than the page asks for, so that it can be typed there."""
    if scheme is None:
        return True
    rules = scheme.get("rules", ())
    return scheme.keys() <= {"scheme", "currency", "rules"} and all(
        rule["code"] in _SIMPLE and rule.keys() <= _ASKED and isinstance(rule.get("amount"), (int, str))
        for rule in rules
    )


def blanks_of(section: str, clauses: Mapping[str, Any]) -> dict[str, str]:
    """The figures of a section as they would be typed, by the name of their blank."""
    found = {blank.name: _typed(blank.name, clauses) for blank in BLANKS.get(section, ())}
    return {name: text for name, text in found.items() if text}


def _typed(name: str, clauses: Mapping[str, Any]) -> str:
    clause, _, field = name.partition(".")
    said = clauses.get(clause) or {}
    if clause == "pay":
        return _of_pay(field, said)
    value = said.get(field)
    if value is None:
        return ""
    return f"{value / 60:g}" if field == "minutes_a_week" else str(value)


def _of_pay(field: str, scheme: Mapping[str, Any]) -> str:
    if not scheme or not is_simple(scheme):
        return ""
    if field == "currency":
        return str(scheme["currency"])
    return next((str(rule["amount"]) for rule in scheme["rules"] if rule["code"] == field), "")


def clauses_after(section: str, before: Mapping[str, Any], typed: Mapping[str, str]) -> dict[str, Any]:
    """The clauses of a text once these figures were typed on a section. A clause whose blanks are all empty goes."""
    asked = {blank.name.partition(".")[0] for blank in BLANKS.get(section, ())}
    fresh = clauses_of(typed)
    after = {clause: value for clause, value in before.items() if clause not in asked}
    for clause in sorted(asked):
        if clause == "pay" and _stays(before, typed):
            after |= {"pay": before["pay"]} if before.get("pay") else {}
        elif clause in fresh:
            kept = {} if clause == "pay" else _not_asked(section, clause, before.get(clause) or {})
            after[clause] = {**kept, **fresh[clause]}
    return after


def _stays(before: Mapping[str, Any], typed: Mapping[str, str]) -> bool:
    """Whether pay stays word for word: it cannot be typed on the page, or what was typed is what it says."""
    figures = {name: text.strip() for name, text in typed.items() if name.startswith("pay.") and text.strip()}
    said = {name: text for name, text in blanks_of("incentives", before).items() if name.startswith("pay.")}
    return not is_simple(before.get("pay")) or figures == said


def _not_asked(section: str, clause: str, value: Mapping[str, Any]) -> dict[str, Any]:
    """What a clause says beyond the blanks of the page."""
    fields = {blank.name.partition(".")[2] for blank in BLANKS.get(section, ()) if blank.name.startswith(f"{clause}.")}
    return {field: one for field, one in value.items() if field not in fields}


def changed(body: Mapping[str, Any], section: str, said: Mapping[str, Any], typed: Mapping[str, str]) -> dict[str, Any]:
    """The body of a text with one section said anew; `said` empty: the section is as the charter above has it."""
    others = {code: one for code, one in body.get("sections", {}).items() if code != section}
    sections = {**others, **({section: dict(said)} if said else {})}
    clauses = clauses_after(section, body.get("clauses", {}), typed)
    return {**body, "sections": sections, "clauses": clauses}
