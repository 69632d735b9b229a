"""A committee's home: what is open, who its members are, its meetings, its scorings, what is to be done."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.committee.aim import PURPOSES
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, reach_of

from .asked import actions_of, agenda_of, meetings_of, members_of, rounds_of
from .frame import show
from .wording import QUESTIONS, agenda_href, agenda_words, is_overdue


@login_required
def books(request: HttpRequest) -> HttpResponse:
    """The communities in which the reader has a part."""
    reach = reach_of(request)
    found = ask(_BOOKS, sorted(reach.open)) if reach and reach.open else []
    if len(found) == 1:
        return redirect("committee:home", found[0].book)
    crumbs = [(_("Committees"), "")]
    facts = {"title": _("Committees"), "crumbs": crumbs, "books": found}
    return render(request, "committee/books.html", facts)


@of_book
def home(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Everything of one committee on one page."""
    today = localdate()
    members = members_of(book.id)
    facts = {
        "agenda": [
            {"words": agenda_words(row), "href": agenda_href(row, book.id), "is_overdue": is_overdue(row, today)}
            for row in agenda_of(book.id)
        ],
        "members": [_member(row) for row in members],
        "here": sum(row.until is None for row in members),
        "trained": sum(row.until is None and row.trainings > 0 for row in members),
        "women": sum(row.until is None and row.sex == "female" for row in members),
        "meetings": [
            {"row": row, "questions": [QUESTIONS[one] for one in row.questions or ()]}
            for row in meetings_of(book.id)[:6]
        ],
        "rounds": [{"row": row, "word": PURPOSES.get(row.purpose, row.purpose)} for row in rounds_of(book.id)],
        "purposes": PURPOSES.items(),
        "actions": [{"row": row, "is_overdue": is_overdue(row, today)} for row in actions_of(book.id)
                    if row.closed_on is None],
        "may_write": bool(book.sides),
        "lead": _("What is open, who sees to it, and what both sides say of how it goes."),
    }  # fmt: skip
    return show(request, book, "committee/home.html", "", facts)


def _member(row: Any) -> dict[str, Any]:
    return {"row": row, "groups": row.groups.split("; ") if row.groups else []}


def card(request: HttpRequest) -> Mapping[str, Any] | None:
    """On the first page of whoever has a side: what is overdue in her communities (OWN-13)."""
    reach = reach_of(request)
    sided = sorted(book for book, roles in reach.roles.items() if roles & _SIDED) if reach else []
    if not sided:
        return None
    late = ask(_LATE, sided, localdate())
    books_ = ask(_BOOKS, sided)
    facts = {"template": "committee/card.html", "late": late, "books": books_}
    return facts if books_ else None


def home_of(book: str) -> str:
    """The address of a committee's home."""
    return reverse("committee:home", args=[book])


_SIDED = frozenset({"committee", "community_supervisor", "facility_supervisor", "nurse"})
_BOOKS = """SELECT book::text, name FROM book WHERE book = ANY (%s::text[]::uuid[]) AND kind = 'community'
    ORDER BY name"""
_LATE = """SELECT a.book::text, b.name, a.words, a.due_on, a.community_owner, a.health_owner
    FROM action a JOIN book b ON b.book = a.book
    WHERE a.book = ANY (%s::text[]::uuid[]) AND a.closed_on IS NULL AND a.due_on < %s ORDER BY a.due_on LIMIT 5"""
