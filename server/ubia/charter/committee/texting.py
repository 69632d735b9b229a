"""What fits into a text message: the scores of one group, and who was at a meeting. Read leniently, in three languages.

    ALAMA 3 4 2 5        the scores of the sender's group, in the order of the sheet
    NOTES B 3 4 2 5      the same for sheet B, when more than one is open
    MEETING Were, Salome who was there

A number may have a reason after it (`3 we wait outside`); commas, dots and new lines part what is said.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Literal

Asked = Literal["score", "meeting", "help"]
WORDS: dict[str, tuple[Asked, str]] = {
    **dict.fromkeys(("score", "scores"), ("score", "en")),
    **dict.fromkeys(("note", "notes"), ("score", "fr")),
    **dict.fromkeys(("alama",), ("score", "sw")),
    **dict.fromkeys(("meeting", "present"), ("meeting", "en")),
    **dict.fromkeys(("reunion", "presents"), ("meeting", "fr")),
    **dict.fromkeys(("mkutano", "waliohudhuria"), ("meeting", "sw")),
    "help": ("help", "en"),
    "aide": ("help", "fr"),
    "msaada": ("help", "sw"),
}
_MARK = re.compile(r"\s*(\d{1,3})\s*(.*)", re.DOTALL)
_SHEET = re.compile(r"([a-z])\b\s*(.*)", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class Text:
    """A message understood. `sheet` counts the open sheets from 0; `marks` are (mark, reason)."""

    asked: Asked
    language: str
    sheet: int | None = None
    marks: list[tuple[int, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


def read_text(message: str) -> Text | None:
    """What a message says; None when it begins with no word that we know."""
    first, _between, rest = message.strip().partition(next(iter(re.findall(r"\s+", message.strip())), " "))
    known = WORDS.get(_plain(first))
    if known is None:
        return None
    asked, language = known
    if asked == "meeting":
        names = [" ".join(name.split())[:120] for name in re.split(r"[,;\n]", rest)]
        return Text(asked, language, names=list(dict.fromkeys(filter(None, names))))
    sheet = _SHEET.fullmatch(rest.strip())
    number = ord(sheet[1].lower()) - ord("a") if sheet else None
    return Text(asked, language, number, _marks(sheet[2] if sheet else rest))


def _plain(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in bare if c.isascii() and c.isalpha())


def _marks(said: str) -> list[tuple[int, str]]:
    """Marks with their reasons: a number begins a new one."""
    parts = re.findall(r"\d{1,3}[^\d]*", said)
    found = [match for part in parts if (match := _MARK.fullmatch(part))]
    return [(int(match[1]), match[2].strip(" ,.;:-\n\t")[:200]) for match in found]
