"""What a book says of the keys and people behind a bundle, read in one go."""

from collections import defaultdict
from collections.abc import Iterable

from psycopg import Cursor
from psycopg.rows import TupleRow

from .entry import Entry
from .fold import AdmittedKey, Mandate, Role
from .rules import Rights

_KEYS = f"SELECT {', '.join(AdmittedKey._fields)} FROM admitted_key".replace("person", "person::text").replace(
    "vouched_community, vouched_health", "vouched_community::text, vouched_health::text"
)
_FIRST_LAST = "ORDER BY rooted <> '' OR server, admitted_at DESC, subject"
"""Should a key ever stand under two names, the opening's and then the first one's holds."""
_ROLES = "SELECT person::text, role, name, side, since::text, until::text, facility::text FROM role"
_MANDATES = "SELECT person::text, side, name, chosen_by, answers_for, since::text, until::text FROM mandate"


def rights_of(cursor: Cursor[TupleRow], book: str, entries: Iterable[Entry]) -> Rights:
    """The rights of those who signed these entries, as the book stands now."""
    keys, people = set(), set()
    for entry in entries:
        keys.add(entry.key)
        people.add(entry.author)
    people.discard("")
    if not keys:
        return Rights()
    rights = Rights()
    where = "book = %s AND (key = ANY (%b) OR rooted = 'community')"
    found = [AdmittedKey(*row) for row in cursor.execute(f"{_KEYS} WHERE {where} {_FIRST_LAST}", [book, list(keys)])]
    rights.keys = {key.key: key for key in found}
    missing = [key for key in keys if key not in rights.keys]
    if missing:
        rows = cursor.execute("SELECT * FROM keys_elsewhere(%b)", [missing])
        rights.elsewhere = {row[0]: AdmittedKey(*row) for row in rows}
    roles, mandates = defaultdict(list), defaultdict(list)
    in_book = "book = %s AND person = ANY (%b::text[]::uuid[])"
    for row in cursor.execute(f"{_ROLES} WHERE {in_book}", [book, list(people)]):
        roles[row[0]].append(Role(*row))
    for row in cursor.execute(f"{_MANDATES} WHERE {in_book}", [book, list(people)]):
        mandates[row[0]].append(Mandate(*row))
    rights.roles, rights.mandates = roles, mandates
    return rights
