"""Where a CHW's pay goes: the account named last, whether it was verified, whether it is held (INC-07)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Instant, Table, Text, Truth, Uuid

from .entries import PayeeHeld, PayeeNamed, PayeeReleased, PayeeVerified


class Payee(NamedTuple):
    """An account named for a CHW. `latest`: it is the one that holds; a new one starts unverified."""

    named: Uuid
    chw: Uuid
    channel: Text
    account: Text
    bank: Text
    holder: Text
    owner: Text
    consent: Text
    named_by: Uuid
    named_on: Day
    named_at: Instant
    latest: Truth
    verified_on: Day | None
    verified_by: Uuid | None
    held_on: Day | None
    held_words: Text


def payees(story: Sequence[Line]) -> Iterator[Payee]:
    """Every account named, as received: no clock can put a change of number before a verification."""
    found: dict[str, Payee] = {}
    for line in sorted(story, key=lambda line: (line.received_at, line.id)):
        match line.body:
            case PayeeNamed() as named:
                found = {id_: one._replace(latest=False) for id_, one in found.items()}
                found[line.id] = _named(line, named)
            case PayeeVerified(named=id_) if id_ in found and _may_verify(line, found[id_]):
                if found[id_].verified_on is None:
                    found[id_] = found[id_]._replace(verified_on=line.happened_on, verified_by=line.author)
            case PayeeHeld(named=id_, reason=reason) if id_ in found:
                found[id_] = found[id_]._replace(held_on=line.happened_on, held_words=reason)
            case PayeeReleased(named=id_) if id_ in found:
                found[id_] = found[id_]._replace(held_on=None, held_words="")
    yield from found.values()


def _named(line: Line, named: PayeeNamed) -> Payee:
    who = (line.author, line.happened_on, line.received_at)
    whose = (named.bank, named.holder, named.owner, named.consent)
    return Payee(line.id, line.subject, named.channel, named.account, *whose, *who, True, None, None, None, "")


def _may_verify(line: Line, payee: Payee) -> bool:
    """Neither who typed the number in nor the CHW herself says that it is right; a proxy takes her consent."""
    typist = getattr(line.body.attested, "typist", line.author)
    return payee.named_by not in (line.author, typist) and line.author != line.subject and _is_consented(payee)


def _is_consented(payee: Payee) -> bool:
    return payee.owner == "own" or bool(payee.consent.strip())


def why_not(payee: Payee | None) -> str:
    """Why nothing can be sent to this account now: `none`, `unverified`, `held`; empty when it can."""
    if payee is None:
        return "none"
    if payee.held_on:
        return "held"
    return "" if payee.verified_on else "unverified"


TABLES = (
    Table(
        Payee,
        ("payee.named", "payee.verified", "payee.held", "payee.released"),
        "pay",
        payees,
        key=("named",),
        indexes=("chw",),
    ),
)
