"""What lists of rates write freely: amounts with commas and signs, names with spaces, units in many forms."""

import re
from typing import Any

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_AMOUNT = re.compile(r"^(?:[A-Za-z]{1,4}\.?|[₹$€£])?\s*(\d[\d,]*(?:\.\d+)?)\s*(?:/-|[A-Z]{3})?$")
_MANY = {"women": "woman", "children": "child", "people": "person", "wives": "wife"}
_UNITS = {"monthly": "month", "quarterly": "quarter", "annual": "year", "annually": "year", "yearly": "year"}
_UNITS |= {
    "half-year": "half_year",
    "half year": "half_year",
    "biannual": "half_year",
    "daily": "day",
    "weekly": "week",
}


def amount_of(value: Any) -> str | int | None:
    """An amount as an exact number: `1,500`, `Rs. 300`, `200/-`, 2500; None for anything else."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = _AMOUNT.match(value.strip()) if isinstance(value, str) else None
    return found[1].replace(",", "") if found else None


def number_in(words: str) -> str | None:
    """The first number in words."""
    found = _NUMBER.search(words)
    return found[0].replace(",", "") if found else None


def code_of(words: str) -> str:
    """A short name made of words: `ANC, 1st visit` becomes `ANC_1st_visit`."""
    return re.sub(r"[^A-Za-z0-9.:/+-]+", "_", words).strip("_./:+-")[:80] or "rule"


def unit_of(per: Any) -> str:
    """For what an amount is paid: `month`, `visit`, `pregnant woman` …, in one form."""
    said = re.sub(r"^(?:per|each|every|a|an|/)\s+", "", str(per or "").strip().lower())
    return _UNITS.get(said, said)


def stems_of(words: str) -> set[str]:
    """Words without their plural, to tell what is meant by what."""
    return {_stem(word) for word in re.findall(r"[a-z0-9]+", words.lower())} - {"of", "the", "for", "and", "at", "a"}


def _stem(word: str) -> str:
    if word in _MANY:
        return _MANY[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
