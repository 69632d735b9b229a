"""The families of whoever looks after them: search, and a list with the day of the last visit."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.people.names import name_key, name_words
from ubia.register.pages.asking import ask
from ubia.register.pages.door import reach_of

from .door import books_of_care, write_down
from .frame import show
from .wording import person_words

PER_PAGE = 40
MOST_FOUND = 30


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Her households, or those that fit what she typed. For whoever has no families in care: why there are none."""
    books = [row.book for row in books_of_care(request)]
    asked = request.GET.get("q", "").strip()[:100]
    found = _found(books, asked) if asked and books else {}
    wanted = sorted({household for _book, household in found})
    rows = ask(_HOUSEHOLDS, books=books, wanted=wanted, some=bool(asked)) if books else []
    if found:
        rows.sort(key=lambda row: (-found[row.book, row.household][0], row.name))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    _log(request, page.object_list)
    facts = {
        "asked": asked,
        "page": page,
        "has_care": bool(books),
        "families": [_family(row, found.get((row.book, row.household)), len(books) > 1) for row in page.object_list],
    }
    return show(request, "people/home.html", "", facts)


def _found(books: list[str], asked: str) -> dict[tuple[str, str], tuple[float, list[str]]]:
    """Households by (book, household) that fit: how well, and which of their people do."""
    words, keys = name_words(asked), name_key(asked)
    found: dict[tuple[str, str], tuple[float, list[str]]] = {}
    for book in books:
        for row in ask(_FOLDERS, book=book, words=words, keys=keys, most=MOST_FOUND):
            found[book, row.household] = (row.score, [])
        for row in ask(_PEOPLE, book, words, MOST_FOUND, keys):
            score, people = found.get((book, row.household), (0.0, []))
            said = f"{row.name} ({person_words(row, localdate())})".replace(" ()", "")
            found[book, row.household] = (max(score, row.score), [*people, said])
    return found


def _family(row: Any, found: tuple[float, list[str]] | None, names_book: bool) -> dict[str, Any]:
    where = [row.neighbourhood, row.place, row.book_name if names_book else ""]
    return {
        "name": row.name or _("without a name"),
        "href": reverse("people:household", args=[row.book, row.household]),
        "people": row.people,
        "where": ", ".join(dict.fromkeys(filter(None, where))),
        "visited_on": row.visited_on,
        "found": ", ".join(found[1]) if found else "",
    }


def _log(request: HttpRequest, rows: Any) -> None:
    """A name in a list is a look at a record too."""
    reach = reach_of(request)
    for book in {row.book for row in rows}:
        write_down(book, reach.person if reach else "", [row.household for row in rows if row.book == book])


_HOUSEHOLDS = """
SELECT h.book::text, h.subject::text AS household, h.name, h.neighbourhood,
    (SELECT p.name FROM place p WHERE p.subject = h.place ORDER BY p.book LIMIT 1) AS place,
    (SELECT b.name FROM book b WHERE b.book = h.book) AS book_name,
    (SELECT count(*) FROM person p WHERE p.book = h.book AND p.subject = h.subject AND p.left_on IS NULL
        AND p.died_on IS NULL AND p.merged_into IS NULL) AS people,
    (SELECT max(e.happened_on) FROM entry e WHERE e.book = h.book AND e.subject = h.subject AND e.kind = 'visit.made'
        AND NOT EXISTS (SELECT FROM entry a JOIN body b ON b.book = a.book AND b.line = a.line WHERE a.book = e.book
            AND a.subject = e.subject AND a.amends = e.id AND (b.body::json ->> 'void') = 'true')) AS visited_on
FROM household h WHERE h.book = ANY (%(books)s::text[]::uuid[])
    AND (CASE WHEN %(some)s THEN h.subject = ANY (%(wanted)s::text[]::uuid[]) ELSE h.merged_into IS NULL END)
ORDER BY h.name_words, h.subject
"""
_FOLDERS = """
SELECT h.subject::text AS household, f.score FROM household h, LATERAL (
    SELECT greatest(word_similarity(%(words)s, h.name_words), 0.9 * sound_likeness(%(keys)s, h.name_key),
        CASE WHEN strpos(' ' || h.name_words, ' ' || %(words)s) > 0 THEN 1 END)::double precision AS score) f
WHERE h.book = %(book)s AND %(words)s <> '' AND f.score >= 0.45 ORDER BY f.score DESC, h.name, h.subject LIMIT %(most)s
"""
_PEOPLE = """SELECT household::text, name, sex, born_on, born_estimated, score FROM find_people(%s, %s, %s, %s)"""
