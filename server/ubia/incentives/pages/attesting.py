"""Writes what a person does on a page, attested by the server in her name."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.register.book import MOST, append, now
from ubia.register.kind import Attested, Body
from ubia.register.office import server_pen
from ubia.register.pen import sign_bundle
from ubia.register.uuid7 import uuid7


class Said(NamedTuple):
    """One entry to be. `id` is made when it is not given."""

    kind: str
    subject: str
    body: Body
    id: str = ""


class NotWritten(Exception):
    """The book would not take an entry, so nothing was written. `reasons` are those of docs/register.md."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(", ".join(reasons))
        self.reasons = list(reasons)


def attest(
    connection: Connection[TupleRow], book: str, author: str, said: Iterable[Said], *, typist: str = "", at: int = 0
) -> list[str]:
    """Append entries in a person's name, all or none; returns their ids. What the book has already is left as it is.

    Raises NotWritten.
    """
    at = at or now()
    pen = server_pen(book, author)
    attested = Attested(typist or author)
    entries = [
        pen.write(
            one.kind,
            one.subject,
            msgspec.structs.replace(one.body, attested=attested),
            made_at=at,
            id=one.id or uuid7(at),
            sign=False,
        )
        for one in said
    ]
    with connection.transaction():
        for start in range(0, len(entries), MOST):
            bundle = sign_bundle(pen.key, entries[start : start + MOST])
            answers = append(connection, book, bundle, received_at=at)
            if refused := sorted({answer.reason for answer in answers if answer.outcome not in ("written", "already")}):
                raise NotWritten(refused)
    return [entry.id for entry in entries]
