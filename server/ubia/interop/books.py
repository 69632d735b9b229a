"""Which book somebody means at the terminal, and in whose name the server writes there."""

from typing import NamedTuple

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.register.book import writing

NOBODY = "00000000-0000-0000-0000-000000000000"
"""A reader who is nobody in any book, and so sees what everybody signed in sees."""
_AUTHORS = """
SELECT person::text FROM role WHERE book = %(book)s AND role = 'manager' AND until IS NULL
UNION ALL SELECT person::text FROM mandate WHERE book = %(book)s AND side = 'health_system'
LIMIT 1
"""


class Unclear(Exception):
    """No book, or no person, is meant. `code` is none, unknown, several or nobody; `names` are what there is."""

    def __init__(self, code: str, names: list[str]) -> None:
        super().__init__(f"{code}: {', '.join(names)}")
        self.code, self.names = code, names


class Named(NamedTuple):
    """A book by its id and name."""

    id: str
    name: str
    kind: str


def all_books(connection: Connection[TupleRow]) -> list[Named]:
    """Every book of this server."""
    with connection.transaction():
        connection.execute("SELECT set_config('ubia.person', %s, true)", [NOBODY])
        rows = connection.execute("SELECT book::text, name, kind FROM book ORDER BY kind, name").fetchall()
    return [Named(*row) for row in rows]


def get_book(connection: Connection[TupleRow], meant: str = "") -> Named:
    """The book with this id or name; without either the nation's, or the only one there is. Raises Unclear."""
    books = all_books(connection)
    names = [book.name for book in books]
    if not books:
        raise Unclear("none", [])
    if meant:
        fit = [book for book in books if meant == book.id or meant.casefold() == book.name.casefold()]
    else:
        fit = [book for book in books if book.kind == "nation"] or books
    if len(fit) != 1:
        raise Unclear("several" if fit else "unknown", names)
    return fit[0]


def get_author(connection: Connection[TupleRow], book: str) -> str:
    """The person in whose name the server writes down an import: the book's manager, else its mandated side."""
    with connection.transaction(), connection.cursor() as cursor, writing(cursor, book):
        found = cursor.execute(_AUTHORS, {"book": book}).fetchone()
    if found is None:
        raise Unclear("nobody", [])
    return str(found[0])
