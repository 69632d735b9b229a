"""A pay run: closed once, kept line by line, and reckoned again at any time with the same result (INC-11)."""

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID, uuid5

from .entries import PaymentLine, PaymentOrdered
from .rules import Act
from .statement import Ledger, StatementLine, statement

MOST_LINES = 500
"""Lines in one payment entry; a longer payment goes out in parts."""


def payment_id(run: str, chw: str, currency: str, part: int = 1) -> str:
    """The id of a run's payment entry for a CHW: always the same, so that no payment can be ordered twice."""
    return str(uuid5(UUID(run), f"{chw} {currency} {part}"))


def close_run(run: str, period: str, ledger: Ledger, cuts: Mapping[str, int]) -> list[PaymentOrdered]:
    """What one CHW is to be paid by a run for a month: the bodies of `payment.ordered`, one a currency and part.

    `cuts` names the last line of each book that `ledger` was read from. The same arguments give the same bytes.
    """
    reckoned = statement(ledger, period)
    return [
        PaymentOrdered(
            run=run,
            period=period,
            currency=total.currency,
            rule_version=reckoned.rule_version,
            cuts=dict(sorted(cuts.items())),
            lines=lines,
            part=part,
        )
        for total in reckoned.totals
        if total.due
        for part, lines in enumerate(_parts(_to_pay(reckoned.lines, total.currency)), 1)
    ]


def remembered(acts: Iterable[Act], lines: Iterable[PaymentLine]) -> list[Act]:
    """The visits of a past run as it saw them: the service of one erased since stands in the run's own line."""
    kept = {(line.book, line.act): line for line in lines}
    return [_recalled(act, kept.get((act.book, act.act))) for act in acts]


def _recalled(act: Act, line: PaymentLine | None) -> Act:
    return act if act.service is not None or line is None else act._replace(service=line.service, day=line.day)


def _to_pay(lines: Iterable[StatementLine], currency: str) -> list[PaymentLine]:
    mine = (line for line in lines if line.currency == currency and (line.due or line.change))
    return [_paying(line, line.service) for line in mine if line.service]


def _paying(line: StatementLine, service: str) -> PaymentLine:
    return PaymentLine(
        book=line.book,
        act=line.act,
        service=service,
        day=line.day,
        earned=line.earned,
        amount=line.due,
        reason=line.change or "rate",
        package=line.package,
        payer=line.payer,
        void=line.void,
    )


def _parts(lines: list[PaymentLine]) -> Iterator[list[PaymentLine]]:
    return (lines[i : i + MOST_LINES] for i in range(0, len(lines), MOST_LINES))
