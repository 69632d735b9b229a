"""The server's own part in a book: it attests what others wrote on paper, sent by SMS or asked for on a page."""

import os
from pathlib import Path

from psycopg import Connection
from psycopg.rows import TupleRow

from .keys import SigningKey
from .pen import Pen


def home() -> Path:
    """The folder of this installation's own files (`UBIA_HOME`)."""
    return Path(os.environ.get("UBIA_HOME", ".ubia")).expanduser()


def server_key(folder: Path | None = None) -> SigningKey:
    """The server's key, made on first use and kept in a file only its owner may read (`UBIA_HOME/server.key`)."""
    folder = folder or home()
    path = folder / "server.key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(SigningKey().to_pem())
    return SigningKey.from_pem(path.read_bytes())


def server_pen(book: str, author: str, channel: str = "page") -> Pen:
    """The server's pen for a book. Bodies it writes must say who typed them (`attested`)."""
    return Pen(server_key(), author, book, channel)


def books_of(connection: Connection[TupleRow]) -> list[str]:
    """Every book, for whoever owns the database."""
    with connection.cursor() as cursor:
        return [book for (book,) in cursor.execute("SELECT book::text FROM book_head ORDER BY 1").fetchall()]
