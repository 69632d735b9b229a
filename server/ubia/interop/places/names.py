"""When two names are one, and the ids that follow from names: importing a file again finds the same places."""

import re
import unicodedata
from functools import lru_cache
from uuid import UUID, uuid5

LONGEST = 200
_KINDS = {
    "place": UUID("8f0c64a5-2a5e-5b6e-8a37-5f7f3b1f7d10"),
    "facility": UUID("8f0c64a5-2a5e-5b6e-8a37-5f7f3b1f7d11"),
    "chw": UUID("8f0c64a5-2a5e-5b6e-8a37-5f7f3b1f7d12"),
}
_NOT_WORD = re.compile(r"[\W_]+")
_RANKS = re.compile(r"\b(sub[ -]?county|county|district|province|region|ward|municipality|city)\b")


@lru_cache(maxsize=200_000)
def same(name: str) -> str:
    """A name without what spelling may vary: capitals, widths, runs of blanks. Equal results are one place."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@lru_cache(maxsize=50_000)
def alike(name: str) -> str:
    """A name for comparing two files: also without accents, punctuation, blanks and words such as “county”."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return _NOT_WORD.sub("", _RANKS.sub("", bare)) or _NOT_WORD.sub("", bare)


def subject_of(kind: str, *path: str) -> str:
    """The id of what a path of names or codes leads to (UUIDv5), the same on every import and every server."""
    return str(uuid5(_KINDS[kind], "\x1f".join(path)))


def visible(text: str) -> str:
    """A text with a blank for every character that cannot be seen, such as a line break or a stray control code."""
    return text if text.isprintable() else " ".join("".join(c if c.isprintable() else " " for c in text).split())


def is_too_long(name: str) -> bool:
    """Whether a name would not fit on a screen, a list or a poster."""
    return len(name) > LONGEST
