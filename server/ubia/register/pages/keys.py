"""Letting devices in and shutting them out: one-time codes, this browser's own key, keys withdrawn."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register import admit as register_admit

from .asking import ask, database
from .door import OpenBook, of_book, only
from .forms import RevokeForm
from .frame import show
from .names import names_of
from .wording import FAILURES


@login_required
def admit(request: HttpRequest) -> HttpResponse:
    """Let this browser sign for its reader, with the code that she was given."""
    words = {
        **FAILURES,
        "admit": reverse("sync:admit"),
        "admitted": _("This browser now signs for {name}. Its six words: {words}"),
        "next": {"href": reverse("register:books"), "text": _("Go to the books")},
    }
    return render(request, "register/admit.html", {"words": words})


@of_book
def code(request: HttpRequest, book: OpenBook, person: UUID) -> HttpResponse:
    """Make a one-time code for somebody of this book. It is shown once; only its hash is kept."""
    only(book.has_office)
    name = _name_in(book, str(person))
    facts = {"name": name, "back": reverse("register:people", args=[book.id]), "code": ""}
    if request.method == "POST":
        facts["code"] = register_admit.make_code(database(), str(person), book.person)
        door = "phone" if _works_on_a_phone(book, str(person)) else "register:admit"
        facts["address"] = request.build_absolute_uri(reverse(door)) + f"#code={facts['code']}"
    above = (_("Keys and people"), facts["back"])
    response = show(request, book, "register/code.html", _("Let a device in"), facts, above=above)
    response["Cache-Control"] = "no-store"
    return response


def _works_on_a_phone(book: OpenBook, person: str) -> bool:
    """A health worker's code opens the app; another's lets the browser sign that it is read with."""
    return bool(ask("SELECT FROM role WHERE book = %s AND person = %s AND role = 'chw'", book.id, person))


@of_book
def revoke(request: HttpRequest, book: OpenBook, key: str) -> HttpResponse:
    """Withdraw a key in every book of its person, and the token of its device."""
    rows = ask(
        "SELECT person::text, rooted FROM admitted_key WHERE book = %s AND key = %s AND NOT server", book.id, key
    )
    if not rows:
        raise Http404
    person = rows[0].person
    only(book.mandates if rows[0].rooted else book.has_office or person == book.person)
    form, back = RevokeForm(request.POST or None), reverse("register:people", args=[book.id])
    if form.is_bound and form.is_valid():
        register_admit.revoke(database(), person, key, book.person, form.cleaned_data["reason"])
        messages.success(request, _("The key is withdrawn. What it signs from now on waits to be settled."))
        return redirect(back)
    facts = {
        "form": form,
        "back": back,
        "is_danger": True,
        "button": _("Withdraw the key"),
        "lead": _("A key of %(name)s. What it signed before stays. The device reads and writes nothing any more.")
        % {"name": names_of(book.id, [person])[person]},
    }
    above = (_("Keys and people"), back)
    return show(request, book, "register/one_form.html", _("Withdraw a key"), facts, above=above)


def _name_in(book: OpenBook, person: str) -> str:
    """The name of somebody who has a part in this book now. Raises Http404: codes are for nobody else."""
    rows = ask(_PART, book=book.id, person=person)
    if not rows:
        raise Http404
    return str(rows[0].name)


_PART = """SELECT name FROM mandate WHERE book = %(book)s AND person = %(person)s
    UNION ALL SELECT name FROM role WHERE book = %(book)s AND person = %(person)s LIMIT 1"""
