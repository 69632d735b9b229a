"""Rules of pay in a sentence: `2,500/month from the nation + 10% state top-up`. What is not understood is told."""

import re
from collections.abc import Sequence
from typing import Any

from .spoken import code_of, unit_of

Json = dict[str, Any]
_MONEY = r"(?:[A-Za-z]{1,4}\.?\s*|[₹$€£]\s*)?(?P<amount>\d[\d,]*(?:\.\d+)?)(?:\s*/-)?(?:\s*[A-Z]{3})?"
_PER = r"(?:\s*/\s*|\s+(?:per|a|an|each|every|for each|for every)\s+)(?P<unit>[A-Za-z][A-Za-z -]*?)"
_FROM = r"(?:\s+(?:from|by|paid by)\s+(?:the\s+)?(?P<payer>[A-Za-z][\w -]*?))?(?:\s+(?:government|ministry|budget))?"
_RATE = re.compile(rf"^(?:fixed\s+|a\s+|monthly\s+)?{_MONEY}{_PER}{_FROM}$")
_FIXED = re.compile(
    rf"^(?:a\s+)?(?:fixed|monthly)\s+(?:honorarium|stipend|salary|allowance|amount)?\s*(?:of\s+)?{_MONEY}{_FROM}$"
)
_TOP_UP = re.compile(r"^(?P<percent>\d+(?:\.\d+)?)\s*%\s+(?P<payer>\w+)?\s*(?:top-?up|on top|bonus|supplement).*$")
_BASE = re.compile(r"^(?:the\s+)?(?P<base>\w+) (?:amounts?|rates?|list|scheme)$")


def take_words(words: str, among: Sequence[Json], period: str) -> tuple[list[Json], list[Json], list[str]]:
    """Rules that the sentence says, the rules of another list that it builds on, and what was not understood."""
    rules: list[Json] = []
    base: list[Json] = []
    notes = []
    for clause in filter(None, re.split(r"\s*(?:\+|;|\bplus\b|(?<!\d),(?!\d))\s*", words.strip().rstrip("."))):
        if found := _RATE.match(clause) or _FIXED.match(clause):
            rules.append(_rate(found.groupdict(), period, len(rules)))
        elif found := _TOP_UP.match(clause):
            payers = {"payers": found["payer"]} if found["payer"] else {}
            rules.append(
                {"code": "top_up", "count": {"what": "pay"}, "amount": {"percent": found["percent"]}, **payers}
            )
        elif (found := _BASE.match(clause)) and (other := _list_of(found["base"], among)):
            base = [{"payer": found["base"], **rule} for rule in other if isinstance(rule, dict)]
        else:
            notes.append(f"“{clause}” is not understood; write a rule for it by hand (docs/pay-scheme.md)")
    return rules, base, notes


def _rate(found: dict[str, str | None], period: str, n: int) -> Json:
    unit, payer = unit_of(found.get("unit") or "month"), found["payer"]
    amount = (found["amount"] or "").replace(",", "")
    by = {"payers": code_of(payer)} if payer else {}
    if unit in ("month", "quarter", "half_year", "year"):
        code = f"stipend_{code_of(payer)}" if payer else f"stipend{n or ''}"
        every = {} if unit == period else {"every": unit}
        return {"code": code, "kind": "stipend", "count": {"what": "period"}, "amount": amount, **every, **by}
    code = code_of(unit)
    return {"code": code, "words": unit, "count": {"what": "acts", "item": code}, "amount": amount, **by}


def _list_of(name: str, among: Sequence[Any]) -> list[Any] | None:
    """The rules of the other list of the file that a name means."""
    told = (one for one in among if isinstance(one, dict) and name in str(one.get("scheme")))
    return next((one["rules"] for one in told if isinstance(one.get("rules"), list)), None)
