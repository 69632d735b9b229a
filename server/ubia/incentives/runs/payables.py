"""Who of a run can be paid out now, and where to; and why not, if not (INC-07, INC-18).

A payment may go out when nothing went out for it before, or when all that did has failed for good. Whatever was sent
and not answered, accepted, paid or told in two ways stands in the way: its state is asked first.
"""

import base64
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple
from uuid import UUID, uuid5

from psycopg import Cursor
from psycopg.rows import TupleRow
from psycopg.sql import SQL, Identifier

from .entries import PayoutItem
from .payees import Payee, why_not
from .payouts import Payout

Way = Literal["open", "again", "asked", "paid", "differs"]

_OF_RUN = "run = %(run)s AND (%(chws)s::text[] IS NULL OR chw = ANY (%(chws)s::text[]::uuid[]))"
_PAYMENTS = SQL(
    "SELECT payment::text, chw::text, book::text, currency, amount FROM payment WHERE {} ORDER BY chw, currency, part"
).format(SQL(_OF_RUN))
_PAYOUTS = SQL("SELECT {} FROM payout WHERE {} ORDER BY batched_on, reference").format(
    SQL(", ").join(map(Identifier, Payout._fields)), SQL(_OF_RUN)
)
_ANY_DUE = """SELECT EXISTS (SELECT FROM payment p WHERE p.run = %s AND p.amount <> 0 AND NOT EXISTS (
    SELECT FROM payout o WHERE o.run = p.run AND o.chw = p.chw AND o.currency = p.currency
        AND o.outcome <> 'failed'))"""
_PAYEES = SQL("SELECT {} FROM payee WHERE chw = ANY (%s::text[]::uuid[]) AND latest").format(
    SQL(", ").join(map(Identifier, Payee._fields))
)


class Payable(NamedTuple):
    """What a run ordered for one CHW in one currency, and how far it has come."""

    chw: str
    home: str
    currency: str
    amount: int
    payments: list[str]
    payee: Payee | None
    payouts: list[Payout]

    @property
    def way(self) -> Way:
        """Whether it can go out: `open`, or `again` after a failure; else why it cannot."""
        return way_of([payout.outcome for payout in self.payouts])

    @property
    def is_due(self) -> bool:
        """Whether it can go out now, by some channel."""
        return self.way in ("open", "again")

    @property
    def why_not(self) -> str:
        """Why nothing can go to her account: `none`, `unverified`, `held`; empty when it can."""
        return why_not(self.payee)

    def item(self, run: str, *, cash: bool) -> PayoutItem:
        """The payout that carries it now."""
        last = self.payouts[-1].reference if self.payouts else None
        return PayoutItem(
            reference=reference_of(run, self.chw, self.currency, len(self.payouts) + 1),
            chw=self.chw,
            home=self.home,
            payments=self.payments,
            amount=self.amount,
            payee=None if cash or self.payee is None else self.payee.named,
            instead_of=last,
        )


def way_of(outcomes: Sequence[str]) -> Way:
    """What stands in the way of another payout, given what became of those before."""
    if "paid" in outcomes:
        return "differs" if "differs" in outcomes else "paid"
    if "differs" in outcomes:
        return "differs"
    if any(outcome != "failed" for outcome in outcomes):
        return "asked"
    return "again" if outcomes else "open"


def reference_of(run: str, chw: str, currency: str, attempt: int) -> str:
    """Sixteen capital letters and digits that name one payout: the same for the same attempt, so that none is twice."""
    made = uuid5(UUID(run), f"payout {chw} {currency} {attempt}")
    return base64.b32encode(made.bytes[:10]).decode()


def payables(cursor: Cursor[TupleRow], run: str, chws: Sequence[str] | None = None) -> list[Payable]:
    """What a run ordered, for everybody or for some CHWs, as far as the reader sees."""
    whose: dict[tuple[str, str, str], list[tuple[str, int]]] = defaultdict(list)
    for payment, chw, home, currency, amount in cursor.execute(_PAYMENTS, _of_run(run, chws)).fetchall():
        if amount:
            whose[chw, home, currency].append((payment, amount))
    payees = _payees(cursor, {chw for chw, *_ in whose})
    payouts: dict[tuple[str, str], list[Payout]] = defaultdict(list)
    for payout in read_payouts(cursor, run, chws):
        payouts[payout.chw, payout.currency].append(payout)
    return [
        Payable(chw, home, currency, sum(amount for _, amount in paid), [payment for payment, _ in paid],
                payees.get(chw), payouts[chw, currency])
        for (chw, home, currency), paid in whose.items()
    ]  # fmt: skip


def any_due(cursor: Cursor[TupleRow], run: str) -> bool:
    """Whether anything of a run can go out now, by some channel: `Payable.is_due` of any, without reading them all."""
    return bool((cursor.execute(_ANY_DUE, [run]).fetchone() or (False,))[0])


def read_payouts(cursor: Cursor[TupleRow], run: str, chws: Sequence[str] | None = None) -> list[Payout]:
    """The payouts of a run, the earlier first."""
    found = [Payout(*map(_plain, row)) for row in cursor.execute(_PAYOUTS, _of_run(run, chws)).fetchall()]
    after = {payout.instead_of for payout in found}
    return sorted(found, key=lambda payout: (payout.reference not in after, payout.batched_on))


def _of_run(run: str, chws: Sequence[str] | None) -> dict[str, str | list[str] | None]:
    return {"run": run, "chws": None if chws is None else list(chws)}


def _payees(cursor: Cursor[TupleRow], chws: Iterable[str]) -> Mapping[str, Payee]:
    rows = cursor.execute(_PAYEES, [sorted(chws)]).fetchall()
    return {payee.chw: payee for payee in (Payee(*map(_plain, row)) for row in rows)}


def _plain(value: Any) -> Any:
    """Ids as text; days and numbers as they are."""
    return str(value) if isinstance(value, UUID) else value
