"""Admitting a phone's or browser's key by a one-time code, into every book where its person has a part."""

import hashlib
import secrets
from dataclasses import dataclass

from psycopg import Connection
from psycopg.rows import TupleRow

from .book import append, now
from .codes import DAY_MS, code_hash, new_code
from .entries import KeyAdmitted, KeyRevoked
from .keys import admission_text, key_id, signed_by
from .kind import Attested
from .office import server_pen


class NotAdmitted(Exception):
    """The code is wrong, used or too old, its person has no part in any book, or the key is not the device's own."""


@dataclass(frozen=True)
class Admission:
    """A device's key is in: what it needs to begin. `token` is shown once and kept nowhere."""

    person: str
    key: str
    name: str
    books: list[str]
    token: str


def make_code(connection: Connection[TupleRow], person: str, made_by: str) -> str:
    """A one-time code for a person, good for a day: 26 letters (128 bits) in groups. Only its hash is kept."""
    code = new_code()
    kept = [code_hash(code), person, made_by, now() + DAY_MS]
    connection.execute("SELECT make_admission_code(%b, %s::uuid, %s::uuid, %s)", kept)
    return code


def admit(connection: Connection[TupleRow], code: str, public: str, possession: str, device: str) -> Admission:
    """Use up a code: write `key.admitted` into the person's books and give the device its token. Raises NotAdmitted."""
    try:
        key = key_id(public)
    except ValueError as problem:
        raise NotAdmitted from problem
    with connection.transaction():
        used = connection.execute("SELECT * FROM use_admission_code(%b, %s)", [code_hash(code), now()]).fetchone()
        if used is None or not signed_by(public, admission_text(code, public), possession):
            raise NotAdmitted
        person, made_by = used
        books = connection.execute("SELECT * FROM books_of_person(%s)", [person]).fetchall()
        if not books:
            raise NotAdmitted
        body = KeyAdmitted(
            public=public,
            possession=possession,
            code=code,
            admitted_by=made_by,
            device=device,
            attested=Attested(typist=made_by),
        )
        for book, _ in books:
            entry = server_pen(book, made_by).write("key.admitted", person, body, made_at=now())
            if append(connection, book, [entry])[0].outcome != "written":
                raise NotAdmitted  # nobody is let in with a key that a book refuses, such as another person's
        token = secrets.token_urlsafe(32)
        kept = [hashlib.sha256(token.encode()).digest(), person, key, public, device, now()]
        connection.execute("SELECT keep_device(%b, %s::uuid, %s, %s, %s, %s)", kept)
    return Admission(person, key, books[0][1] if books else "", [book for book, _ in books], token)


def revoke(connection: Connection[TupleRow], person: str, key: str, by: str, reason: str = "") -> None:
    """Revoke a person's key in every book that admitted it, and its device's token."""
    with connection.transaction():
        body = KeyRevoked(key=key, reason=reason, attested=Attested(typist=by))
        for book, story in connection.execute("SELECT * FROM stories_of_key(%s, %s)", [key, person]).fetchall():
            append(connection, book, [server_pen(book, by).write("key.revoked", story, body, made_at=now())])
        connection.execute("SELECT revoke_device(%s, %s)", [key, now()])
