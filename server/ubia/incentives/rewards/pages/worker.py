"""A CHW's rewards: what was promised and what came, who thanked her, her agreement, steps up."""

from itertools import groupby
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.money import amount
from ubia.register.pages.door import OpenBook, of_book, reach_of
from ubia.register.pages.names import names_of

from .asked import (
    Promise,
    agreements_of,
    deliveries_to,
    promises_in,
    steps_of,
    thanks_are_public,
    thanks_to,
    workers_in,
)
from .forms import OUTCOMES, SOURCES, THANKS_FROM
from .frame import day_word, item_word, show

HER_WORD = {"came": "taken", "missing": "waiting", "wrong": "asked"}


@of_book
def show_worker(request: HttpRequest, book: OpenBook, chw: UUID) -> HttpResponse:
    """Her page; others see what their part lets them see."""
    person = str(chw)
    is_hers = person == book.person
    names = {**names_of(book.id, [person]), **dict(workers_in(book.id, localdate()))}
    if person not in names:
        raise Http404
    reach = reach_of(request)
    promised = promises_in([book.id], localdate(), person)
    facts = {
        "chw": person,
        "is_hers": is_hers,
        "sees": is_hers or bool(reach and book.id in reach.work),
        "promised": [_promise(p) for p in promised],
        "given": [_given(row) for row in deliveries_to(book.id, person)],
        "thanks": [
            (THANKS_FROM.get(t.thanks_from, ""), t.words, day_word(t.given_on)) for t in thanks_to(book.id, person)
        ],
        "agreements": agreements_of(book.id, person),
        "steps": _steps(book, person),
        "may_give": bool(book.sides),
        "is_public": thanks_are_public(book.id, person),
        "may_thank": bool(book.own_roles) and not is_hers,
        "has_office": book.has_office and not is_hers,
    }
    return show(request, book, "worker", _("My rewards") if is_hers else names[person], facts)


def _promise(p: Promise) -> dict[str, Any]:
    return {
        "id": p.promise,
        "item": item_word(p.item),
        "source": SOURCES[p.source],
        "quantity": p.quantity,
        "delivered": p.delivered,
        "by_on": day_word(p.by_on),
        "came_on": day_word(p.delivered_on),
        "days_late": p.days_late,
        "short": p.short,
        "worth": amount(p.amount, p.currency) if p.amount is not None else "",
        "says": p.says,
        "said": p.said,
        "words": p.words,
    }


def _given(row: Any) -> dict[str, Any]:
    return {
        "id": row.delivery,
        "item": item_word(row.item),
        "source": SOURCES.get(row.source, ""),
        "quantity": row.quantity,
        "came_on": day_word(row.came_on),
        "worth": amount(row.amount, row.currency) if row.amount is not None else "",
        "is_gift": row.promise is None,
        "says": row.says,
        "said": row.said,
        "words": row.words,
    }


def _steps(book: OpenBook, person: str) -> list[dict[str, Any]]:
    rows = steps_of(book.id, person)
    names = names_of(book.id, [row.decided_by for row in rows])
    return [
        {
            "step": first.step.replace("_", " "),
            "outcome": OUTCOMES[first.outcome],
            "on": day_word(first.decided_on),
            "by": names.get(first.decided_by, ""),
            "words": first.words,
            "criteria": told,
        }
        for _decision, group in groupby(rows, key=lambda row: row.decision)
        if (told := list(group)) and (first := told[0])
    ]
