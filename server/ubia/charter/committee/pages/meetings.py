"""Meetings: minutes with an agenda made of what is open, who was there, a second note-taker, decisions, actions."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.committee.forms import MeetingForm, lines_of
from ubia.register.book import now
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.names import people_of
from ubia.register.pages.signing import act
from ubia.register.uuid7 import uuid7

from .asked import actions_of, agenda_of, meetings_of, members_of
from .frame import dated, show, typed
from .home import home_of
from .wording import QUESTIONS, agenda_words, is_overdue


@of_book
def new(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Write down a meeting."""
    only(book.sides)
    people = _people(book)
    agenda = [(str(n), agenda_words(row)) for n, row in enumerate(agenda_of(book.id))]
    form = MeetingForm(people, agenda, request.POST or None, initial={"held_on": localdate()})
    return typed(
        request, book, form, _("Write down a meeting"), home_of(book.id),
        lambda said: _acts(book, said, dict(people), agenda_of(book.id)),
        lead=_("Two people take notes. What is decided is an entry of the book; what is to be done is added after."),
    )  # fmt: skip


@of_book
def meeting(request: HttpRequest, book: OpenBook, subject: UUID) -> HttpResponse:
    """One meeting as it stands."""
    at = [book.id, str(subject)]
    row = next((row for row in meetings_of(book.id) if row.id == str(subject)), None)
    if row is None:
        raise Http404
    today = localdate()
    facts = {
        "row": row,
        "questions": [QUESTIONS[one] for one in row.questions or ()],
        "present": ask("SELECT name FROM attendance WHERE book = %s AND subject = %s ORDER BY n", *at),
        "talked": ask("SELECT words FROM agenda WHERE book = %s AND subject = %s ORDER BY n", *at),
        "decisions": ask("SELECT words FROM decision WHERE book = %s AND subject = %s ORDER BY decision", *at),
        "actions": [{"row": one, "is_overdue": is_overdue(one, today)} for one in actions_of(*at)],
        "may_write": bool(book.sides),
        "add": reverse("committee:action_new", args=at),
        "poster": reverse("committee:plan_poster", args=at),
    }
    return show(request, book, "committee/meeting.html", row.title, facts)


def _people(book: OpenBook) -> list[tuple[str, str]]:
    """Members, and whoever else has a part here; each once by name."""
    members = [(row.person, row.name) for row in members_of(book.id) if row.until is None]
    known = {name.casefold() for _person, name in members}
    return members + [(person, name) for person, name in people_of(book.id) if name.casefold() not in known]


def _acts(book: OpenBook, said: dict[str, Any], names: dict[str, str], open_: Sequence[Any]) -> list[dict[str, Any]]:
    """The meeting, and each decision, as acts of one subject."""
    subject = uuid7(now())
    there = [{"name": names[one], "person": one} for one in said.get("present", [])]
    there += [{"name": name} for name in lines_of(said["others"])]
    second = said["second_note_taker"]
    body = {
        "title": said["title"],
        "where": said["where"],
        "present": there,
        "note_taker": _person(said["note_taker"], names),
        "second_note_taker": _person(second, names) if second else None,
        "agenda": [_agendum(open_[int(n)]) for n in said.get("agenda", []) if int(n) < len(open_)]
        + [{"words": words} for words in lines_of(said["more"])],
    }
    decided = [act(book, "decision.taken", subject, {"words": words}) for words in lines_of(said["decisions"])]
    return [dated(one, said["held_on"]) for one in (act(book, "meeting.held", subject, body), *decided)]


def _person(name: str, names: dict[str, str]) -> dict[str, str]:
    """Somebody by name, and by id where the book knows the name."""
    known = next((person for person, called in names.items() if called.casefold() == name.strip().casefold()), "")
    return {"name": name.strip(), **({"person": known} if known else {})}


def _agendum(row: Any) -> dict[str, str]:
    about = str(row.about or row.subject or "")
    return {"words": agenda_words(row)[:500], **({"about": about} if about else {})}
