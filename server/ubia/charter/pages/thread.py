"""All that was said and done on a charter, as rows to show: a thread in which nothing is overwritten (OWN-05)."""

from typing import Any

from django.urls import reverse

from ubia.register.pages.asking import ask, instant
from ubia.register.pages.door import OpenBook
from ubia.register.pages.names import names_of
from ubia.register.pages.wording import SIDE_TAGS

from .charter_words import DONE, section_title
from .reading import texts_of

_REMARKS = """SELECT entry::text, text::text, by::text, side, what, section, words, answers::text, open, said_on, at
    FROM charter_remark WHERE book = %s AND subject = %s ORDER BY at, entry"""
_TALK = ("comment", "objection", "support", "met", "returned")
_OPEN = "SELECT subject::text AS charter, text::text, count(*) AS number FROM charter_remark WHERE open GROUP BY 1, 2"


def thread_of(book: OpenBook, charter: str) -> list[dict[str, Any]]:
    """Remarks in the order of receipt; what was said in answer to something is on the section of that."""
    rows = ask(_REMARKS, book.id, charter)
    names = names_of(book.id, [row.by for row in rows])
    by_entry = {row.entry: row for row in rows}
    return [_remark(book, charter, row, by_entry.get(row.answers or ""), names) for row in rows]


def _remark(book: OpenBook, charter: str, row: Any, first: Any, names: Any) -> dict[str, Any]:
    is_own = row.open and row.by == book.person
    section = row.section or (first.section if first else "")
    return {
        "entry": row.entry,
        "text": row.text or (first.text if first else None),
        "who": names.get(row.by),
        "what": row.what,
        "done": DONE[row.what],
        "tag": SIDE_TAGS.get(row.side, ""),
        "section": section,
        "title": section_title(section) if section else "",
        "words": row.words,
        "answers": first,
        "is_open": row.open,
        "is_talk": row.what in _TALK,
        "met": reverse("charter:met", args=[book.id, charter, row.entry]) if is_own else "",
        "on": row.said_on,
        "at": row.at,
    }


def whole_thread(book: OpenBook, charter: str) -> list[dict[str, Any]]:
    """The thread with the drafting of each text in its place."""
    texts = texts_of(book.id, charter)
    names = names_of(book.id, [row.by for row in texts])
    titles = {row.text: f"{row.title} ({number})" for number, row in enumerate(texts, 1)}
    drafted = [
        {
            "entry": row.text,
            "text": row.text,
            "who": names.get(row.by),
            "what": "drafted",
            "done": DONE["drafted"],
            "words": row.words,
            "on": instant(row.drafted_at).date(),
            "at": row.drafted_at,
        }
        for row in texts
    ]
    told = sorted([*drafted, *thread_of(book, charter)], key=lambda one: (one["at"], one["what"] != "drafted"))
    return [{**one, "title_of_text": titles.get(one["text"] or "", "")} for one in told]


def open_objections() -> dict[tuple[str, str], int]:
    """How many objections are open, by charter and text, as far as the reader sees the talk."""
    return {(row.charter, row.text): row.number for row in ask(_OPEN)}
