"""Pictures, sounds and papers that a line names: shown beside its words, to whoever may read these."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ubia.register.book import now
from ubia.register.reading import log_reading

from .asking import ask, cursor
from .door import OpenBook, of_book
from .lines import find_line

SHOWN: Final = {
    **dict.fromkeys(("image/jpeg", "image/png", "image/gif", "image/webp"), "picture"),
    **dict.fromkeys(("audio/mpeg", "audio/mp4", "audio/ogg", "audio/webm", "audio/wav", "audio/aac"), "sound"),
    **dict.fromkeys(("video/mp4", "video/webm", "video/3gpp"), "film"),
}
"""Sorts of files that a browser shows without running anything in our name; any other is only to be saved."""
PLAIN: Final = "application/octet-stream"


def files_of(book: OpenBook, row: Any, named: object) -> list[dict[str, Any]]:
    """The files that a body names, those that are on their way too: `name`, `sort`, `kilobytes`, `href` or nothing."""
    if not isinstance(named, list):
        return []
    here = set(ask(_HERE, book.id, row.subject))
    return [_shown(book, row, one, here) for one in named if isinstance(one, dict)]


@of_book
def attached(_request: HttpRequest, book: OpenBook, line: int, named: str) -> HttpResponse:
    """One file of a line. That its family's record is read is written down."""
    row = find_line(book.id, line)
    found = ask(_CONTENT, book.id, row.id, named) if row else []
    if row is None or not found or found[0].content is None:
        raise Http404
    if row.subject != book.person:
        log_reading(cursor(), book.id, book.person, [row.subject], "page", now())
    one = found[0]
    sort = one.type if one.type in SHOWN else PLAIN
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": "inline" if sort in SHOWN else "attachment",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    return HttpResponse(bytes(one.content), content_type=sort, headers=headers)


def _shown(book: OpenBook, row: Any, one: dict[str, Any], here: set[tuple[str, int]]) -> dict[str, Any]:
    hash_, size = str(one.get("hash", "")), one.get("size", 0)
    is_here = (hash_, size) in here
    href = reverse("register:attached", args=(book.id, row.line, hash_)) if is_here else ""
    sort = SHOWN.get(str(one.get("type", "")), "file")
    return {"name": one.get("name", ""), "sort": sort, "kilobytes": -(-size // 1000), "href": href}


# By subject: a correction names what came with the entry that it puts right.
_HERE = "SELECT hash, sum(length(piece))::bigint FROM attached WHERE book = %s AND subject = %s GROUP BY entry, hash"
# What stands whole was checked against its hash when its last piece came.
_CONTENT = """SELECT file ->> 'type' AS type, (SELECT string_agg(a.piece, ''::bytea ORDER BY a.start) FROM attached a
        WHERE a.book = e.book AND a.subject = e.subject AND a.hash = file ->> 'hash'
        GROUP BY a.entry HAVING sum(length(a.piece)) = (file ->> 'size')::bigint LIMIT 1) AS content
    FROM entry e JOIN body b USING (book, line), json_array_elements(
        CASE json_typeof(b.body::json -> 'files') WHEN 'array' THEN b.body::json -> 'files' END) file
    WHERE e.book = %s AND e.id = %s AND file ->> 'hash' = %s LIMIT 1"""
