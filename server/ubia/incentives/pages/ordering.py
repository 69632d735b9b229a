"""Prepares a run and, once both keys have approved its root, orders its payments, each once and for ever."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID, uuid5

from psycopg import Connection, Cursor
from psycopg.rows import TupleRow

from ubia.incentives.runs.entries import LeftOut, PayrunSent
from ubia.incentives.runs.preparing import Draft, prepare, read_drafts, root_of, summary
from ubia.register.book import now, writing
from ubia.register.uuid7 import uuid7

from .attesting import Said, attest

_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('ubia pay', 0))"
_KEEP = """INSERT INTO pay_draft SELECT %s, %s, t.* FROM unnest(%s::bigint[], %s::text[]::uuid[], %s::text[]::uuid[],
    %s::text[], %s::bigint[], %s::bigint[], %s::text[], %s::text[]) t"""
_RUN = """SELECT root, approved_at IS NOT NULL AND returned_on IS NULL AS approved, sent_on IS NOT NULL AS sent
    FROM pay_run WHERE book = %s AND subject = %s"""
_THERE = "SELECT id::text FROM entry WHERE book = %s AND id = ANY (%s::text[]::uuid[])"
_PAID_SINCE = """SELECT DISTINCT p.chw::text, p.currency, e.line FROM payment p
    JOIN entry e ON e.book = p.book AND e.id = p.payment
    WHERE p.book = %s AND p.run <> %s AND p.chw = ANY (%s::text[]::uuid[])"""


class NothingDue(Exception):
    """No CHW of the book is due anything for the month."""


class NotApproved(Exception):
    """The run is not there, was returned, or has not both keys on its root."""


class Altered(Exception):
    """The prepared payments are not those that the keys approved."""


def lock_pay(cursor: Cursor[TupleRow]) -> None:
    """One act of paying at a time, until this transaction ends: two clicks are one."""
    cursor.execute(_LOCK)


def prepare_run(connection: Connection[TupleRow], book: str, period: str, by: str, *, typist: str = "") -> str:
    """Prepare a run in somebody's name, as far as the reader of this transaction sees; returns its id.

    Raises NothingDue, preparing.Busy, NotWritten.
    """
    run = uuid7(now())
    with connection.transaction(), connection.cursor() as cursor:
        drafts = prepare(cursor, book, run, period)
        if not drafts:
            raise NothingDue
        attest(connection, book, by, [Said("payrun.prepared", run, summary(run, period, drafts))], typist=typist)
        _keep(cursor, book, run, drafts)
    return run


def send_run(connection: Connection[TupleRow], book: str, run: str, by: str, *, typist: str = "") -> int:
    """Order the payments of an approved run, each in its CHW's home book; returns how many are ordered now.

    Sending again orders nothing again. A CHW whom another run has paid since this one was prepared is left out, so
    that nothing is paid twice; the next run finds what is still due. Raises NotApproved, Altered, NotWritten.
    """
    with connection.transaction(), connection.cursor() as cursor:
        lock_pay(cursor)
        root, is_approved, is_sent = cursor.execute(_RUN, [book, run]).fetchone() or ("", False, False)
        if is_sent:
            return 0
        if not is_approved:
            raise NotApproved
        drafts = read_drafts(cursor, book, run)
        if not drafts or root_of(run, drafts) != root:
            raise Altered
        left_out = list(_left_out(cursor, run, drafts))
        going = [draft for draft in drafts if LeftOut(draft.chw, draft.currency) not in left_out]
        for home, mine in _by_home(going).items():
            _order(connection, cursor, home, run, mine, by, typist)
        body = PayrunSent(root=root, payments=len(going), left_out=left_out)
        attest(connection, book, by, [Said("payrun.sent", run, body, str(uuid5(UUID(run), "sent")))], typist=typist)
    return len(going)


def _order(
    connection: Connection[TupleRow],
    cursor: Cursor[TupleRow],
    home: str,
    run: str,
    drafts: Sequence[Draft],
    by: str,
    typist: str,
) -> None:
    ids = [draft.payment(run) for draft in drafts]
    there = {id_ for (id_,) in cursor.execute(_THERE, [home, ids]).fetchall()}
    orders = [
        Said("payment.ordered", draft.chw, draft.order, id_)
        for draft, id_ in zip(drafts, ids, strict=True)
        if id_ not in there
    ]
    attest(connection, home, by, orders, typist=typist)


def _left_out(cursor: Cursor[TupleRow], run: str, drafts: Iterable[Draft]) -> Iterable[LeftOut]:
    """Those whom another run has paid in this currency on a line that this run had not read."""
    cuts = {(draft.chw, draft.currency): (draft.home, draft.order.cuts.get(draft.home, 0)) for draft in drafts}
    found: set[tuple[str, str]] = set()
    for home, mine in _by_home(drafts).items():
        for chw, currency, line in cursor.execute(_PAID_SINCE, [home, run, sorted({d.chw for d in mine})]).fetchall():
            if line > cuts.get((chw, currency), ("", line))[1]:
                found.add((chw, currency))
    return (LeftOut(*one) for one in sorted(found))


def _by_home(drafts: Iterable[Draft]) -> Mapping[str, list[Draft]]:
    homes: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        homes[draft.home].append(draft)
    return homes


def _keep(cursor: Cursor[TupleRow], book: str, run: str, drafts: Sequence[Draft]) -> None:
    columns = zip(*((n, *draft) for n, draft in enumerate(drafts)), strict=True)
    with writing(cursor, book):
        cursor.execute(_KEEP, [book, run, *map(list, columns)])
