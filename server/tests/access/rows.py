"""What each part sees of each table, in one word.

`no` the application may not read the table at all; `-` nothing; `own` the rows that name her; `care` those of
households she looks after; `own+care` both; `book` those of the books in which she has a part; `own+book` hers and
the books'; `all` every row.
"""

from typing import Any

from psycopg import Connection, sql
from psycopg.errors import InsufficientPrivilege
from psycopg.rows import TupleRow

from tests.access.cast import MEMBERS, Cast
from tests.access.grid import Grid
from ubia.register import reach

OWN = {
    "assignment": "chw", "body:work": "subject", "confidant": "person", "contest": "chw", "device": "person",
    "entry": "author", "held": "author", "key_request": "person", "mandate": "person", "paid": "chw", "promised": "chw",
    "delivered": "chw", "thanked": "chw", "agreement": "chw", "promotion": "chw", "step_decided": "chw",
    "reported": "chw", "described": "chw", "due": "chw",
    "pay_draft": "chw", "payee": "chw", "payment": "chw", "payment_report": "chw", "visit_check": "chw",
    "body:pay": "subject", "reading": "reader", "role": "person", "visit": "chw",
}  # fmt: skip
"""The column that says whose a row is."""
CARE = "SELECT book::text, subject::text FROM carer WHERE person = %s AND left_line IS NULL"
CARED = ("household", "person", "task", "wish", "consent", "body:care", "attached")
"""Where names and stories of families are."""
TABLES = """SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relrowsecurity ORDER BY 1"""
BODIES = ("open", "work", "care", "apart", "confidence", "voice", "pay")


def tables_of(cast: Cast) -> list[str]:
    """Every table with row-level security; bodies by their class, because each class has its own readers."""
    names = [name for (name,) in cast.all(TABLES) if name != "body"]
    return [*names, *(f"body:{reach}" for reach in BODIES)]


def seen(cast: Cast, app: Connection[TupleRow], day: str, expected: Grid) -> Grid:
    """The grid of tables and parts. Of two words that fit the rows seen, the expected one is taken."""
    tables = tables_of(cast)
    rows = {table: rows_of(cast.owner, table) for table in tables}
    grid: Grid = {table: {} for table in tables}
    for part in MEMBERS:
        person = cast.person(part)
        with app.transaction(), app.cursor() as cursor:
            if person:
                reach.enter(cursor, person, day)
            for table in tables:
                grid[table][part] = _word(
                    _meanings(cast, part, table, rows[table]),
                    _allowed(app, table),
                    expected.get(table, {}).get(part, ""),
                )
    return grid


def _allowed(app: Connection[TupleRow], table: str) -> dict[str, dict[str, Any]] | None:
    """The rows of a table that the application may read; None when it may not read the table at all."""
    try:
        with app.transaction():
            return rows_of(app, table)
    except InsufficientPrivilege:
        return None


def rows_of(connection: Connection[TupleRow], table: str) -> dict[str, dict[str, Any]]:
    """The rows of a table that a connection sees, by their text."""
    name, _, of = table.partition(":")
    chosen = sql.SQL(" WHERE reach = {}").format(sql.Literal(of)) if of else sql.SQL("")
    query = sql.SQL("SELECT md5(t::text), to_jsonb(t) FROM {} t").format(sql.Identifier(name)) + chosen
    return dict(connection.execute(query).fetchall())


def _word(meanings: dict[str, set[str]], mine: dict[str, Any] | None, expected: str) -> str:
    """What the rows seen are called; with `?` and their number when no word fits."""
    if mine is None:
        return "no"
    words = [expected, "-", "own", "care", "book", "own+book", "all"]
    fitting = (word for word in words if meanings.get(word) == set(mine))
    return next(fitting, f"?{len(mine)}/{len(meanings['all'])}")


def _meanings(cast: Cast, part: str, table: str, rows: dict[str, dict[str, Any]]) -> dict[str, set[str]]:
    person, books = cast.person(part), set(cast.books(part))
    cared = set(cast.all(CARE, person)) if person else set()
    column = OWN.get(table, "")
    own = {key for key, row in rows.items() if column and person and row[column] == person}
    book = {key for key, row in rows.items() if row.get("book") in books}
    care = {key for key, row in rows.items() if (row.get("book"), row.get("subject")) in cared}
    found = {"-": set(), "all": set(rows), "own": own, "own+book": own | book, "book": book}
    if table in ("body:confidence", "dispute"):
        named = {str(subject) for (subject,) in cast.all("SELECT subject FROM confidant WHERE person = %s", person)}
        found["own"] = {key for key, row in rows.items() if row["subject"] in named}
    if table == "body:work":  # what concerns a household's work is for whoever looks after it too
        found["own+care"] = own | care
    return {**found, "care": care} if table in CARED else found
