"""What became of each payout of a batch. Accepted is not paid, and only what failed for good may be carried on."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from ubia.register.line import Line
from ubia.register.table import Day, Json, Money, Number, Table, Text, Uuid

from .entries import PayoutBatched, PayoutTold, Told

Outcome = Literal["sent", "accepted", "paid", "failed", "differs"]


class Payout(NamedTuple):
    """What one payee is to get by one file, and what the channel says of it."""

    reference: Text
    run: Uuid
    period: Text
    n: Number
    layout: Text
    chw: Uuid
    home: Uuid
    payments: Json
    currency: Text
    amount: Money
    payee: Uuid | None
    instead_of: Text
    batched_by: Uuid
    batched_on: Day
    outcome: Text
    """One of `Outcome`. `differs`: it was told in two ways, or with another amount; people look."""
    told_amount: Money | None
    provider_id: Text
    words: Text
    told_on: Day | None


class Unmatched(NamedTuple):
    """A row of results that no payout of the batch matches. Nothing that came back is lost."""

    told: Uuid
    n: Number
    reference: Text
    state: Text
    amount: Money | None
    words: Text
    told_on: Day


def payouts(story: Sequence[Line]) -> Iterator[Payout]:
    """Each payout of the batch."""
    made = _made(story)
    if made is None:
        return
    batch: PayoutBatched = made.body
    told = _told(story)
    for n, item in enumerate(batch.items, 1):
        said = told.get(item.reference, [])
        last = said[-1] if said else None
        holds = standing(item.amount, [(one, line.body.source == "hand") for one, line in said])
        yield Payout(
            reference=item.reference,
            run=batch.run,
            period=batch.period,
            n=n,
            layout=batch.layout,
            chw=item.chw,
            home=item.home,
            payments=msgspec.json.encode(item.payments).decode(),
            currency=batch.currency,
            amount=item.amount,
            payee=item.payee,
            instead_of=item.instead_of or "",
            batched_by=made.author,
            batched_on=made.happened_on,
            outcome=outcome_of(item.amount, holds),
            told_amount=next((one.amount for one in reversed(holds) if one.amount is not None), None),
            provider_id=next((one.provider_id for one, _ in reversed(said) if one.provider_id), ""),
            words=last[0].words if last else "",
            told_on=last[1].happened_on if last else None,
        )


def outcome_of(amount: int, said: Sequence[Told]) -> Outcome:
    """What all that was told of one payout comes to, in whatever order it was told."""
    states = {one.state for one in said}
    paid = {one.amount for one in said if one.state == "paid" and one.amount is not None}
    if {"paid", "failed"} <= states or paid - {amount}:
        return "differs"
    order: tuple[Outcome, ...] = ("paid", "failed", "accepted")
    return next((state for state in order if state in states), "sent")


def standing(amount: int, said: Iterable[tuple[Told, bool]]) -> list[Told]:
    """What still counts of all that was told, in its order: what people wrote when they asked settles a difference.

    True marks what they wrote down by hand. What is told after it counts again, so that nothing is hidden.
    """
    holds: list[Told] = []
    for one, by_hand in said:
        settles = by_hand and one.state in ("paid", "failed") and outcome_of(amount, holds) == "differs"
        holds = [one] if settles else [*holds, one]
    return holds


def unmatched(story: Sequence[Line]) -> Iterator[Unmatched]:
    """The rows that no payout of the batch matches."""
    made = _made(story)
    known = {item.reference for item in made.body.items} if made else set()
    for line in story:
        if isinstance(line.body, PayoutTold):
            for n, one in enumerate(line.body.items, 1):
                if one.reference not in known:
                    yield Unmatched(line.id, n, one.reference, one.state, one.amount, one.words, line.happened_on)


def _made(story: Sequence[Line]) -> Line | None:
    """The batch; what would make it a second time does not count."""
    made = sorted((line for line in story if isinstance(line.body, PayoutBatched)), key=_received)
    return made[0] if made else None


def _received(line: Line) -> tuple[int, str]:
    return line.received_at, line.id


def _told(story: Sequence[Line]) -> dict[str, list[tuple[Told, Line]]]:
    told: dict[str, list[tuple[Told, Line]]] = {}
    for line in sorted(story, key=_received):
        if isinstance(line.body, PayoutTold):
            for one in line.body.items:
                told.setdefault(one.reference, []).append((one, line))
    return told


_KINDS = ("payout.batched", "payout.told")
TABLES = (
    Table(Payout, _KINDS, "payers", payouts, key=("reference",), indexes=("run", "chw", "reference")),
    Table(Unmatched, _KINDS, "payers", unmatched, key=("told", "n")),
)
