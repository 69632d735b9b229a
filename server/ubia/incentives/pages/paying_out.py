"""Makes batches of what a run ordered, and takes in what the channels say of them."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID, uuid5

import msgspec
from psycopg import Connection, Cursor
from psycopg.rows import TupleRow

from ubia.incentives.runs.entries import PaymentReported, PayoutBatched, PayoutItem, PayoutTold, Told
from ubia.incentives.runs.files.layouts import Batch, Due, Layout, layouts
from ubia.incentives.runs.files.making import make_file
from ubia.incentives.runs.files.results import read_results
from ubia.incentives.runs.payables import Payable, payables
from ubia.incentives.runs.payouts import outcome_of, standing
from ubia.register.book import now
from ubia.register.uuid7 import uuid7

from .attesting import Said, attest
from .ordering import lock_pay

_MADE = """SELECT b.body FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.subject = %s AND e.kind = 'payout.batched' ORDER BY e.line LIMIT 1"""
_TOLD = """SELECT b.body FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.subject = %s AND e.kind = 'payout.told' ORDER BY e.line"""
_HEARD = "SELECT outcome FROM payment_report WHERE book = %s AND chw = %s AND reference = %s LIMIT 1"
_NAMES = """SELECT DISTINCT ON (person) person::text, name FROM role
    WHERE role = 'chw' AND person = ANY (%s::text[]::uuid[]) ORDER BY person, since"""
_ACCOUNTS = "SELECT named::text, holder, account, bank FROM payee WHERE named = ANY (%s::text[]::uuid[])"


class Payer(NamedTuple):
    """Whose money it is: the name on the file, the account and bank that it leaves."""

    name: str = ""
    account: str = ""
    bank: str = ""


NOT_NAMED = Payer()


class NobodyToPay(Exception):
    """Nobody of those chosen can be paid out by this layout now."""


def make_batches(
    connection: Connection[TupleRow],
    book: str,
    run: str,
    layout: Layout,
    by: str,
    *,
    payer: Payer = NOT_NAMED,
    chosen: Collection[str] | None = None,
    typist: str = "",
) -> list[str]:
    """Make batches of all that can go out by a layout, a currency and a file's most at a time; returns their ids.

    `chosen` are the CHWs, all who can be paid if None. Two calls never take the same payment: the second finds it
    under way. Raises LookupError for a run that this reader may not pay out, NobodyToPay, files.layouts.Unfit,
    NotWritten.
    """
    made = []
    with connection.transaction(), connection.cursor() as cursor:
        lock_pay(cursor)
        period = _period(cursor, book, run)
        ready = [one for one in payables(cursor, run) if may_go(one, layout) and (chosen is None or one.chw in chosen)]
        for currency, due in sorted(_by_currency(ready).items()):
            for start in range(0, len(due), layout.most):
                items = [one.item(run, cash=layout.form == "cash") for one in due[start : start + layout.most]]
                batch, at = uuid7(now()), datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
                body = PayoutBatched(
                    run=run, period=period, layout=layout.code, currency=currency, items=items, digest="0" * 64,
                    payer=payer.name, debit_account=payer.account, debit_bank=payer.bank, made_at=at,
                )  # fmt: skip
                digest = hashlib.sha256(make_file(as_batch(cursor, batch, body), layout)).hexdigest()
                body = msgspec.structs.replace(body, digest=digest)
                attest(connection, book, by, [Said("payout.batched", batch, body)], typist=typist)
                made.append(batch)
    if not made:
        raise NobodyToPay
    return made


def may_go(one: Payable, layout: Layout) -> bool:
    """Whether a payment can go out by a layout now. Cash needs no account; the rest needs a verified one, not held."""
    if not one.is_due:
        return False
    if layout.form == "cash":
        return True
    return one.payee is not None and not one.why_not and one.payee.channel == layout.channel


def read_file(cursor: Cursor[TupleRow], book: str, batch: str) -> tuple[Batch, Layout, bytes]:
    """A batch's file again, byte for byte as it was made. Raises LookupError when there is none, or it is another."""
    body = read_batch(cursor, book, batch)
    made, layout = as_batch(cursor, batch, body), layouts()[body.layout]
    content = make_file(made, layout)
    if hashlib.sha256(content).hexdigest() != body.digest:
        raise LookupError(f"the file of batch {batch} cannot be made as it was")
    return made, layout, content


def read_batch(cursor: Cursor[TupleRow], book: str, batch: str) -> PayoutBatched:
    """What a batch's entry says. Raises LookupError."""
    row = cursor.execute(_MADE, [book, batch]).fetchone()
    if row is None:
        raise LookupError(f"book {book} has no batch {batch}")
    return msgspec.json.decode(row[0], type=PayoutBatched)


def as_batch(cursor: Cursor[TupleRow], batch: str, body: PayoutBatched) -> Batch:
    """A batch with names and accounts, as files are made from it. In cash the CHW's own name stands."""
    named = [item.payee for item in body.items if item.payee]
    accounts = {row[0]: row[1:] for row in cursor.execute(_ACCOUNTS, [named]).fetchall()}
    names: dict[str, str] = dict(cursor.execute(_NAMES, [[item.chw for item in body.items]]).fetchall())
    return Batch(
        id=batch,
        payer=body.payer,
        debit_account=body.debit_account,
        debit_bank=body.debit_bank,
        currency=body.currency,
        period=body.period,
        made_at=body.made_at,
        dues=[_due(item, accounts, names) for item in body.items],
    )


def take_results(
    connection: Connection[TupleRow], book: str, batch: str, content: bytes, by: str, *, typist: str = ""
) -> int:
    """Take in a file of results; returns how many of its rows match the batch. The same file again tells nothing new.

    Raises LookupError, files.results.Unreadable, NotWritten.
    """
    with connection.cursor() as cursor:
        body = read_batch(cursor, book, batch)
        accounts = _references(as_batch(cursor, batch, body))
    known = {item.reference for item in body.items}
    told = read_results(content, body.currency, accounts, known)
    take_told(connection, book, batch, told, by, digest=hashlib.sha256(content).hexdigest(), typist=typist)
    return sum(one.reference in known for one in told)


def take_told(
    connection: Connection[TupleRow],
    book: str,
    batch: str,
    told: Sequence[Told],
    by: str,
    *,
    digest: str = "",
    typist: str = "",
) -> None:
    """Write down what was told of a batch, and tell each CHW whose payment it settles in her own book.

    `digest` is that of the file; without it somebody says it by hand. Raises LookupError, NotWritten.
    """
    with connection.transaction(), connection.cursor() as cursor:
        lock_pay(cursor)
        body = read_batch(cursor, book, batch)
        before = [
            msgspec.json.decode(row[0], type=PayoutTold) for row in cursor.execute(_TOLD, [book, batch]).fetchall()
        ]
        if digest and any(one.digest == digest for one in before):
            return
        said = PayoutTold(source="file" if digest else "hand", items=list(told), digest=digest)
        attest(connection, book, by, [Said("payout.told", batch, said)], typist=typist)
        everything = [(one, earlier.source == "hand") for earlier in (*before, said) for one in earlier.items]
        for home, reports in _reports(cursor, batch, body, everything).items():
            attest(connection, home, by, reports, typist=typist)


def _reports(
    cursor: Cursor[TupleRow], batch: str, body: PayoutBatched, told: Sequence[tuple[Told, bool]]
) -> Mapping[str, list[Said]]:
    """What each CHW is to hear that she has not heard yet, by her home book."""
    said: dict[str, list[tuple[Told, bool]]] = defaultdict(list)
    for one, by_hand in told:
        said[one.reference].append((one, by_hand))
    reports: dict[str, list[Said]] = defaultdict(list)
    channel = layouts()[body.layout].channel
    for item in body.items:
        holds = standing(item.amount, said[item.reference])
        outcome = outcome_of(item.amount, holds)
        if outcome in ("paid", "failed") and outcome != _heard(cursor, item):
            id_ = str(uuid5(UUID(batch), f"{item.reference} {outcome} {len(said[item.reference])}"))
            words = next((one.words for one in reversed(holds) if one.words), "")
            report = PaymentReported(
                payments=item.payments, outcome=outcome, reference=item.reference, channel=channel, words=words
            )  # fmt: skip
            reports[item.home].append(Said("payment.reported", item.chw, report, id_))
    return reports


def _heard(cursor: Cursor[TupleRow], item: PayoutItem) -> str:
    """What the CHW has heard last of a payout; empty when nothing yet."""
    row = cursor.execute(_HEARD, [item.home, item.chw, item.reference]).fetchone()
    return str(row[0]) if row else ""


def _references(batch: Batch) -> dict[str, str]:
    """The reference of each account that stands once in the batch, without its plus."""
    accounts: dict[str, list[str]] = defaultdict(list)
    for due in batch.dues:
        accounts[due.account.lstrip("+")].append(due.reference)
    return {account: found[0] for account, found in accounts.items() if account and len(found) == 1}


def _due(item: PayoutItem, accounts: Mapping[str, Sequence[Any]], names: Mapping[str, str]) -> Due:
    holder, account, bank = accounts.get(item.payee or "", ("", "", ""))
    return Due(
        reference=item.reference,
        name=holder or names.get(item.chw, ""),
        account=account,
        bank=bank,
        amount=item.amount,
    )


def _by_currency(ready: Iterable[Payable]) -> Mapping[str, list[Payable]]:
    found: dict[str, list[Payable]] = defaultdict(list)
    for one in ready:
        found[one.currency].append(one)
    return found


def _period(cursor: Cursor[TupleRow], book: str, run: str) -> str:
    row = cursor.execute("SELECT period FROM pay_run WHERE book = %s AND subject = %s", [book, run]).fetchone()
    if row is None:  # who does not see the run does not see its payouts either
        raise LookupError(f"book {book} has no run {run}")
    return str(row[0])
