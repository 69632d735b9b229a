"""Amounts and text as files have them."""

import unicodedata

from ubia.charter.money import decimals


def major(minor: int, currency: str) -> str:
    """Minor units as a decimal number with a point, without grouping: 1250 KES is `12.50`, 1250 UGX is `1250`."""
    digits = decimals(currency)
    whole, part = divmod(minor, 10**digits)
    return f"{whole}.{part:0{digits}d}" if digits else str(whole)


def find_minor(text: str, currency: str) -> int | None:
    """A decimal number with a point as minor units; None when it is not one, or finer than the currency has."""
    whole, _, part = text.strip().partition(".")
    digits = decimals(currency)
    part = part.rstrip("0")
    if (
        not (whole.isascii() and whole.isdigit())
        or len(part) > digits
        or (part and not (part.isascii() and part.isdigit()))
    ):
        return None
    shift: int = 10**digits
    return int(whole) * shift + int(part.ljust(digits, "0") or "0")


_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ ")
"""What banks agree to take: the Latin set of EPC217-08."""
_APART = {
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "’": "'",
    "&": "+",
}


def latin(text: str, most: int) -> str:
    """A name in the letters that banks take: accents fall away, what has no such letter becomes a point."""
    apart = "".join(_APART.get(letter, letter) for letter in text)
    bare = "".join(c for c in unicodedata.normalize("NFKD", apart) if not unicodedata.combining(c))
    plain = "".join(c if c in _PLAIN else "." for c in bare).strip()
    return " ".join(plain.split())[:most].strip() or "."
