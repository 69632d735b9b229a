"""Money to read: integer minor units and a currency code become words."""

from django.utils.formats import number_format

from .decimals import decimals

__all__ = ["amount", "decimals", "number"]


def amount(minor: int, currency: str) -> str:
    """Return the currency and the amount in the reader's way of writing, cents only when there are any."""
    return f"{currency}\u00a0{number(minor, currency)}"


def number(minor: int, currency: str) -> str:
    """Return the amount alone, where the currency stands elsewhere."""
    digits = decimals(currency)
    whole, part = divmod(abs(minor), 10**digits)
    written = number_format(whole, use_l10n=True, force_grouping=True)
    if part:
        point = number_format("0.5", decimal_pos=1)[1]
        written += f"{point}{part:0{digits}d}"
    sign = "\u2212" if minor < 0 else ""
    return sign + written
