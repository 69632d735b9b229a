"""Pictures, sounds and papers of an entry, handed in piece by piece after it.

What may come is what a signed entry of the caller names: so a stolen token brings nothing in but what its owner signed.
"""

from typing import Annotated, Any

from msgspec import Meta, Struct
from psycopg import Connection

from ubia.register.entries import Hex, Id
from ubia.register.entry import from_base64

from .wire import BadRequest

MOST_BYTES = 20 * 2**20
"""Of one file."""
MOST_OF_PIECE = 2**20


class Piece(Struct, frozen=True):
    """A piece of a file; an empty one only asks how much is there."""

    book: Id
    entry: Id
    hash: Hex
    start: Annotated[int, Meta(ge=0, le=2**53 - 1)] = 0
    piece: str = ""
    """base64url."""


class PieceAnswer(Struct, frozen=True):
    """How many bytes of the file are here, from its beginning, and how many it has."""

    have: int
    whole: int


def keep_piece(database: Connection[Any], person: str, sent: Piece) -> PieceAnswer:
    """Keep a piece that follows on; any other changes nothing, and the answer says where to go on.

    A whole that is not what its hash names is dropped: then `have` is 0 again. Raises BadRequest.
    """
    try:
        piece = from_base64(sent.piece)
    except ValueError as problem:
        raise BadRequest("unreadable") from problem
    if len(piece) > MOST_OF_PIECE:
        raise BadRequest("too_large")
    given = (sent.book, person, sent.entry, sent.hash, sent.start, piece, MOST_BYTES)
    row = database.execute("SELECT have, whole FROM keep_piece(%s, %s, %s, %s, %s, %s, %s)", given).fetchone()
    if row is None:
        raise BadRequest("no_file")
    answer = PieceAnswer(*row)
    if answer.whole > MOST_BYTES:
        raise BadRequest("too_large")
    return answer
