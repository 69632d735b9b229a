"""A statement's lines as its page shows them: what the scheme comes to, the visits that it counts, other visits."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ubia.care.words import service_word
from ubia.charter.money import amount, number

from .pages.frame import month_word
from .reckoned import Reckoned
from .statement import StatementLine
from .words import change_words, reason_words

Key = tuple[str, str]
"""A book and an act in it."""


def shown(
    lines: Iterable[StatementLine],
    month: str,
    entries: Mapping[Key, int],
    contests: Mapping[Key, Mapping[str, Any]],
    told: Mapping[str, Reckoned],
) -> dict[str, Any]:
    """Three lists: `of_month` rows, `counted` visits by service, `rows` of visits that say something of their own.

    What is open of earlier months comes after what is of this one.
    """
    by_month, counted, others = [], [], []
    for line in sorted(lines, key=lambda line: line.day[:7] != month):
        if not line.household and line.reason != "not_seen":
            by_month.append(_month_row(line, month, told.get(line.act), contests))
        elif line.reason == "in_scheme" and (line.book, line.act) not in contests:
            counted.append(line)
        else:
            others.append(_row(line, entries, contests))
    return {"of_month": by_month, "counted": _by_service(counted, entries), "rows": others}


def _month_row(
    line: StatementLine, month: str, how: Reckoned | None, contests: Mapping[Key, Mapping[str, Any]]
) -> list[Any]:
    """A rule's line: what it is for, the sum to do by hand, and its month where that is another."""
    words = how.words if how else (line.service or "").replace("_", " ")
    what = words if line.day[:7] == month else f"{words} · {month_word(line.day[:7])}"
    why = " ".join(filter(None, (how.why if how else reason_words(line.reason), change_words(line.change))))
    return [{"text": what, "note": _noted(why, line, contests)}, *_sums(line)]


def _row(line: StatementLine, entries: Mapping[Key, int], contests: Mapping[Key, Mapping[str, Any]]) -> list[Any]:
    """A visit's line, opening to its entry."""
    day = date_format(date.fromisoformat(line.day), "j M")
    why = _noted(reason_words(line.reason, line.change), line, contests)
    what = service_word(line.service)
    return [{"text": f"{day} · {what}", "href": _href(line, entries), "note": why}, *_sums(line)]


def _noted(why: str, line: StatementLine, contests: Mapping[Key, Mapping[str, Any]]) -> str:
    if line.to_verify:
        why = _("%(why)s Waiting: %(amount)s.") % {"why": why, "amount": amount(line.to_verify, line.currency)}
    if contested := contests.get((line.book, line.act)):
        why = _("%(why)s Contested: “%(words)s”") % {"why": why, "words": contested["words"]}
    return why


def _by_service(lines: Iterable[StatementLine], entries: Mapping[Key, int]) -> list[dict[str, Any]]:
    """The visits of each service by day, each opening to its entry."""
    found: dict[str, list[dict[str, str]]] = {}
    for line in lines:
        day = date_format(date.fromisoformat(line.day), "j M")
        found.setdefault(service_word(line.service), []).append({"day": day, "href": _href(line, entries)})
    return [{"service": service, "visits": visits} for service, visits in sorted(found.items())]


def _href(line: StatementLine, entries: Mapping[Key, int]) -> str:
    at = entries.get((line.book, line.act))
    return reverse("register:entry", args=[line.book, at]) if at else ""


def _sums(line: StatementLine) -> list[str]:
    """Earned, paid, due as numbers; the currency stands in the totals above."""
    return [number(minor, line.currency) if line.currency else "" for minor in (line.earned, line.paid, line.due)]
