"""Six words that two people can read to each other to know that they hold the same key."""

import hashlib

from .entry import from_base64

_CONSONANTS, _VOWELS = "bdfgjklmnprstvwz", "aeiou"


def six_words(public: str) -> list[str]:
    """The fingerprint of a public key (75 bits), in syllables that English, French and Swahili readers can say."""
    number = int.from_bytes(hashlib.sha256(b"ubia-words-1" + from_base64(public)).digest()[:10])
    words = []
    for _ in range(6):
        number, word = divmod(number, 6400)
        words.append(_syllable(word // 80) + _syllable(word % 80))
    return words


def _syllable(number: int) -> str:
    return _CONSONANTS[number // 5] + _VOWELS[number % 5]
