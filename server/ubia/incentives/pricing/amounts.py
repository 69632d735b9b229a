"""What a unit is worth, by properties, days or bands. Twin: client/src/incentives/pricing/amounts.ts."""

from collections.abc import Sequence

from ubia.charter.scheme import Amount, Band, Choice

from .exact import Exact, as_number, exact, per_cent
from .look import Look, find, text_of


def amount_of(amount: Amount, look: Look, day: str) -> Exact | str:
    """The amount in main units; where it cannot be told, the name of the property that is missing or not named."""
    if not isinstance(amount, Choice):
        return exact(amount)
    found, about = _chosen(amount, look, day)
    if not isinstance(found, str):
        return found
    if found == "":
        return about if amount.otherwise is None else amount_of(amount.otherwise, look, day)
    return found


def _chosen(choice: Choice, look: Look, day: str) -> tuple[Exact | str, str]:
    """The amount; or nothing, and which property does not tell it."""
    if choice.percent is not None:
        return per_cent(exact(choice.percent), 1), ""
    if choice.dated:
        begun = [one for one in choice.dated if one.from_on <= day]
        last = max(begun, key=lambda one: one.from_on, default=None)
        return ("", "day") if last is None else (amount_of(last.amount, look, day), "day")
    value = find(look, choice.value_of or choice.by)
    number = as_number(value)
    if choice.value_of:
        return ("" if number is None or number < 0 else number), choice.value_of
    if choice.bands:
        band = None if number is None else band_of(choice.bands, number)
        return ("" if band is None else amount_of(band.amount, look, day)), choice.by
    chosen = None if value is None else choice.of.get(text_of(value))
    return ("" if chosen is None else amount_of(chosen, look, day)), choice.by


def band_of(bands: Sequence[Band], number: Exact) -> Band | None:
    """The last band that a number reaches."""
    reached = [band for band in in_turn(bands) if _reaches(band, number)]
    return reached[-1] if reached else None


def in_turn(bands: Sequence[Band]) -> list[Band]:
    """Bands from the lowest to the highest."""
    return sorted(bands, key=lambda band: (_edge(band), band.over is not None))


def below(band: Band) -> Exact:
    """How much lies below a band: its first unit is number `from`, or what is more than `over`."""
    return max(0, _edge(band) - (0 if band.over is not None else 1))


def _edge(band: Band) -> Exact:
    said = band.over if band.over is not None else band.from_
    return 0 if said is None else exact(said)


def _reaches(band: Band, number: Exact) -> bool:
    return number > _edge(band) if band.over is not None else number >= _edge(band)
