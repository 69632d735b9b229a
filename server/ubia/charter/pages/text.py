"""A text of a charter: what it says, question by question, with what people said beside it, and its two keys."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.clauses import SECTION_OF
from ubia.charter.entries import NotYet
from ubia.charter.in_force import Deviation, Whole, Wording, deviations
from ubia.charter.lint import STOPS
from ubia.charter.print.agreed import not_yet_line
from ubia.charter.print.clause_lines import lines_for
from ubia.charter.sections import Section, sections
from ubia.charter.standing import Days, lacks
from ubia.evidence.showing import shown_findings
from ubia.evidence.words import said
from ubia.register.pages.door import OpenBook, of_book, reach_of
from ubia.register.pages.frame import show
from ubia.register.pages.names import names_of

from .backing import behind
from .charter_words import LACKS, fault_words, state_shown
from .keys import keys_of, ways_of
from .reading import above, days_of, faults_of, get_text, states_of, texts_of, wordings
from .thread import thread_of


@of_book
def newest(_request: HttpRequest, book: OpenBook, charter: UUID) -> HttpResponse:
    """Go to the text of a charter that was drafted last."""
    rows = texts_of(book.id, str(charter))
    if not rows:
        raise Http404
    return redirect("charter:text", book.id, rows[-1].charter, rows[-1].text)


@of_book
def text(request: HttpRequest, book: OpenBook, charter: UUID, text: UUID) -> HttpResponse:
    """Show one text whole."""
    row = get_text(book.id, str(charter), str(text))
    today = localdate().isoformat()
    own = wordings([row.text])[row.text]
    higher = above(row.place, today)
    state = states_of([row], today)[row.text]
    talk, reach = thread_of(book, row.charter), reach_of(request)
    odd = [fault_words(one) | {"stops": one.code in STOPS} for one in _faults(row, own, state, today)]
    facts = {
        "text": row,
        "state": state_shown(state),
        "pays": "pay" in own.clauses,
        "may_reckon": bool(reach and book.id in reach.work | reach.pay),
        "is_open": state in ("draft", "proposed", "half_signed", "returned", "blocked"),
        "author": names_of(book.id, [row.by]).get(row.by),
        "days": [_span(one) for one in days_of([row.text]).get(row.text, [])],
        "lacks": [LACKS[code] for code in lacks(row)],
        "odd": odd,
        "keys": keys_of(book, row),
        "ways": ways_of(book, row, state, any(one["stops"] for one in odd)),
        "parts": parts_of(book, row, own, higher, talk),
        "whole_talk": [one for one in talk if one["section"] == "" and one["text"] == row.text and one["is_talk"]],
        "others": _others(book, row, today),
        "can_change": bool(book.sides) and state not in ("edited", "voided"),
        "departs": len(_departing(own, higher)),
        "has_above": bool(higher.sections or higher.clauses),
        "behind": behind(book, row),
    }
    return show(request, book, "charter/text.html", row.title, facts, above=(_("Charters"), reverse("charter:list")))


def _span(days: Days) -> dict[str, date | None]:
    until = date.fromisoformat(days.until) if days.until else None
    return {"since": date.fromisoformat(days.since), "until": until}


def _faults(row: Any, own: Wording, state: str, today: str) -> Sequence[Any]:
    return faults_of(row, own, today) if state in ("draft", "proposed", "half_signed", "returned", "blocked") else ()


def _departing(own: Wording, higher: Whole) -> list[Deviation]:
    return [one for one in deviations(own, higher, SECTION_OF) if one.above is not None]


def parts_of(
    book: OpenBook, row: Any, own: Wording, higher: Whole, talk: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Each section as the page shows it: what the text says, or what it takes over from the charter above."""
    departing = {one.code if one.kind == "section" else SECTION_OF.get(one.code, "") for one in _departing(own, higher)}
    by_section: Mapping[str, list[Any]] = defaultdict(list)
    for one in talk:
        if one["text"] == row.text and one["section"]:
            by_section[one["section"]].append(one)
    address = [book.id, row.charter, row.text]
    return [
        {
            **said_on(section, own, higher),
            "talk": by_section.get(code, []),
            "open": sum(one["is_open"] for one in by_section.get(code, [])),
            "departs": code in departing,
            "beside": shown_findings(section.all_findings),
            "say": reverse("charter:say", args=[*address, code]),
            "change": reverse("charter:change", args=[*address, code]),
        }
        for code, section in sections().items()
    ]


def said_on(section: Section, own: Wording, higher: Whole) -> dict[str, Any]:
    """A section in words: `chosen`, `figures`, `words`, `later`, `why`; `inherited` where the charter above answers."""
    mine = own.sections.get(section.code, {})
    taken = higher.sections.get(section.code)
    open_above = higher.later[section.code].value if section.code in higher.later else {}
    inherits = not mine.get("choices") and not mine.get("words") and not mine.get("not_yet") and taken is not None
    shown = taken.value if inherits and taken else mine
    words = {choice.code: said(choice.words) for choice in section.choices}
    inherited = {code: one.value for code, one in higher.clauses.items() if code not in own.clauses}
    return {
        "code": section.code,
        "number": section.number,
        "title": said(section.title),
        "question": said(section.question),
        "chosen": [words.get(one, one.replace("_", " ")) for one in shown.get("choices", ())],
        "figures": lines_for(section.code, own.clauses),
        "inherited_figures": lines_for(section.code, inherited),
        "words": shown.get("words", ""),
        "later": later_line((mine or open_above).get("not_yet")),
        "why": mine.get("why", ""),
        "inherited": inherits,
    }


def later_line(left: Mapping[str, str] | None) -> str:
    """Who sees to an open question."""
    return not_yet_line(NotYet(**left)) if left else ""


def _others(book: OpenBook, row: Any, today: str) -> list[dict[str, Any]]:
    """The other texts of this charter, the latest first."""
    rows = [one for one in texts_of(book.id, row.charter) if one.text != row.text]
    states = states_of(rows, today)
    return [
        {
            "title": one.title,
            "from_on": one.from_on,
            "href": reverse("charter:text", args=[book.id, one.charter, one.text]),
            "state": state_shown(states[one.text]),
        }
        for one in reversed(rows)
    ]
