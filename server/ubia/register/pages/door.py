"""The one door to a book's pages: signed in, with a part in the book; else there is no such page."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register.fold import SIDE_OF_ROLE
from ubia.register.kind import SIDES, Side
from ubia.register.reach import Reach
from ubia.register.rules import OFFICES

from .asking import ask

P = ParamSpec("P")


@dataclass(frozen=True)
class OpenBook:
    """A book as its reader has it open. `roles` are the reader's, those from above included."""

    id: str
    name: str
    kind: str
    provisional: bool
    demo: bool
    last: int
    person: str
    roles: frozenset[str]
    own_roles: frozenset[str]
    """Those given in this very book: only they let her act in it."""
    mandates: frozenset[str]
    """Sides that the reader may sign for."""
    settles: bool
    """Whether she sees everything that waits in this book, or only her own."""
    sees_readings: bool

    @property
    def has_office(self) -> bool:
        """Whether the reader may give roles, admit and revoke keys."""
        return bool(self.own_roles & OFFICES or self.mandates)

    @property
    def sides(self) -> list[Side]:
        """The sides whose word the reader may give on what is to settle."""
        mine = {SIDE_OF_ROLE.get(role) for role in self.own_roles} | self.mandates
        return [side for side in SIDES if side in mine]

    def crumbs(self, *steps: tuple[object, str]) -> list[tuple[object, str]]:
        """Where the reader is; the last step has no address."""
        own = reverse("register:book", args=[self.id]) if steps else ""
        return [(_("Books"), reverse("register:books")), (self.name, own), *steps]


View = Callable[Concatenate[HttpRequest, OpenBook, P], HttpResponse]


def reach_of(request: HttpRequest) -> Reach | None:
    """How far the signed-in person reaches; None for an account that stands for nobody in the books."""
    reach: Reach | None = getattr(request, "reach", None)
    return reach


def of_book(view: View[P]) -> Callable[..., HttpResponse]:
    """Open the book named in the address for a view. Whoever has no part in it learns nothing, not even its name."""

    @login_required
    @wraps(view)
    def page(request: HttpRequest, book: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, open_book(request, str(book)), *args, **kwargs)

    return page


def open_book(request: HttpRequest, book: str) -> OpenBook:
    """The book as this reader has it. Raises Http404."""
    reach = reach_of(request)
    if reach is None or book not in reach.open:
        raise Http404
    rows = ask(_BOOK, book)
    if not rows:
        raise Http404
    row = rows[0]
    parts = {(one.sort, one.name) for one in ask(_PARTS, book=book, person=reach.person, day=reach.on)}
    return OpenBook(
        id=book,
        name=row.name,
        kind=row.kind,
        provisional=row.provisional,
        demo=row.demo,
        last=row.last,
        person=reach.person,
        roles=frozenset(reach.roles.get(book, ())),
        own_roles=frozenset(name for sort, name in parts if sort == "role"),
        mandates=frozenset(name for sort, name in parts if sort == "mandate"),
        settles=book in reach.settle,
        sees_readings=book in reach.readings,
    )


def only(allowed: object) -> None:
    """Stop a reader who is in the book but may not do this. Raises PermissionDenied."""
    if not allowed:
        raise PermissionDenied


_BOOK = """SELECT b.name, b.kind, b.provisional, b.demo, h.last FROM book b JOIN book_head h ON h.book = b.book
    WHERE b.book = %s"""
_PARTS = """
SELECT 'mandate' AS sort, side AS name FROM mandate
WHERE book = %(book)s AND person = %(person)s AND since <= %(day)s AND until >= %(day)s
UNION ALL SELECT 'role', role FROM role
WHERE book = %(book)s AND person = %(person)s AND since <= %(day)s AND (until IS NULL OR until >= %(day)s)
"""
