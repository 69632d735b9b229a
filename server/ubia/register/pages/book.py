"""The books of a reader, and the book of a community: its lines, who wrote them, what amends what, its seals."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ubia.register.reach import Reach

from .asking import ask
from .door import OpenBook, of_book, reach_of
from .frame import show
from .kind_words import KINDS
from .lines import Filter, ledger, lines_of, seals_of
from .names import people_of, short
from .wording import BOOKS, ROLES, in_words

PER_PAGE = 30
ON_CARD = 5


def shelf(request: HttpRequest, named: str = "") -> list[str]:
    """The ids of the books in which the reader has a part, by name; `named` is a part of the name."""
    reach = reach_of(request)
    if reach is None or not reach.open:
        return []
    return [row.book for row in ask(_SHELF, sorted(reach.open), named)]


def told(request: HttpRequest, books: Sequence[str]) -> list[dict[str, Any]]:
    """What a page says of books: name, kind, the reader's roles, how many lines, how much waits to be settled."""
    reach = reach_of(request)
    return [
        {
            "name": row.name,
            "href": reverse("register:book", args=[row.book]),
            "held_href": reverse("register:held", args=[row.book]),
            "kind": in_words(BOOKS, row.kind),
            "roles": _roles_in(reach, row.book),
            "last": row.last,
            "provisional": row.provisional,
            "demo": row.demo,
            "waiting": row.waiting,
        }
        for row in ask(_BOOKS, list(books))
    ]


def _roles_in(reach: Reach | None, book: str) -> str:
    roles = reach.roles.get(book, ()) if reach else ()
    return ", ".join(in_words(ROLES, role) for role in sorted(roles))


@login_required
def books(request: HttpRequest) -> HttpResponse:
    """List the reader's books."""
    named = request.GET.get("name", "")[:100]
    page = Paginator(shelf(request, named), PER_PAGE).get_page(request.GET.get("page"))
    facts = {"page": page, "books": told(request, list(page)), "named": named}
    return render(request, "register/books.html", facts)


def card(request: HttpRequest) -> dict[str, Any] | None:
    """The home page's card: the reader's books and what waits in them."""
    mine = shelf(request)
    if not mine:
        return None
    return {"template": "register/card.html", "books": told(request, mine[:ON_CARD]), "more": len(mine) > ON_CARD}


@of_book
def book(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Show a page of lines, newest first."""
    wanted = Filter(_kind(request), _uuid(request, "author"), _uuid(request, "subject"))
    page = lines_of(book.id, wanted, _line(request, "before"), _line(request, "after"))
    everything = not any(wanted)
    facts = {
        "kind": in_words(BOOKS, book.kind),
        "roles": _roles_in(reach_of(request), book.id),
        "entries": ledger(book.id, page.rows, seals_of(book.id) if everything else ()),
        "newer": _address(wanted, after=page.newer) if page.newer else "",
        "older": _address(wanted, before=page.older) if page.older else "",
        "kinds": sorted(((kind, str(word)) for kind, word in KINDS.items()), key=lambda one: one[1]),
        "people": people_of(book.id),
        "wanted": wanted,
        "story": short(wanted.subject) if wanted.subject else "",
        "is_filtered": not everything,
    }
    return show(request, book, "register/book.html", "", facts)


def _kind(request: HttpRequest) -> str:
    kind = request.GET.get("kind", "")
    return kind if kind in KINDS else ""


def _uuid(request: HttpRequest, name: str) -> str:
    try:
        return str(UUID(request.GET.get(name, "")))
    except ValueError:
        return ""


def _line(request: HttpRequest, name: str) -> int:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _address(wanted: Filter, **place: int) -> str:
    return "?" + urlencode({name: value for name, value in (wanted._asdict() | place).items() if value})


_SHELF = """SELECT book::text FROM book WHERE book = ANY (%s::text[]::uuid[])
    AND strpos(lower(name), lower(%s)) > 0 ORDER BY name, book"""
_BOOKS = """
SELECT b.book::text, b.name, b.kind, b.provisional, b.demo, h.last,
    (SELECT count(DISTINCT w.entry) FROM waiting w WHERE w.book = b.book AND w.list = 'to_settle') AS waiting
FROM book b JOIN book_head h ON h.book = b.book WHERE b.book = ANY (%s::text[]::uuid[]) ORDER BY b.name, b.book
"""
