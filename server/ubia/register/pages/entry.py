"""One line of a book: what it says to whom, its envelope, its amendments, its signature, its seal and its proof."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.timezone import localdate

from ubia.register.book import now
from ubia.register.programme import programme
from ubia.register.reading import log_reading
from ubia.register.words import six_words

from .asking import ask, cursor, instant
from .attached import files_of
from .checks import checks_of, find_proof, find_signer
from .door import OpenBook, of_book
from .field_words import body_in_words
from .frame import show
from .kind_words import kind_word
from .lines import find_line, line_href, seal_facts, seals_of, states_of
from .names import known_in, names_of, short
from .wording import FLAGS, REACHES, in_words


@of_book
def entry(request: HttpRequest, book: OpenBook, line: int) -> HttpResponse:
    """Show one line. Reading the words of a client's record is itself written down."""
    row = _get_line(book, line)
    hers_first = _hers_first(book, row)
    found = [] if hers_first else ask("SELECT salt, body FROM body WHERE book = %s AND line = %s", book.id, line)
    body = next(iter(found), None)
    if body and row.reach not in ("open", "voice") and row.subject != book.person:
        look(book, row.subject)
    content = json.loads(body.body) if body else {}
    typist = (content.get("attested") or {}).get("typist", "")
    seal = next((s for s in seals_of(book.id) if s.first_line <= line <= s.last_line), None)
    others = [*_amendments(book, row), *_erasures(book, row)]
    signers = [seal.community_by, seal.health_by] if seal else []
    names = names_of(book.id, [row.author, typist, *signers, *(one.author for one in others)])
    signer = find_signer(book.id, row)
    proof = find_proof(book.id, row.id) if seal and seal.community_entry and seal.health_entry else None
    facts = {
        "entry": row,
        "who": names.get(row.author or ""),
        "typist": names.get(typist, typist),
        "states": states_of(row),
        "flag": in_words(FLAGS, row.flagged) if row.flagged else "",
        "made_at": instant(row.made_at),
        "received_at": instant(row.received_at),
        "body": _in_words(book, content, body),
        "is_readable": body is not None,
        "hers_first": hers_first,
        "files": files_of(book, row, content.get("files")),
        "readers": in_words(REACHES, row.reach),
        "story": short(row.subject),
        "amends_href": line_href(book.id, row.amends_line),
        "amendments": [_other(book, one, names) for one in others],
        "signer": signer,
        "six_words": six_words(signer.public) if signer else [],
        "seal": seal_facts(seal, names) if seal else None,
        "has_proof": proof is not None,
        "checks": checks_of(row, signer, body, proof),
        "before": line_href(book.id, line - 1),
        "after": line_href(book.id, line + 1) if line < book.last else "",
    }
    return show(request, book, "register/entry.html", kind_word(row.kind), facts)


@of_book
def proof(_request: HttpRequest, book: OpenBook, line: int) -> HttpResponse:
    """Hand out the proof of a line as a file, once its page is sealed. It carries no words, only their hash."""
    found = find_proof(book.id, _get_line(book, line).id)
    if found is None:
        raise Http404
    response = JsonResponse(found, json_dumps_params={"indent": 1})
    response["Content-Disposition"] = f'attachment; filename="ubia-proof-{book.id[:8]}-{line}.json"'
    return response


def _in_words(book: OpenBook, content: dict[str, Any], body: Any) -> list[dict[str, Any]]:
    said = {field: value for field, value in content.items() if field not in ("attested", "files")}
    return body_in_words(said, known_in(book.id, body.body)) if said else []


def look(book: OpenBook, subject: str, how: str = "page") -> None:
    """Write down that this reader looks at a subject's record."""
    log_reading(cursor(), book.id, book.person, [subject], how, now())


def _hers_first(book: OpenBook, row: Any) -> int:
    """The days in which only she whom it is about, and its author, read a line; 0 where this reader reads it now."""
    days = programme().kinds[row.kind].hers_first if row.kind in programme().kinds else 0
    is_over = (localdate() - row.happened_on).days >= days
    if is_over or book.person in (row.subject, row.author) or ask(_SAID, book.id, row.subject, row.line, row.id):
        return 0
    return days


def _get_line(book: OpenBook, line: int) -> Any:
    row = find_line(book.id, line)
    if row is None:
        raise Http404
    return row


def _amendments(book: OpenBook, row: Any) -> list[Any]:
    return ask(_AMENDMENTS, book.id, row.subject, row.id)


def _erasures(book: OpenBook, row: Any) -> list[Any]:
    return ask(_ERASURES, book.id, row.id) if row.erased else []


def _other(book: OpenBook, one: Any, names: Any) -> dict[str, Any]:
    return {
        "line": one.line,
        "href": line_href(book.id, one.line),
        "what": kind_word(one.kind),
        "who": names.get(one.author),
        "happened_on": one.happened_on,
        "note": one.note,
    }


_SAID = """SELECT FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line WHERE e.book = %s AND e.subject = %s
    AND e.author = e.subject AND e.line > %s AND position(%s IN b.body) > 0 LIMIT 1"""
_AMENDMENTS = """SELECT line, kind, author::text, happened_on, '' AS note FROM entry
    WHERE book = %s AND subject = %s AND amends = %s ORDER BY line"""
_ERASURES = """SELECT e.line, e.kind, e.author::text, e.happened_on, x.decided_by AS note
    FROM erasure x JOIN entry e ON e.book = x.book AND e.subject = x.subject AND e.kind = 'entry.erased'
    WHERE x.book = %s AND x.entry = %s ORDER BY e.line LIMIT 1"""
