"""Chance and ids that come out the same for the same seed, so that a test can name a household."""

import hashlib
import random

CENTURY = 946_684_800_000  # 2000-01-01, the instant in the ids of what has always been there: people, places, books


class Dice:
    """Chance for one part of the story, apart from all others: what is added to one leaves the others as they were."""

    def __init__(self, seed: str) -> None:
        self.seed = seed

    def roll(self, part: str) -> random.Random:
        """Chance of a part's own."""
        return random.Random(f"{self.seed}/{part}")  # noqa: S311  a story, not a secret

    def id(self, name: str, made_at: int = CENTURY) -> str:
        """A UUIDv7 for an instant, with bits that the name decides."""
        bits = int.from_bytes(hashlib.sha256(f"{self.seed}/{name}".encode()).digest()[:10])
        number = made_at << 80 | 0x7 << 76 | (bits >> 62 & 0xFFF) << 64 | 0b10 << 62 | bits & (1 << 62) - 1
        text = f"{number:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
