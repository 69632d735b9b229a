"""All that was said and done on a charter's texts, as one thread in which nothing is overwritten (OWN-05).

Twin: client/src/charter/remarks.ts.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Instant, Table, Text, Truth, Uuid

from .entries import (
    CharterCommented,
    CharterConsulted,
    CharterProposed,
    CharterReturned,
    CharterSigned,
    CharterSuspended,
    ObjectionMet,
)
from .pairs import as_received


class CharterRemark(NamedTuple):
    """One thing said or done: comment, objection, support, met, consulted, proposed, signed, returned or suspended.

    `words` is a reason or a reservation where it says one. An objection is `open` until its author says that it is met.
    """

    entry: Uuid
    text: Uuid | None
    by: Uuid
    side: Text
    what: Text
    section: Text
    words: Text
    answers: Uuid | None
    open: Truth
    said_on: Day
    at: Instant


def remarks(story: Sequence[Line]) -> Iterator[CharterRemark]:
    """The thread of a charter."""
    met = _met(story)
    for line in as_received(story):
        said = _said(line.body)
        if said is not None:
            what, text, side, section, words, answers = said
            is_open = what == "objection" and line.id not in met
            yield CharterRemark(
                line.id,
                text,
                line.author,
                side,
                what,
                section,
                words,
                answers,
                is_open,
                line.happened_on,
                line.received_at,
            )


def _said(body: Any) -> tuple[str, str | None, str, str, str, str | None] | None:
    """What it is, on which text, for which side, on which section, in which words, in answer to what."""
    match body:
        case CharterCommented():
            return body.says, body.text, "", body.section, body.words, body.answers
        case ObjectionMet():
            return "met", None, "", "", body.words, body.objection
        case CharterConsulted():
            return "consulted", body.text, "", "", body.words, None
        case CharterProposed():
            return "proposed", body.text, body.side, "", "", None
        case CharterSigned():
            return "signed", body.text, body.side, "", body.reservation, None
        case CharterReturned():
            return "returned", body.text, body.side, body.section, body.reason, None
        case CharterSuspended():
            return "suspended", body.text, body.side, "", body.reason, None
    return None


def _met(story: Sequence[Line]) -> set[str]:
    """Objections of which their own authors say that they are met."""
    objectors = {line.id: line.author for line in story if isinstance(line.body, CharterCommented)}
    said = [(line.body.objection, line.author) for line in story if isinstance(line.body, ObjectionMet)]
    return {objection for objection, by in said if objectors.get(objection) == by}


REMARKS = Table(
    CharterRemark,
    (
        "charter.commented",
        "objection.met",
        "charter.consulted",
        "charter.proposed",
        "charter.signed",
        "charter.returned",
        "charter.suspended",
    ),
    "open",
    remarks,
    key=("entry",),
)
