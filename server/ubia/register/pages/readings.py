"""Who looked at whose record: the list that every reading joins, chained so that no line can go missing (TRU-05)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .asking import ask, instant
from .door import OpenBook, of_book, only
from .frame import show
from .names import names_of, short

PER_PAGE = 50
HOW = {
    "pull": gettext_lazy("on a phone"),
    "page": gettext_lazy("on a page of the book"),
    "held": gettext_lazy("on the page of what is to settle"),
    "export": gettext_lazy("in an export"),
}


@of_book
def readings(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """List readings, the latest first. Subjects are pseudonyms unless the reader looks after them."""
    only(book.sees_readings)
    text = request.GET.get("before", "")
    before = int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 2**62
    found = ask(_READINGS, book=book.id, before=before, many=PER_PAGE + 1)
    rows = found[:PER_PAGE]
    names = names_of(book.id, [row.reader for row in rows])
    shown = sorted({subject for row in rows for subject in row.subjects[:MOST_SHOWN]})
    known = {row.subject: row.name for row in ask(_OWN, book.id, shown)} if shown else {}
    facts = {
        "rows": [_facts(row, names, known) for row in rows],
        "is_whole": not ask(_BROKEN, book=book.id),
        "older": f"?before={rows[-1].n}" if len(found) > PER_PAGE else "",
        "lead": _("Every look at a family’s record is written down here. Nobody can take a line out."),
    }
    return show(request, book, "register/readings.html", _("Who looked"), facts)


MOST_SHOWN = 5


def _facts(row: Any, names: Any, known: Any) -> dict[str, Any]:
    return {
        "n": row.n,
        "who": names[row.reader],
        "at": instant(row.at),
        "how": HOW.get(row.how, row.how),
        "whose": [known.get(subject, short(subject)) for subject in row.subjects[:MOST_SHOWN]],
        "more": max(0, len(row.subjects) - MOST_SHOWN),
    }


_READINGS = """SELECT n, reader::text, subjects::text[] AS subjects, how, at FROM reading
    WHERE book = %(book)s AND n < %(before)s ORDER BY n DESC LIMIT %(many)s"""
_BROKEN = r"""
SELECT n FROM (
    SELECT n, chain, reader, subjects, how, at, lag(n, 1, 0::bigint) OVER up AS n_before,
        lag(chain, 1, sha256(convert_to('ubia-readings-1' || chr(10) || book, 'UTF8'))) OVER up AS before
    FROM reading WHERE book = %(book)s WINDOW up AS (ORDER BY n)) one
WHERE n <> n_before + 1
    OR chain <> sha256(before || convert_to(concat_ws(chr(10), n, reader, subjects, how, at), 'UTF8')) LIMIT 1
"""
_OWN = """
SELECT DISTINCT ON (e.subject) e.subject::text, b.body::json ->> 'name' AS name
FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line JOIN carer c ON c.book = e.book
    AND c.subject = e.subject AND c.person = reader() AND c.left_line IS NULL
WHERE e.book = %s AND e.subject = ANY (%s::text[]::uuid[]) AND e.reach = 'care' AND e.amends IS NULL
    AND b.body::json ->> 'name' IS NOT NULL ORDER BY e.subject, e.line
"""
