"""Laying down a comparison, agreeing to it with a side's key, changing it, ending it early."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.incentives.compare.fold import Comparison
from ubia.incentives.compare.standing import last_day, plan_of, standing
from ubia.incentives.rewards.pages.frame import day_word, typed
from ubia.register.book import now
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.signing import act, sign_page
from ubia.register.uuid7 import uuid7

from .asked import communities_in, wordings
from .forms import PlanForm, StopForm, typed_of


@of_book
def register(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """A plan is written down before anything begins."""
    only(book.has_office)
    form = PlanForm(request.POST or None, communities=communities_in(book.id))
    return _plan(request, book, form, uuid7(now()), _("Lay down a comparison"), reverse("rewards:compare"))


@of_book
def change(request: HttpRequest, book: OpenBook, comparison: UUID) -> HttpResponse:
    """Another wording. Once the first day has begun, it is shown and does not hold."""
    only(book.has_office)
    last = _wordings(book, comparison)[-1]
    form = PlanForm(request.POST or None, communities=communities_in(book.id), initial=typed_of(plan_of(last)))
    return _plan(request, book, form, str(comparison), _("Change the plan"), _back(book, comparison))


@of_book
def agree(request: HttpRequest, book: OpenBook, comparison: UUID, side: str) -> HttpResponse:
    """A side's key on the last wording."""
    only(side in book.mandates)
    last = _wordings(book, comparison)[-1]
    body = {"registration": last.registration, "registration_digest": last.registration_digest, "side": side}
    acts = [act(book, "comparison.agreed", str(comparison), body)]
    lead = _("You agree that these communities are drawn, and that nobody looks at the figures before %(day)s is over.")
    told = lead % {"day": day_word(last_day(plan_of(last)))}
    return sign_page(request, book, acts, title=last.title, back=_back(book, comparison), lead=told)


@of_book
def stop(request: HttpRequest, book: OpenBook, comparison: UUID) -> HttpResponse:
    """It ends before its last day, and everybody reads why."""
    only(book.mandates)
    found = standing(_wordings(book, comparison), localdate())
    if found.state in ("over", "stopped"):
        raise Http404

    def acts(told: dict[str, Any]) -> list[dict[str, Any]]:
        return [act(book, "comparison.stopped", str(comparison), told)]

    form = StopForm(request.POST or None)
    return typed(request, book, form, _("End it now"), _back(book, comparison), acts, lead=found.row.title)


def _plan(request: HttpRequest, book: OpenBook, form: PlanForm, subject: str, title: str, back: str) -> HttpResponse:
    def acts(_told: dict[str, Any]) -> list[dict[str, Any]]:
        return [act(book, "comparison.registered", subject, form.body)]

    return typed(request, book, form, title, back, acts)


def _wordings(book: OpenBook, comparison: UUID) -> list[Comparison]:
    found = wordings(book.id, str(comparison))
    if not found:
        raise Http404
    return found


def _back(book: OpenBook, comparison: UUID) -> str:
    return reverse("rewards:comparison", args=[book.id, comparison])
