"""The register of members: named, trained, gone (OWN-15)."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.committee.forms import LastDayForm, MemberForm, TrainedForm, lines_of
from ubia.register.book import now
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.signing import act
from ubia.register.uuid7 import uuid7

from .asked import members_of
from .frame import dated, typed
from .home import home_of


@of_book
def new(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """A new member. Somebody with that name who has a part in the book is that person."""
    only(book.sides)
    form = MemberForm(request.POST or None, initial={"since": localdate()})

    def acts(said: dict[str, object]) -> list[dict[str, object]]:
        groups = lines_of(str(said["groups"]))
        since = str(said["since"])
        return [act(book, "member.named", uuid7(now()), {**said, "groups": groups or None, "since": since})]

    return typed(request, book, form, _("A new member"), home_of(book.id), acts)


@of_book
def trained(request: HttpRequest, book: OpenBook, person: UUID) -> HttpResponse:
    """What a member was trained in."""
    only(book.sides)
    form = TrainedForm(request.POST or None, initial={"happened_on": localdate()})

    def acts(said: dict[str, object]) -> list[dict[str, object]]:
        body = {name: said[name] for name in ("topic", "days", "by")}
        return [dated(act(book, "member.trained", str(person), body), said["happened_on"])]

    return typed(request, book, form, _("A training"), home_of(book.id), acts, lead=_name(book, str(person)))


@of_book
def left(request: HttpRequest, book: OpenBook, person: UUID) -> HttpResponse:
    """The last day of a member."""
    only(book.sides)
    form = LastDayForm(request.POST or None, initial={"on": localdate()})

    def acts(said: dict[str, object]) -> list[dict[str, object]]:
        return [act(book, "member.left", str(person), {"on": str(said["on"])})]

    return typed(request, book, form, _("A member leaves"), home_of(book.id), acts, lead=_name(book, str(person)))


def _name(book: OpenBook, person: str) -> str:
    return next((str(row.name) for row in members_of(book.id) if row.person == person), "")
