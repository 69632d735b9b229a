"""Checks with families, apart from coaching: which visits of a run are drawn, what was found, and her answer."""

from collections.abc import Container, Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.care.words import service_word
from ubia.incentives.runs.checks import CONFIDENCE, drawn, is_told, margin_of
from ubia.incentives.runs.entries import HERS_FIRST, CheckAnswered, CheckReported
from ubia.people.pages.books import HOUSEHOLDS
from ubia.register.pages.asking import ask, database
from ubia.register.pages.door import OpenBook, of_book, only, open_book, reach_of
from ubia.register.pages.names import names_of, short

from .attesting import Said, attest
from .forms import FOUND, CheckForm, WordsForm
from .frame import month_word, show, works

_RUNS = """SELECT run::text, max(period) AS period, (SELECT count(*) FROM visit_check c WHERE c.run = p.run) AS asked
    FROM paid p WHERE book = ANY (SELECT book FROM book WHERE book = %(book)s OR within = %(book)s)
    GROUP BY run ORDER BY 2 DESC, 1"""
_PAID = """SELECT a.book::text, a.act::text, a.chw::text, a.service, a.day, a.household::text FROM act a
    WHERE NOT a.void AND a.service IS NOT NULL AND EXISTS (
        SELECT FROM payment p WHERE p.run = %s AND p.chw = a.chw AND (to_char(a.day, 'YYYY-MM') = p.period OR EXISTS (
            SELECT FROM paid l WHERE l.payment = p.payment AND l.act_book = a.book AND l.act = a.act)))"""
_CHECKS = """SELECT told::text, chw::text, run::text, act_book::text, act::text, outcome, words, checked_by::text,
    checked_on, answer, answered_on FROM visit_check
    WHERE (%(run)s = '' OR run::text = %(run)s) AND (%(chw)s = '' OR chw::text = %(chw)s)
    ORDER BY checked_on DESC, told"""
_HOME = "SELECT book::text FROM payment WHERE chw = %s AND run = %s LIMIT 1"


@of_book
def checks(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """The runs whose visits may be checked."""
    only(works(request, book))
    rows = [
        [{"text": month_word(run.period), "href": reverse("pay:check_run", args=[book.id, run.run])}, run.asked]
        for run in ask(_RUNS, book=book.id)
    ]
    columns = [_("Month"), {"label": _("Families asked"), "is_number": True}]
    return show(request, book, "checks", _("Checks"), {"rows": rows, "columns": columns})


@of_book
def check_run(request: HttpRequest, book: OpenBook, run: UUID) -> HttpResponse:
    """The visits of a run that chance has drawn, those not asked about first, with what the families said."""
    only(works(request, book))
    paid = ask(_PAID, str(run))
    if not paid:
        raise Http404
    sample = drawn(
        str(run), [(row.book, row.act, row.chw, row.service, row.day.isoformat(), row.household or "") for row in paid]
    )
    done = {(one.act_book, one.act): one for one in ask(_CHECKS, run=str(run), chw="")}
    names = names_of(book.id, [chw for _b, _a, chw, *_rest in sample])
    open_ones = [visit for visit in sample if (visit[0], visit[1]) not in done]
    opened = _opened(request, {visit[0] for visit in open_ones})
    asked = [done[visit[0], visit[1]] for visit in sample if (visit[0], visit[1]) in done]
    today = localdate()
    told = [one for one in asked if is_told(one.checked_on, one.answered_on, today)]
    reached = [one for one in told if one.outcome != "not_reached"]
    facts = {
        "count": len(sample),
        "all": len(paid),
        "asked": len(asked),
        "confirmed": sum(one.outcome == "found" for one in reached),
        "reached": len(reached),
        "margin": round(100 * margin_of(len(reached), len(paid))),
        "confidence": round(100 * CONFIDENCE),
        "hers": len(asked) - len(told),
        "days": HERS_FIRST,
        "to_ask_columns": [_("Visit"), _("Health worker"), _("Family")],
        "to_ask": [_to_ask(book, str(run), visit, names, opened) for visit in open_ones],
        "columns": [_("Visit"), _("Health worker"), _("What the family said")],
        "rows": [
            _asked(visit, names, done[visit[0], visit[1]], book.person, today)
            for visit in sample
            if (visit[0], visit[1]) in done
        ],
    }
    return show(request, book, "check_run", _("Checks of the run"), facts, above=((_("Checks"), _list(book)),))


@of_book
def check(request: HttpRequest, book: OpenBook, run: UUID, act_book: UUID, act: UUID) -> HttpResponse:
    """Write down what a family said of a visit. Nobody checks her own; it changes no pay."""
    only(works(request, book))
    visit = next((row for row in ask(_PAID, str(run)) if (row.book, row.act) == (str(act_book), str(act))), None)
    home = ask(_HOME, visit.chw, str(run)) if visit else []
    if visit is None or not home:
        raise Http404
    only(visit.chw != book.person)
    form = CheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        body = CheckReported(run=str(run), book=visit.book, act=visit.act, **form.cleaned_data)
        attest(database(), home[0].book, book.person, [Said("check.reported", visit.chw, body)])
        messages.success(request, _("Written down. She reads it first, and her answer will stand beside it."))
        return redirect("pay:check_run", book.id, run)
    facts = {
        "form": form,
        "button": _("Write it down"),
        "lead": _("Ask kindly, and say that it is by chance. Nothing is taken from her pay."),
    }
    return show(request, book, "form", _visit(visit.service, visit.day), facts)


def checks_of(chw: str, reader: str, today: date) -> list[dict[str, Any]]:
    """What was found at one CHW's visits: all of it for her, and for others what she has answered or had time to."""
    return [
        row._asdict() | {"found": dict(FOUND)[row.outcome]}
        for row in ask(_CHECKS, run="", chw=chw)
        if reader in (chw, row.checked_by) or is_told(row.checked_on, row.answered_on, today)
    ]


@login_required
def answer_check(request: HttpRequest, told: UUID) -> HttpResponse:
    """Her answer to what was found."""
    person = str(getattr(request.user, "person", "") or "")
    row = next((one for one in ask(_CHECKS, run="", chw=person) if one.told == str(told)), None) if person else None
    if row is None:
        raise Http404
    form = WordsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        home = ask(_HOME, person, row.run)
        said = Said("check.answered", person, CheckAnswered(check=row.told, words=form.cleaned_data["words"]))
        attest(database(), home[0].book, person, [said])
        messages.success(request, _("Your words stand beside it now."))
        return redirect("incentives:statement", person)
    return show(request, None, "form", _("My answer"), {"form": form, "button": _("Write it down")})


def _to_ask(
    book: OpenBook, run: str, visit: tuple[str, ...], names: Any, opened: Container[tuple[str, str]]
) -> list[Any]:
    home, act, chw, _service, _day, household = visit
    family: dict[str, Any] = {"text": _family(household)}
    if (home, household) in opened:
        family["href"] = reverse("people:custody", args=[home, household])
    to_write = {"text": _what(visit), "href": reverse("pay:check", args=[book.id, run, home, act])}
    return [to_write, names.get(chw, ""), family]


def _opened(request: HttpRequest, books: Iterable[str]) -> set[tuple[str, str]]:
    """The families (book, id) that the reader opens by their code: those who live in a book of her own office."""
    reach = reach_of(request)
    office = [book for book in books if reach and book in reach.open and open_book(request, book).has_office]
    return {(str(row.book), str(row.household)) for row in ask(HOUSEHOLDS, books=office)} if office else set()


def _asked(visit: tuple[str, ...], names: Any, found: Any, reader: str, today: date) -> list[Any]:
    if found.checked_by != reader and not is_told(found.checked_on, found.answered_on, today):
        day = date_format(found.checked_on + timedelta(days=HERS_FIRST), "j M")
        words = {
            "text": _("She reads it first"),
            "note": _("until she has answered, at most until %(day)s") % {"day": day},
        }
        return [_head(visit), names.get(visit[2], ""), words]
    note = f"“{found.words}”" if found.words else ""
    if found.answer:
        note = _("%(words)s She says: “%(answer)s”") % {"words": note, "answer": found.answer}
    return [_head(visit), names.get(visit[2], ""), {"text": str(dict(FOUND)[found.outcome]), "note": note}]


def _head(visit: tuple[str, ...]) -> dict[str, Any]:
    return {"text": _what(visit), "note": _family(visit[-1])}


def _what(visit: tuple[str, ...]) -> str:
    return _visit(visit[3], date.fromisoformat(visit[4]))


def _family(household: str) -> str:
    return _("Family %(code)s") % {"code": short(household)} if household else ""


def _visit(service: str, day: date) -> str:
    return f"{date_format(day, 'j M')} · {service_word(service)}"


def _list(book: OpenBook) -> str:
    return reverse("pay:checks", args=[book.id])
