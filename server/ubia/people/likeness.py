"""How alike two people's records are, and why: a question to the people who know them, never a merge by itself.

The score is the sum of what agrees, as the SQL function `possible_duplicates` reckons it too (a test holds them
together): how the name sounds counts 45 of 100, how it is written 15, birth 30, sex 10. Two different sexes take
two fifths of it away. So one name with two births that cannot be one stays below ASK, and so does one birth with half a
name. The weights are ours, tried on the pairs in tests/lookalikes.py.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

ASK = 0.72
"""From this score on, people are asked."""


class Known(NamedTuple):
    """What is known of a person, as in the table `person`."""

    name_words: str
    name_key: str
    sex: str
    born_on: str | None
    born_estimated: bool


class Likeness(NamedTuple):
    """Each part and the score, from 0 to 1."""

    written: float
    sounds: float
    sex: float
    born: float
    score: float

    @property
    def reasons(self) -> list[str]:
        """What agrees and what does not, in words of the programme that pages translate."""
        return list(self._reasons())

    def _reasons(self) -> Iterator[str]:
        if self.written == 1:
            yield "same_name"
        elif self.sounds == 1:
            yield "name_sounds_the_same"
        elif max(self.written, self.sounds) >= 0.5:
            yield "name_alike"
        if self.sex != 0.5:
            yield "same_sex" if self.sex else "other_sex"
        if self.born != _BORN_UNKNOWN:
            yield "same_birth" if self.born == 1 else "birth_near" if self.born >= 0.5 else "other_birth"


_BORN_UNKNOWN = 0.4
_ESTIMATES = ((366, 0.8), (731, 0.6), (1827, 0.3))
"""So many days apart are worth so much when at least one birth is estimated."""


def likeness(a: Known, b: Known) -> Likeness:
    """How alike two records are."""
    written = _shared(_trigrams(a.name_words), _trigrams(b.name_words))
    keys_a, keys_b = set(a.name_key.split()), set(b.name_key.split())
    sounds = 2 * len(keys_a & keys_b) / (len(keys_a) + len(keys_b)) if keys_a or keys_b else 0.0
    sex = 0.5 if "not_said" in (a.sex, b.sex) else float(a.sex == b.sex)
    born = _born(a, b)
    total = 0.15 * written + 0.45 * sounds + 0.1 * sex + 0.3 * born
    return Likeness(written, sounds, sex, born, total * (1.0 if sex else 0.6))


def _born(a: Known, b: Known) -> float:
    if a.born_on is None or b.born_on is None:
        return _BORN_UNKNOWN
    one, other = date.fromisoformat(a.born_on), date.fromisoformat(b.born_on)
    apart = abs((one - other).days)
    if a.born_estimated or b.born_estimated:
        return next((worth for days, worth in _ESTIMATES if apart <= days), 0.0)
    return 1.0 if apart == 0 else _nearly(one, other, apart)


def _nearly(one: date, other: date, apart: int) -> float:
    """How much a slip of the pen explains: day and month exchanged, one of day, month and year wrong."""
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return 0.9
    agree = (one.year == other.year) + (one.month == other.month) + (one.day == other.day)
    slip_of_year = one.year == other.year or abs(one.year - other.year) in (1, 2, 10)
    if apart <= 31 or (agree == 2 and slip_of_year):
        return 0.6
    return 0.2 if abs(one.year - other.year) <= 1 else 0.0


def _trigrams(words: str) -> set[str]:
    """As PostgreSQL's pg_trgm makes them: each word between two spaces and one, in every three letters."""
    padded = [f"  {word} " for word in words.split()]
    return {word[i : i + 3] for word in padded for i in range(len(word) - 2)}


def _shared(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0
