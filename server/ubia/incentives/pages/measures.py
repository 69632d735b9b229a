"""What pay goes by besides visits, reported for a month: typed into a table, or taken from a file (INC-11).

Nothing is written before it was looked at: the first answer shows what will change, and what cannot be taken and why.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ubia.incentives.measures.entries import MeasureReported, WorkerDescribed
from ubia.incentives.measures.sheet import Column, Row, Sheet, Worker, read_sheet
from ubia.incentives.measures.typing_in import Cells, Change, Problem, cells_of_csv, changes, csv_of
from ubia.incentives.pricing.spans import named
from ubia.incentives.pricing.words import spoken
from ubia.incentives.runs.preparing import month_before, workers_of
from ubia.register.kind import Body
from ubia.register.pages.asking import ask, cursor, database
from ubia.register.pages.door import OpenBook, of_book, only

from .attesting import NotWritten, Said, attest
from .forms import past_months
from .frame import day_word, month_word, show, works
from .measure_words import LINE, WRONG

MOST_BYTES = 4_000_000
_NAMES = "SELECT book::text, name FROM book WHERE book = ANY (%s::text[]::uuid[])"
SEPARATOR = "|"


@of_book
def measures(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """The table of a month; what was typed is shown before it is written."""
    only(works(request, book))
    month = _month(request)
    sheet = _sheet(book, month)
    if request.method != "POST":
        return _page(request, book, sheet)
    only(book.has_office)
    sent = request.FILES.get("file")
    if sent is not None and (sent.size or 0) > MOST_BYTES:
        messages.error(request, _("This file is larger than 4 MB. Send it in parts: each may hold some of the people."))
        return _page(request, book, sheet)
    cells, wrong = cells_of_csv(sent.read(), sheet) if sent is not None else (_typed(request, sheet), [])
    found, refused = changes(sheet, cells)
    if request.POST.get("sure") and not refused:
        return _write(request, book, month, found)
    return _page(request, book, sheet, cells, found, [*wrong, *refused])


@of_book
def measures_file(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """The table of a month as CSV, to fill in and send back."""
    only(works(request, book))
    month = _month(request)
    answer = HttpResponse(csv_of(_sheet(book, month)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="ubia-{month}.csv"'
    return answer


def missing_in(book: OpenBook, month: str) -> list[str]:
    """What is not reported of the CHWs of a book for a month, in words: how many lack what."""
    whole = read_sheet(cursor(), _workers(book, alone=False), month)
    return [_lacks(column, count) for column, count in whole.missing]


def _sheet(book: OpenBook, month: str) -> Sheet:
    return read_sheet(cursor(), _workers(book, alone=True), month)


def _workers(book: OpenBook, *, alone: bool) -> list[Worker]:
    """The CHWs whose home is this book; else those of books within it too."""
    found = (Worker(one.chw, one.home, one.name) for one in workers_of(cursor(), book.id))
    return [one for one in found if one.home == book.id or not alone]


def _below(book: OpenBook, month: str) -> list[dict[str, Any]]:
    """The communities below a book whose CHWs lack something, each with its own page."""
    others = [one for one in _workers(book, alone=False) if one.home != book.id]
    if not others:
        return []
    lacking = Counter(row.worker.home for row in read_sheet(cursor(), others, month).rows if row.missing)
    names = {row.book: row.name for row in ask(_NAMES, sorted(lacking))}
    return [
        {"name": names[home], "n": n, "href": f"{reverse('pay:measures', args=[home])}?month={month}"}
        for home, n in sorted(lacking.items(), key=lambda one: names[one[0]])
    ]


def _lacks(column: Column, count: int) -> str:
    told = {"what": spoken([column.name]), "n": count}
    return ngettext("%(what)s: %(n)s health worker", "%(what)s: %(n)s health workers", count) % told


def _month(request: HttpRequest) -> str:
    """The month that is asked for, else the last one that is over."""
    asked = request.POST.get("month") or request.GET.get("month", "")
    try:
        return date.fromisoformat(f"{asked}-01").isoformat()[:7]
    except ValueError:
        return month_before(localdate().isoformat()[:7])


def _typed(request: HttpRequest, sheet: Sheet) -> dict[tuple[str, Column], str]:
    """What stands in the fields of the page."""
    names = {(row.worker.chw, column): _field(row, column) for row in sheet.rows for column in row.asked}
    return {key: request.POST[name] for key, name in names.items() if name in request.POST}


def _field(row: Row, column: Column) -> str:
    return SEPARATOR.join((row.worker.chw, column.name, column.period))


def _write(request: HttpRequest, book: OpenBook, month: str, found: Sequence[Change]) -> HttpResponse:
    said = list(_entries(found, month))
    try:
        attest(database(), book.id, book.person, said)
    except NotWritten:
        messages.error(request, _("You have no office in this book, so nothing was written. Ask its manager to do it."))
    else:
        told = ngettext("%(n)s entry is written. She can read it.", "%(n)s entries are written. They can read them.",
                        len(said)) % {"n": len(said)}  # fmt: skip
        messages.success(request, told)
    return redirect(f"{reverse('pay:measures', args=[book.id])}?month={month}")


def _entries(found: Iterable[Change], month: str) -> Iterable[Said]:
    """One entry a number; one for all that a CHW is, from the first day of the month on."""
    traits: dict[str, dict[str, str | None]] = defaultdict(dict)
    for one in found:
        chw, name = one.row.worker.chw, one.column.name
        if one.column.period:
            body: Body = MeasureReported(measure=name, period=one.column.period, value=one.now or None)
            yield Said("measure.reported", chw, body)
        else:
            traits[chw][name] = one.now or None
    for chw, properties in traits.items():
        first = named(month)[0].first
        yield Said("worker.described", chw, WorkerDescribed(from_on=first, properties=properties))


def _page(
    request: HttpRequest,
    book: OpenBook,
    sheet: Sheet,
    cells: Cells | None = None,
    found: Sequence[Change] = (),
    wrong: Sequence[Problem] = (),
) -> HttpResponse:
    word = month_word(sheet.month)
    facts = {
        "month": sheet.month,
        "month_word": word,
        "months": [
            {"month": one, "word": month_word(one), "here": one == sheet.month}
            for one in sorted({*past_months(localdate(), 3), sheet.month})
        ],
        "below": _below(book, sheet.month),
        "columns": [_head(column, sheet) for column in sheet.columns],
        "rows": [_row(row, sheet, cells or {}) for row in sheet.rows if row.asked],
        "missing": [_lacks(column, count) for column, count in sheet.missing],
        "changes": [_change(one) for one in found],
        "problems": [_problem(one, sheet) for one in wrong],
        "may": book.has_office,
        "file": f"{reverse('pay:measures_file', args=[book.id])}?month={sheet.month}",
        "from_word": day_word(named(sheet.month)[0].first),
        "is_preview": cells is not None,
    }
    return show(request, book, "measures", _("What pay goes by, %(month)s") % {"month": word}, facts)


def _head(column: Column, sheet: Sheet) -> dict[str, str]:
    """A column's heading: its name, of a longer period than the month that period, and the words of its rule."""
    is_month = column.period and named(column.period)[1] == "month"
    notes = ("" if is_month else column.period or _("what she is"), sheet.words.get(column.name, ""))
    return {"word": spoken([column.name]), "note": " · ".join(filter(None, notes))}


def _row(row: Row, sheet: Sheet, cells: Cells) -> dict[str, Any]:
    fields = []
    for column in sheet.columns:
        known = row.known.get(column, "")
        label = f"{row.worker.name}: {spoken([column.name])}"
        typed = cells.get((row.worker.chw, column), known)
        fields.append({
            "name": _field(row, column), "label": label, "word": spoken([column.name]), "value": typed,
            "note": _head(column, sheet)["note"], "is_number": bool(column.period),
            "is_asked": column in row.asked, "is_missing": column in row.missing,
        })  # fmt: skip
    return {"name": row.worker.name, "fields": fields}


def _change(one: Change) -> dict[str, str]:
    return {
        "name": one.row.worker.name,
        "what": spoken([one.column.name]),
        "before": one.before,
        "now": one.now,
        "field": _field(one.row, one.column),
        "typed": one.now or "-",
    }


def _problem(one: Problem, sheet: Sheet) -> str:
    told: Mapping[str, str] = {
        "where": str(LINE) % {"n": one.where} if one.where.isdecimal() else one.where,
        "text": one.text,
        "names": ", ".join(column.name for column in sheet.columns),
    }
    return str(WRONG[one.wrong]) % told
