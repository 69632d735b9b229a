"""The rows of a charter's texts: what they say, who signed them, when they hold.

Twin: client/src/charter/wordings.ts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from ubia.register.line import Line
from ubia.register.table import Day, Instant, Json, Table, Text, Uuid

from .spans import END, spans_of
from .texts import Text as Drafted
from .texts import charter_of


class CharterText(NamedTuple):
    """A text and how it stands. A signature is that of the pair that agreed, or the first of its side so far."""

    text: Uuid
    by: Uuid
    digest: Text
    """What the keys sign."""
    title: Text
    place: Uuid
    programme: Text
    language: Text
    from_on: Day
    parent: Uuid | None
    words: Text
    prepared_in: Text
    edits: Uuid | None
    edited_by: Uuid | None
    """The first text that is an edit of it; before both keys it ends this one for good."""
    drafted_at: Instant
    consulted_at: Instant | None
    proposed_by: Uuid | None
    proposed_at: Instant | None
    community_by: Uuid | None
    community_at: Instant | None
    community_reservation: Text
    health_by: Uuid | None
    health_at: Instant | None
    health_reservation: Text
    community_returned: Uuid | None
    health_returned: Uuid | None
    """The giving back that stands (the entry), by side."""
    agreed_at: Instant | None


class CharterSpan(NamedTuple):
    """Days from `since` until before `until` (None: nothing has ended them) on which a text is in force at its place.

    `began_at` is when its charter was first agreed: of two charters of one place the elder is the place's.
    """

    text: Uuid
    since: Day
    until: Day | None
    place: Uuid
    programme: Text
    agreed_at: Instant
    began_at: Instant


class CharterSection(NamedTuple):
    """What a text says on a section; `choices` are codes with blanks between. `owner` and `by_on`: not chosen yet."""

    text: Uuid
    section: Text
    choices: Text
    words: Text
    owner: Text
    by_on: Day | None
    why: Text


class CharterTerm(NamedTuple):
    """What a text says in figures: a clause by its name in Clauses, its value as JSON with keys in order."""

    text: Uuid
    clause: Text
    value: Json


def texts(story: Sequence[Line]) -> Iterator[CharterText]:
    """Every text that was drafted."""
    charter = charter_of(story)
    for text in charter.texts:
        yield _row(text, charter.consulted_at)


def _row(text: Drafted, consulted_at: int | None) -> CharterText:
    line, body, keys = text.line, text.body, text.keys
    community, health = keys
    returned = {side: one.id for side, one in text.returned.items()}
    return CharterText(
        text=line.id,
        by=line.author,
        digest=line.digest,
        title=body.title,
        place=body.place,
        programme=body.programme,
        language=body.language,
        from_on=body.from_on,
        parent=body.parent,
        words=body.words,
        prepared_in=body.prepared_in,
        edits=line.amends or None,
        edited_by=text.edit.id if text.edit else None,
        drafted_at=line.received_at,
        consulted_at=consulted_at,
        proposed_by=text.proposed.author if text.proposed else None,
        proposed_at=text.proposed.received_at if text.proposed else None,
        community_by=community.author if community else None,
        community_at=community.received_at if community else None,
        community_reservation=community.body.reservation if community else "",
        health_by=health.author if health else None,
        health_at=health.received_at if health else None,
        health_reservation=health.body.reservation if health else "",
        community_returned=returned.get("community"),
        health_returned=returned.get("health_system"),
        agreed_at=text.agreed_at,
    )


def spans(story: Sequence[Line]) -> Iterator[CharterSpan]:
    """When each text is in force."""
    charter = charter_of(story)
    agreed = [text.agreed_at for text in charter.texts if text.agreed_at is not None]
    for text, since, until in spans_of(charter):
        end = None if until == END else until
        named = (text.body.place, text.body.programme)
        yield CharterSpan(text.line.id, since, end, *named, text.agreed_at or 0, min(agreed))


def sections(story: Sequence[Line]) -> Iterator[CharterSection]:
    """What every text says on every section, chosen or not."""
    for text in charter_of(story).texts:
        for code, said in text.body.sections.items():
            later = said.not_yet
            owner, by_on = (later.owner, later.until) if later else ("", None)
            yield CharterSection(text.line.id, code, " ".join(said.choices), said.words, owner, by_on, said.why)


def terms(story: Sequence[Line]) -> Iterator[CharterTerm]:
    """What every text says in figures."""
    for text in charter_of(story).texts:
        for clause, value in msgspec.to_builtins(text.body.clauses).items():
            yield CharterTerm(text.line.id, clause, msgspec.json.encode(value, order="sorted").decode())


_DRAFTS = ("charter.drafted",)
_POWERS = (*_DRAFTS, "charter.consulted", "charter.proposed", "charter.signed", "charter.returned")
IN_FORCE = (*_POWERS, "charter.suspended")
"""The kinds of entry by which a text comes into force, or leaves it."""
WORDINGS = (
    Table(CharterText, _POWERS, "public", texts, key=("text",), indexes=("place", "text")),
    Table(CharterSpan, (*_POWERS, "charter.suspended"), "public", spans, key=("text", "since"), indexes=("place",)),
    Table(CharterSection, _DRAFTS, "public", sections, key=("text", "section"), indexes=("text",)),
    Table(CharterTerm, _DRAFTS, "public", terms, key=("text", "clause"), indexes=("text",)),
)
