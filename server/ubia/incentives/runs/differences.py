"""Why a CHW is paid more or less than the month before: parts that add up to the difference, to the smallest unit."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from ubia.incentives.entries import PaymentLine

Cause = Literal["more", "fewer", "rate", "late", "corrected", "rule_corrected"]


class Difference(NamedTuple):
    """One part of a difference. `now` and `before` count lines; `amount` is what it adds or takes, in minor units.

    `was` is what the lines of the month before came to.
    """

    cause: Cause
    service: str
    now: int
    before: int
    amount: int
    was: int = 0


class _Sum(NamedTuple):
    lines: int = 0
    amount: int = 0


def differences(now: Iterable[PaymentLine], before: Iterable[PaymentLine]) -> list[Difference]:
    """What makes up the difference between two payments of one CHW in one currency, the largest part first.

    Lines at their rate are compared by service or rule; what came late or was put right stands by its reason.
    """
    this, last = _sums(now), _sums(before)
    parts = [
        part for key in sorted({*this, *last}) for part in _parts(key, this.get(key, _Sum()), last.get(key, _Sum()))
    ]
    return sorted((part for part in parts if part.amount), key=lambda part: (-abs(part.amount), part.cause))


def _sums(lines: Iterable[PaymentLine]) -> Mapping[tuple[str, str], _Sum]:
    sums: dict[tuple[str, str], _Sum] = defaultdict(_Sum)
    for line in lines:
        key = (line.reason, line.service if line.reason == "rate" else "")
        sums[key] = _Sum(sums[key].lines + 1, sums[key].amount + line.amount)
    return sums


def _parts(key: tuple[str, str], now: _Sum, before: _Sum) -> Iterable[Difference]:
    """The number of visits at what one was worth before, then what the rate itself has changed."""
    reason, service = key
    counts = (service, now.lines, before.lines)
    if reason != "rate":
        yield Difference(reason, *counts, now.amount - before.amount, before.amount)  # type: ignore[arg-type]  # Why without rate
        return
    by_number = now.amount - before.amount
    if now.lines and before.lines:
        by_number = (now.lines - before.lines) * before.amount // before.lines
    yield Difference("more" if now.lines >= before.lines else "fewer", *counts, by_number, before.amount)
    yield Difference("rate", *counts, now.amount - before.amount - by_number, before.amount)
