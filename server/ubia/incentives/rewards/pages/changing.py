"""What people write about rewards: promised, given, thanked, agreed, a step up; and her own word on it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.names import names_of
from ubia.register.pages.signing import act, sign_page

from .asked import agreements_of, deliveries_to, ladder_on, ladders_at, promises_in
from .forms import AgreementForm, AnswerForm, ComesForm, PromiseForm, StepForm, ThanksForm, thing
from .frame import item_word, show, typed
from .ladder_form import LadderForm


@of_book
def promise(request: HttpRequest, book: OpenBook, chw: UUID) -> HttpResponse:
    """Something is promised to a CHW by a day."""
    only(book.sides)

    def acts(told: dict[str, Any]) -> list[dict[str, Any]]:
        return [act(book, "reward.promised", str(chw), {**thing(told), "by_on": str(told["by_on"])})]

    form = PromiseForm(request.POST or None)
    return typed(request, book, form, _("Promise something"), _back(book, chw), acts, lead=_name(book, chw))


@of_book
def given(request: HttpRequest, book: OpenBook, chw: UUID, promise: UUID | None = None) -> HttpResponse:
    """Something was handed over or done, as promised or as a gift."""
    only(book.sides)
    found = [p for p in promises_in([book.id], localdate(), str(chw)) if p.promise == str(promise)]
    if promise and not found:
        raise Http404

    def acts(told: dict[str, Any]) -> list[dict[str, Any]]:
        body = {**thing(told), "promise": str(promise) if promise else None}
        return [{**act(book, "reward.delivered", str(chw), body), "happened_on": told["on"].isoformat()}]

    left = [{"item": p.item, "source": p.source, "quantity": max(p.quantity - p.delivered, 1)} for p in found]
    form = ComesForm(request.POST or None, initial={"on": localdate(), **(left[0] if left else {})})
    return typed(request, book, form, _("Something was given"), _back(book, chw), acts, lead=_name(book, chw))


@of_book
def thank(request: HttpRequest, book: OpenBook, chw: UUID) -> HttpResponse:
    """A word of thanks to a CHW."""
    only(book.own_roles and str(chw) != book.person)

    def acts(told: dict[str, Any]) -> list[dict[str, Any]]:
        return [act(book, "thanks.given", str(chw), told)]

    form = ThanksForm(request.POST or None)
    return typed(request, book, form, _("Thank her"), _back(book, chw), acts, lead=_name(book, chw))


@of_book
def agree(request: HttpRequest, book: OpenBook, chw: UUID) -> HttpResponse:
    """A written agreement; it holds once she has accepted it."""
    only(book.has_office)

    def acts(told: dict[str, Any]) -> list[dict[str, Any]]:
        days = {name: str(told[name]) if told[name] else None for name in ("starts_on", "ends_on")}
        language = (get_language() or "en")[:2]
        return [act(book, "agreement.made", str(chw), {**told, **days, "language": language})]

    form = AgreementForm(request.POST or None, initial={"starts_on": localdate()})
    return typed(request, book, form, _("Write the agreement"), _back(book, chw), acts, lead=_name(book, chw))


@of_book
def step(request: HttpRequest, book: OpenBook, chw: UUID) -> HttpResponse:
    """A step up is decided by the criteria of the charter's ladder; where no charter has one, by those typed."""
    only(book.has_office and str(chw) != book.person)

    def acts(told: dict[str, Any]) -> list[dict[str, Any]]:
        return [act(book, "promotion.decided", str(chw), told)]

    steps = ladder_on(ladders_at(book.id), localdate())
    title, back, name = _("Decide on a step up"), _back(book, chw), _name(book, chw)
    chosen = steps[0] if len(steps) == 1 else next((one for one in steps if one.code == request.GET.get("step")), None)
    if steps and chosen is None:
        return show(request, book, "ladder", title, {"steps": steps, "back": back, "lead": name})
    form = LadderForm(chosen, request.POST or None) if chosen else StepForm(request.POST or None)
    lead = f"{name}: {chosen.words}" if chosen else name
    return typed(request, book, form, title, back, acts, lead=lead)


@of_book
def answer(request: HttpRequest, book: OpenBook, reward: UUID) -> HttpResponse:
    """Her own word on a promise or on what came."""
    mine = {p.promise: p.item for p in promises_in([book.id], localdate(), book.person)}
    mine |= {d.delivery: d.item for d in deliveries_to(book.id, book.person)}
    if str(reward) not in mine:
        raise Http404

    def acts(told: dict[str, Any]) -> list[dict[str, Any]]:
        return [act(book, "reward.answered", book.person, {"reward": str(reward), **told})]

    lead = item_word(mine[str(reward)])
    form = AnswerForm(request.POST or None)
    return typed(request, book, form, _("Your word on it"), _back(book, book.person), acts, lead=lead)


@of_book
def accept(request: HttpRequest, book: OpenBook, agreement: UUID) -> HttpResponse:
    """She accepts her agreement."""
    if str(agreement) not in {row.agreement for row in agreements_of(book.id, book.person)}:
        raise Http404
    told = {"agreement": str(agreement), "heard": request.GET.get("heard") == "1"}
    acts = [act(book, "agreement.accepted", book.person, told)]
    return sign_page(request, book, acts, title=_("Accept the agreement"), back=_back(book, book.person))


@of_book
def publicity(request: HttpRequest, book: OpenBook, choice: str) -> HttpResponse:
    """She says whether thanks to her may be read by all."""
    only("chw" in book.own_roles)
    if choice not in ("yes", "no"):
        raise Http404
    acts = [act(book, "publicity.chosen", book.person, {"may_be_public": choice == "yes"})]
    title = _("Thanks may be read by all") if choice == "yes" else _("Thanks are for me alone")
    return sign_page(request, book, acts, title=title, back=_back(book, book.person))


def _back(book: OpenBook, chw: UUID | str) -> str:
    return reverse("rewards:worker", args=[book.id, chw])


def _name(book: OpenBook, chw: UUID) -> str:
    return names_of(book.id, [str(chw)]).get(str(chw), "")
