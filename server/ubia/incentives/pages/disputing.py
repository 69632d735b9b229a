"""Disputes: listed with their clock, raised, answered, appealed against, decided (INC-06, VOI-02, VOI-03)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from ubia.incentives.runs.agreed_days import agreed_days
from ubia.incentives.runs.cases import Case, cases
from ubia.incentives.runs.disputes import hearers
from ubia.incentives.runs.entries import DisputeAnswered, DisputeAppealed, DisputeRaised, Reader
from ubia.incentives.words import figure_word
from ubia.register.book import now
from ubia.register.kind import SIDES
from ubia.register.pages.asking import ask, cursor, database
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.names import names_of
from ubia.register.pages.signing import act, is_change, sign_page
from ubia.register.pages.wording import SIDES as SIDE_WORDS
from ubia.register.pages.wording import in_words
from ubia.register.uuid7 import uuid7

from .attesting import Said, attest
from .forms import AnswerForm, WordsForm
from .frame import day_word, month_word, show, works

WHAT = {
    "payment": gettext_lazy("A payment is not what it should be"),
    "figure": gettext_lazy("A figure is not right"),
    "silence": gettext_lazy("Nothing was heard of a payment"),
    "account": gettext_lazy("The number that pay goes to"),
    "treatment": gettext_lazy("How she was treated"),
    "other": gettext_lazy("Something else"),
}
STANDS = {"open": "waiting", "answered": "answered", "appealed": "appealed", "decided": "decided", "closed": "decided"}
OUTCOME_WORDS = {
    "put_right": gettext_lazy("You are right; it is put right"),
    "stands": gettext_lazy("It stays as it is"),
}
_OFFICE = ("facility_supervisor", "community_supervisor", "manager", "payer")
_PARTS = """SELECT DISTINCT person::text, role, name FROM role WHERE book = %(book)s AND since <= %(day)s
    AND (until IS NULL OR until >= %(day)s) AND role = ANY (%(roles)s)"""
_KEYS = """SELECT DISTINCT person::text, side, name FROM mandate WHERE book = %(book)s
    AND since <= %(day)s AND until >= %(day)s"""
_TOLD = """SELECT DISTINCT one ->> 'person' AS person FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line,
    jsonb_array_elements(b.body::jsonb -> 'readers') one
    WHERE e.book = %s AND e.subject = %s AND e.kind LIKE 'dispute.%%' ORDER BY 1"""
_CLOCKS = """SELECT count(*) AS n, min(begun_on) AS oldest FROM dispute_clock
    WHERE book = %s AND answered_on IS NULL AND begun_on < %s"""


class RaiseForm(forms.Form):
    """What is wrong, and who is to hear it."""

    about = forms.ChoiceField(
        label=gettext_lazy("What is it about?"),
        choices=[(code, WHAT[code]) for code in ("payment", "figure", "account", "treatment", "other")],
    )
    words = forms.CharField(
        label=gettext_lazy("What is wrong?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )
    outside = forms.ChoiceField(
        label=gettext_lazy("Who is to hear it?"),
        choices=[
            ("", gettext_lazy("My supervisors and those who pay me")),
            ("1", gettext_lazy("Only somebody outside my supervisors’ line")),
        ],
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, people: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["against"] = forms.ChoiceField(
            label=gettext_lazy("Is it about a person? Then this person does not hear it."),
            choices=[("", gettext_lazy("No")), *people],
            required=False,
        )


@of_book
def disputes(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """The cases that the reader may see, the longest waiting first, each with the day by which an answer is owed."""
    today = localdate().isoformat()
    days = agreed_days(cursor(), book.id, today)
    found = cases(cursor(), _books(book), today, days)
    names = names_of(book.id, [case.chw for case in found])
    clock = ask(_CLOCKS, book.id, (localdate() - timedelta(days=days.answer)).isoformat())[0]
    rows = [
        [
            {
                "text": str(WHAT[case.what]),
                "href": reverse("pay:dispute", args=[book.id, case.id]),
                "note": _short(case),
            },
            names.get(case.chw, ""),
            {"state": STANDS[case.stands], "note": _clock(case, today)},
        ]
        for case in found
    ]
    facts = {
        "rows": rows,
        "columns": [_("What"), _("Health worker"), _("Until when")],
        "unheard": clock.n if book.mandates else 0,
        "oldest": clock.oldest,
        "days": days.answer,
        "may_raise": "chw" in book.own_roles,
    }
    return show(request, book, "disputes", _("Disputes"), facts)


@of_book
def raise_one(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """A CHW says what is wrong, to those whom she names and nobody else."""
    only("chw" in book.own_roles)
    parts = _people(book)
    form = RaiseForm(
        sorted({(person, name) for person, _role, name in parts}, key=lambda one: one[1]), request.POST or None
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        readers = _hearers(book, said["outside"] == "1", said["against"] or None)
        body = DisputeRaised(
            readers=[Reader(person=person) for person in (book.person, *readers)],
            about=said["about"],
            words=said["words"],
            against=said["against"] or None,
        )
        dispute = uuid7(now())
        attest(database(), book.id, book.person, [Said("dispute.raised", dispute, body)])
        names = names_of(book.id, readers)
        messages.success(
            request, _("Heard by: %(names)s. Nobody else can read it.") % {"names": ", ".join(names.values())}
        )
        return redirect("pay:dispute", book.id, dispute)
    facts = {
        "form": form,
        "button": _("Say it"),
        "lead": _("You will not be paid less or judged for saying it. If nobody answers in time, both keys read it."),
    }
    return show(request, book, "form", _("Say that something is wrong"), facts, above=((_("Disputes"), _list(book)),))


@of_book
def dispute(request: HttpRequest, book: OpenBook, case: UUID) -> HttpResponse:
    """One case: her words, the answer, her appeal, and what each side decides."""
    found = _case(book, str(case))
    names = names_of(book.id, [found.chw, found.dispute.answered_by if found.dispute else ""])
    own = found.chw == book.person
    may_answer = not own and found.stands in ("open", "answered") and _may_answer(request, book, found)
    appealed = found.stands == "appealed"
    facts = {
        "case": found,
        "what": WHAT[found.what],
        "who": names.get(found.chw, ""),
        "detail": _detail(found),
        "state": STANDS[found.stands],
        "clock": _clock(found, localdate().isoformat()),
        "told": found.dispute,
        "answered_on": day_word(found.dispute.answered_on or "") if found.dispute else "",
        "answered_by": names.get(found.dispute.answered_by or "", "") if found.dispute else "",
        "outcome": OUTCOME_WORDS.get(found.dispute.outcome) if found.dispute else "",
        "decisions": _decisions(found),
        "form": AnswerForm() if may_answer else None,
        "appeal": WordsForm() if own and found.stands == "answered" else None,
        "to_decide": [
            {"href": reverse("pay:decide", args=[book.id, case, side]), "word": in_words(SIDE_WORDS, side)}
            for side in SIDES if appealed and side in book.mandates and not own
        ],
        "own": own,
        "readers": _readers(book, found),
        "days": agreed_days(cursor(), book.id, localdate().isoformat()).answer,
    }  # fmt: skip
    return show(request, book, "dispute", str(WHAT[found.what]), facts, above=((_("Disputes"), _list(book)),))


@require_POST
@of_book
def answer(request: HttpRequest, book: OpenBook, case: UUID) -> HttpResponse:
    """Answer a case. Whom it is about does not, and she does not answer her own."""
    found = _case(book, str(case))
    only(found.chw != book.person and _may_answer(request, book, found))
    form = AnswerForm(request.POST)
    if form.is_valid():
        readers = {found.chw, book.person}
        if found.dispute is None or found.dispute.raised_on is None:
            readers |= set(_hearers(book, False, None))
        body = DisputeAnswered(
            readers=[Reader(person=person) for person in sorted(readers)],
            outcome=form.cleaned_data["outcome"],
            words=form.cleaned_data["words"],
            chw=found.chw,
        )
        attest(database(), found.home, book.person, [Said("dispute.answered", found.id, body)])
        messages.success(request, _("Your answer is written down. She reads it, and may appeal to both keys."))
    else:
        messages.error(request, _("Say why, in plain words."))
    return redirect("pay:dispute", book.id, case)


@require_POST
@of_book
def appeal(request: HttpRequest, book: OpenBook, case: UUID) -> HttpResponse:
    """She does not accept the answer: the holders of both keys may read the story now, and decide."""
    found = _case(book, str(case))
    only(found.chw == book.person and found.stands == "answered")
    form = WordsForm(request.POST)
    if form.is_valid():
        against = found.dispute.against if found.dispute else None
        keys = {person for person, _side, _name in _keys(book) if person != against}
        body = DisputeAppealed(
            readers=[Reader(person=person) for person in sorted(keys | {book.person})], words=form.cleaned_data["words"]
        )
        attest(database(), found.home, book.person, [Said("dispute.appealed", found.id, body)])
        messages.success(request, _("Both keys will read it and decide."))
    return redirect("pay:dispute", book.id, case)


@of_book
def decide(request: HttpRequest, book: OpenBook, case: UUID, side: str) -> HttpResponse:
    """One side's word on an appeal, signed in its holder's own browser."""
    only(side in book.mandates)
    found = _case(book, str(case))
    only(found.stands == "appealed" and found.chw != book.person)
    form = AnswerForm(request.POST or None)
    back = reverse("pay:dispute", args=[book.id, case])
    if request.method == "POST" and form.is_valid() and not is_change(request):
        acts = [act(book, "dispute.decided", found.id, {"side": side, **form.cleaned_data})]
        return sign_page(request, book, acts, title=_("Decide on an appeal"), back=back)
    above = ((_("Disputes"), _list(book)), (str(WHAT[found.what]), back))
    return show(request, book, "form", _("Decide on an appeal"), {"form": form, "button": _("Go on")}, above=above)


def _books(book: OpenBook) -> list[str]:
    return [
        book.id,
        *(row.book for row in ask("SELECT book::text FROM book WHERE within = %s AND kind <> 'voice'", book.id)),
    ]


def _case(book: OpenBook, case: str) -> Case:
    """A case that the reader may see. Raises Http404."""
    today = localdate().isoformat()
    listed = cases(cursor(), _books(book), today, agreed_days(cursor(), book.id, today))
    found = next((one for one in listed if one.id == case), None)
    if found is None:
        raise Http404
    return found


def _readers(book: OpenBook, case: Case) -> list[str]:
    """The names of those who read a story that she told to some only; empty where her supervisors and payers do."""
    told = [row.person for row in ask(_TOLD, case.home, case.id)]
    names = names_of(book.id, told)
    return [names[person] for person in told if person in names and person != case.chw]


def _may_answer(request: HttpRequest, book: OpenBook, case: Case) -> bool:
    """Whoever reads a dispute answers it, or for a contest who sees her work; never whom it is about."""
    if case.dispute and case.dispute.raised_on:
        return case.dispute.against != book.person
    return works(request, book) or bool(book.mandates and case.dispute)


def _people(book: OpenBook) -> list[tuple[str, str, str]]:
    """Who may hear a dispute in this book: person, part, name."""
    rows = ask(_PARTS, book=book.id, day=localdate().isoformat(), roles=[*_OFFICE, "focal"])
    return [(row.person, row.role, row.name) for row in rows]


def _keys(book: OpenBook) -> list[tuple[str, str, str]]:
    return [tuple(row) for row in ask(_KEYS, book=book.id, day=localdate().isoformat())]


def _hearers(book: OpenBook, outside: bool, against: str | None) -> list[str]:
    """Whom a dispute goes to besides her; both keys where there is nobody else."""
    parts = _people(book)
    office = [person for person, role, _name in parts if role in _OFFICE]
    focal = [person for person, role, _name in parts if role == "focal"]
    found = hearers(book.person, office, focal, outside=outside, against=against)
    keys = [person for person, side, _name in _keys(book) if side == "community" or not outside]
    return found or [person for person in dict.fromkeys(keys) if person not in (book.person, against)]


def _decisions(case: Case) -> list[dict[str, Any]]:
    if case.dispute is None:
        return []
    said = (("community", case.dispute.community_outcome), ("health", case.dispute.health_outcome))
    return [{"side": side, "word": OUTCOME_WORDS[outcome]} for side, outcome in said if outcome]


def _clock(case: Case, today: str) -> str:
    if case.stands in ("decided", "closed", "answered"):
        return ""
    words = _("Overdue since %(day)s") if case.due_on < today else _("Until %(day)s")
    return words % {"day": day_word(case.due_on)}


def _short(case: Case) -> str:
    words = case.words or _detail(case)
    return f"{words[:80]}…" if len(words) > 80 else words


def _detail(case: Case) -> str:
    match case.what:
        case "figure":
            figure, _space, month = case.detail.partition(" ")
            return f"{figure_word(figure)}, {month_word(month)}" if month else figure_word(figure)
        case "silence" | "payment":
            return month_word(case.detail) if case.detail else ""
    return ""


def _list(book: OpenBook) -> str:
    return reverse("pay:disputes", args=[book.id])
