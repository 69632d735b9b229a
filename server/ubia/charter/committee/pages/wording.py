"""What is open, in words, and what is asked about a meeting."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

QUESTIONS = {
    "no_second_note_taker": gettext_lazy("Who else could take notes next time? Only one person did."),
    "second_is_chw": gettext_lazy("Could somebody other than the CHW take the second notes?"),
    "no_quorum": gettext_lazy("Were enough members there to decide?"),
}


def agenda_words(row: Any) -> str:
    """One thing on the agenda as a sentence."""
    say = _SENTENCES.get(row.sort)
    return say(row) if say else str(row.words)


def agenda_href(row: Any, book: str) -> str:
    """Where one goes for it; empty where there is no page."""
    if row.sort in ("scoring", "gap", "repeat"):
        return reverse("committee:scoring", args=[book, row.of])
    if row.sort in ("seal", "settle"):
        return reverse("register:seals" if row.sort == "seal" else "register:held", args=[book])
    return reverse("monitoring:community", args=[book]) if row.sort == "visit" else ""


def is_overdue(row: Any, today: date) -> bool:
    """Whether its day has gone by."""
    return row.due_on is not None and row.due_on < today


def _due(row: Any) -> str:
    words = {"words": row.words, "day": date_format(row.due_on, "j M Y")}
    return _("%(words)s (until %(day)s)") % words


def _settle(row: Any) -> str:
    return ngettext("%(n)s line waits to be settled", "%(n)s lines wait to be settled", row.n) % {"n": row.n}


def _contest(row: Any) -> str:
    words = ngettext("A health worker contests %(n)s figure", "Health workers contest %(n)s figures", row.n)
    return words % {"n": row.n}


def _visit(row: Any) -> str:
    return ngettext("%(n)s visit is to be looked into", "%(n)s visits are to be looked into", row.n) % {"n": row.n}


def _named(words: Callable[[], str]) -> Callable[[Any], str]:
    return lambda row: words() % {"words": row.words}


_SENTENCES: dict[str, Callable[[Any], str]] = {
    "action": _due,
    "settle": _settle,
    "contest": _contest,
    "visit": _visit,
    "seal": _named(lambda: _("A page waits to be signed: %(words)s")),
    "objection": _named(lambda: _("Somebody objects to the charter: “%(words)s”")),
    "scoring": _named(lambda: _("Not everybody has scored yet: %(words)s")),
    "gap": _named(lambda: _("Both sides see it differently: %(words)s")),
    "repeat": lambda row: _("To be scored again: %(words)s") % {"words": row.words},
}
