"""Which of many words holds: a correction puts aside only the words that its writer had before her.

When two people correct the same thing without having seen each other's words, the last word in the book's order holds,
and the two are asked to settle it. A correction that names the other in `settles` has done so.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple


class Word(NamedTuple):
    """What one entry says of a person or a household. `correction`: it claims to put right what others said."""

    id: str
    author: str
    sees: tuple[str, ...]
    """The entries that its writer put right or aside."""
    says: Mapping[str, Any]
    told_on: str
    correction: bool = True


class Held(NamedTuple):
    """What holds now, the day on which each thing was said, and whether two people still have to settle it."""

    says: dict[str, Any]
    told_on: dict[str, str]
    to_settle: bool


def last_words(words: Sequence[Word]) -> Held:
    """What holds for every thing said. `words` are in the book's order; the first says what was told at the start."""
    if len(words) == 1:
        return Held(dict(words[0].says), dict.fromkeys(words[0].says, words[0].told_on), False)
    holding: dict[str, Word] = {}
    to_settle = False
    for thing in {thing: None for word in words for thing in word.says}:
        spoken = [word for word in words if thing in word.says]
        aside = _put_aside(spoken, words)
        standing = [word for word in spoken if word.id not in aside] or spoken
        holding[thing] = standing[-1]
        to_settle = to_settle or _differ(thing, standing)
    says = {thing: word.says[thing] for thing, word in holding.items()}
    return Held(says, {thing: word.told_on for thing, word in holding.items()}, to_settle)


def _differ(thing: str, standing: Iterable[Word]) -> bool:
    corrections = [word for word in standing if word.correction]
    return len({w.author for w in corrections}) > 1 and len({w.says[thing] for w in corrections}) > 1


def _put_aside(spoken: Sequence[Word], words: Sequence[Word]) -> set[str]:
    """The words that a later one on the same thing knew of, directly or through what it put right."""
    sees = {word.id: word.sees for word in words}
    aside: set[str] = set()
    for word in spoken:
        ahead = list(word.sees)
        known: set[str] = set()
        while ahead:
            id_ = ahead.pop()
            if id_ in sees and id_ not in known:
                known.add(id_)
                ahead.extend(sees[id_])
        aside |= known - {word.id}
    return aside
