"""What a single cell must be: a count, a degree, a day, a telephone number. Each raises a Fault with its sentence."""

import math
import re
from datetime import date

import phonenumbers

_GROUPS = re.compile(r"(?<=\d)[ ,'’\u202f\u00a0](?=\d{3}(\D|$))")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?: 00:00:00)?")
_OTHER_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")


class Fault(ValueError):
    """A cell that is not what it should be; `code` names the sentence that says so."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def count(text: str) -> int:
    """A whole number of people or households, written with or without groups of thousands."""
    bare = _GROUPS.sub("", text)
    if not re.fullmatch(r"\d{1,12}(\.0+)?", bare, re.ASCII):
        raise Fault("not_a_count")
    return int(float(bare))


def degrees(text: str, most: float) -> float:
    """A latitude (`most` 90) or longitude (180) in decimal degrees."""
    try:
        value = float(text)
    except ValueError:
        raise Fault("degrees_with_comma" if re.fullmatch(r"-?\d+,\d+", text) else "not_degrees") from None
    if not math.isfinite(value) or abs(value) > most:
        raise Fault("not_on_earth")
    return value


def position(latitude: str, longitude: str) -> tuple[float, float] | None:
    """Where something stands, or None when both cells are empty. Nothing stands at 0, 0: that is a missing value."""
    if not latitude and not longitude:
        return None
    if not latitude or not longitude:
        raise Fault("half_a_position")
    found = degrees(latitude, 90), degrees(longitude, 180)
    if found == (0.0, 0.0):
        raise Fault("position_zero")
    return found


def day(text: str) -> str:
    """A day as YYYY-MM-DD, as a spreadsheet's own dates arrive too. 3/4/2026 is refused: it could be two days."""
    if not (found := _DAY.fullmatch(text)):
        raise Fault("day_unclear" if _OTHER_DAY.fullmatch(text) else "not_a_day")
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        raise Fault("not_a_day") from None


_SEXES = {
    "female": ("female", "f", "woman", "women", "femme", "féminin", "feminin", "mwanamke", "mke", "ke", "w", "2"),
    "male": ("male", "m", "man", "men", "homme", "masculin", "mwanamume", "mwanaume", "mume", "me", "h", "1"),
    "other": ("other", "o", "autre", "nyingine"),
}
"""Words of English, French and Swahili; 1 and 2 as ISO 5218."""


def sex(text: str) -> str:
    """Female, male or other, in the words and letters that lists have."""
    said = text.casefold().strip().rstrip(".")
    found = next((name for name, words in _SEXES.items() if said in words), "")
    if not found:
        raise Fault("not_a_sex")
    return found


def phone(text: str, region: str) -> str:
    """A telephone number as +254…; `region` (two letters) says where numbers without a country code belong."""
    try:
        number = phonenumbers.parse(text, region.upper() or None)
    except phonenumbers.NumberParseException:
        raise Fault("not_a_phone") from None
    if not phonenumbers.is_possible_number(number):
        raise Fault("not_a_phone")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
