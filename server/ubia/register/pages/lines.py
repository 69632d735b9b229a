"""Lines of a book as the ledger shows them: newest first, a page at a time by line number, with seals between them."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from .asking import ask
from .kind_words import kind_word
from .names import known_in, names_of, short

PER_PAGE = 50


class Filter(NamedTuple):
    """Which lines are wanted; empty means all."""

    kind: str = ""
    author: str = ""
    subject: str = ""


class Lines(NamedTuple):
    """One page of lines, newest first; `newer` and `older` are the line numbers to go on from, 0 at the ends."""

    rows: list[Any]
    newer: int
    older: int


def lines_of(book: str, wanted: Filter, before: int = 0, after: int = 0) -> Lines:
    """The lines below `before` (or above `after`, or the newest), by the lines' own numbers: every page is as fast."""
    where = "".join(f" AND e.{name} = %({name})s" for name, value in wanted._asdict().items() if value)
    upwards = after > 0
    query = _LINES.format(
        where=where + (" AND e.line > %(after)s" if upwards else " AND e.line < %(before)s" if before else ""),
        order="ASC" if upwards else "DESC",
    )
    found = ask(query, book=book, before=before, after=after, many=PER_PAGE + 1, **wanted._asdict())
    more, rows = len(found) > PER_PAGE, found[-PER_PAGE:] if upwards else found[:PER_PAGE]
    if not rows:
        return Lines([], 0, 0)
    has_newer, has_older = (more, True) if upwards else (before > 0, more)
    return Lines(rows, rows[0].line if has_newer else 0, rows[-1].line if has_older else 0)


def find_line(book: str, line: int) -> Any:
    """One line with all of its envelope, or None."""
    return next(iter(ask(_LINES.format(where=" AND e.line = %(line)s", order=""), book=book, line=line, many=1)), None)


def seals_of(book: str) -> list[Any]:
    """Every closed page of a book, newest first: its lines, root, month, and who signed."""
    return ask(_SEALS, book)


def ledger(book: str, rows: Sequence[Any], seals: Sequence[Any] = ()) -> list[dict[str, Any]]:
    """Lines and the seals that close them, as the shell's ledger draws them."""
    names = names_of(book, [row.author for row in rows] + [by for s in seals for by in (s.community_by, s.health_by)])
    about = known_in(book, " ".join(row.subject for row in rows if row.reach == "open"))
    shown: list[dict[str, Any]] = []
    for row in rows:
        shown += [{"seal": seal_facts(seal, names)} for seal in seals if seal.last_line == row.line]
        shown.append(line_facts(book, row, names) | {"note": _about(row, about)})
    return shown


def line_facts(book: str, row: Any, names: Mapping[str, str]) -> dict[str, Any]:
    """One line for the shell's ledger."""
    return {
        "line": row.line,
        "what": kind_word(row.kind),
        "href": line_href(book, row.line),
        "who": names.get(row.author, _("nobody")),
        "channel": row.channel,
        "happened_on": row.happened_on,
        "states": states_of(row),
        "amends": row.amends_line,
        "amends_href": line_href(book, row.amends_line),
        "amended_by": row.amended_by,
        "amended_by_href": line_href(book, row.amended_by),
    }


def _about(row: Any, known: Mapping[str, str]) -> str:
    """Whom a line is about: a name where the story is a person's and open, else a pseudonym."""
    if row.reach == "open":
        return known.get(row.subject, "")
    return _("Story %(short)s") % {"short": short(row.subject)}


def states_of(row: Any) -> list[str]:
    """How a line stands: attested, flagged, erased."""
    has = {"attested": row.attested, "flagged": row.flagged, "erased": row.erased}
    return [state for state, is_so in has.items() if is_so]


def seal_facts(seal: Any, names: Mapping[str, str]) -> dict[str, Any]:
    """A seal for the shell's drawing."""
    return {
        "first": seal.first_line,
        "last": seal.last_line,
        "community": names.get(seal.community_by, "") if seal.community_by else "",
        "health": names.get(seal.health_by, "") if seal.health_by else "",
    }


def line_href(book: str, line: int | None) -> str:
    """The address of a line's page, empty for no line."""
    return reverse("register:entry", args=[book, line]) if line else ""


_LINES = """
WITH page AS (SELECT * FROM entry e WHERE e.book = %(book)s {where} ORDER BY e.line {order} LIMIT %(many)s)
SELECT e.line, e.id::text, e.book::text, e.kind, e.reach, e.subject::text, e.author::text, e.key, e.channel,
    e.happened_on, e.made_at, e.seen, e.amends::text, e.body_hash, e.sig, e.received_at, e.flagged, e.chain, e.digest,
    t.line AS amends_line,
    (SELECT max(a.line) FROM entry a WHERE a.book = e.book AND a.subject = e.subject AND a.amends = e.id) AS amended_by,
    EXISTS (SELECT FROM admitted_key k WHERE k.book = e.book AND k.key = e.key AND k.server) AS attested,
    EXISTS (SELECT FROM erasure x WHERE x.book = e.book AND x.entry = e.id) AS erased
FROM page e LEFT JOIN entry t ON t.book = e.book AND t.id = e.amends ORDER BY e.line DESC
"""
_SEALS = """
SELECT subject::text, first_line, last_line, root, month, community_by::text, community_entry::text, health_by::text,
    health_entry::text
FROM seal WHERE book = %s ORDER BY first_line DESC
"""
