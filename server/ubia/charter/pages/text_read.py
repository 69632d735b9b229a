"""A text of a charter read from its book, with both signatures on it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import msgspec
from django.http import Http404

from ubia.charter.entries import CharterDrafted
from ubia.charter.print.of_text import Signature, Standing
from ubia.charter.proof import code_of
from ubia.register.entry import Entry
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook

_ENTRY = """e.id::text, e.book::text, e.kind, e.subject::text, e.happened_on::text, e.made_at, b.body, b.salt,
    coalesce(e.author::text, '') AS author, e.key, e.channel, e.seen, coalesce(e.amends::text, '') AS amends, e.sig"""
_DRAFTED = f"""SELECT {_ENTRY} FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.id = %s AND e.kind = 'charter.drafted'"""  # noqa: S608  names of our own code
_SIGNED = f"""SELECT {_ENTRY} FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.subject = %s AND e.kind = 'charter.signed' ORDER BY e.line"""  # noqa: S608  the same
_TEXT = """SELECT t.digest, t.community_by::text, t.community_at, t.community_reservation, t.health_by::text,
    t.health_at, t.health_reservation, t.agreed_at, coalesce(p.name, %(name)s) AS place,
    (SELECT min(s.since)::text FROM charter_span s WHERE s.book = t.book AND s.text = t.text) AS since
    FROM charter_text t LEFT JOIN place p ON p.subject = t.place WHERE t.book = %(book)s AND t.text = %(text)s"""
_MANDATES = """SELECT side, person::text, name, answers_for FROM mandate WHERE book = %s"""


def get_entry(book: OpenBook, text: UUID) -> Entry:
    """The drafted text as it was signed. Raises Http404."""
    rows = ask(_DRAFTED, book.id, str(text))
    if not rows:
        raise Http404
    return Entry(**rows[0]._asdict())


def get_standing(book: OpenBook, text: UUID, server: str) -> Standing:
    """A text, how it stands, and its code. Raises Http404."""
    drafted = get_entry(book, text)
    rows = ask(_TEXT, book=book.id, text=str(text), name=book.name)
    if not rows:
        raise Http404
    row = rows[0]
    return Standing(
        body=msgspec.json.decode(drafted.body, type=CharterDrafted),
        digest=row.digest,
        place=row.place,
        since=row.since,
        signed=_signatures(book, row),
        code=_code(book, drafted, row),
        server=server,
    )


def _signatures(book: OpenBook, row: Any) -> Mapping[str, Signature]:
    mandates = {(one.side, one.person): one for one in ask(_MANDATES, book.id)}
    found = {}
    for side, by, at, reservation in (
        ("community", row.community_by, row.community_at, row.community_reservation),
        ("health_system", row.health_by, row.health_at, row.health_reservation),
    ):
        if by:
            mandate = mandates.get((side, by))
            name, answers_for = (mandate.name, mandate.answers_for) if mandate else ("", "")
            found[side] = Signature(name, answers_for, at, reservation)
    return found


def _code(book: OpenBook, drafted: Entry, row: Any) -> str:
    """The code of the pair that agreed; empty until it did."""
    if row.agreed_at is None:
        return ""
    wanted = {"community": row.community_by, "health_system": row.health_by}
    pair: dict[str, Entry] = {}
    for one in ask(_SIGNED, book.id, drafted.subject):
        entry = Entry(**one._asdict())
        said = msgspec.json.decode(entry.body)
        side = said["side"]
        if (said["text"], said["text_digest"]) == (drafted.id, row.digest) and wanted.get(side) == entry.author:
            pair.setdefault(side, entry)
    return code_of([pair[side] for side in wanted]) if len(pair) == len(wanted) else ""
