"""The last months of each CHW under a scheme that is only thought of, beside what she earned. Pure."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ubia.charter.scheme import Scheme
from ubia.incentives.monthly import month_lines
from ubia.incentives.rules import price
from ubia.incentives.statement import Ledger
from ubia.incentives.terms import END, Term

_THOUGHT = "what-if"


class Effect(NamedTuple):
    """One CHW over all the months, in minor units of the scheme's currency."""

    chw: str
    now: int
    """What her visits earn by what holds today."""
    then: int
    by_rule: dict[str, int]
    by_payer: dict[str, int]

    @property
    def change(self) -> int:
        """What she would have had more; less than nothing is less."""
        return self.then - self.now


class Cost(NamedTuple):
    """What all of it comes to."""

    months: list[str]
    effects: list[Effect]

    @property
    def now(self) -> int:
        """What the work of these months costs by what holds today."""
        return sum(one.now for one in self.effects)

    @property
    def then(self) -> int:
        """What it would have cost."""
        return sum(one.then for one in self.effects)

    @property
    def losing(self) -> int:
        """How many would have had less."""
        return sum(one.change < 0 for one in self.effects)


def what_if(ledgers: Mapping[str, Ledger], scheme: Scheme, months: Sequence[str]) -> Cost:
    """The effect of a scheme on each CHW, had it held in these months (`YYYY-MM`), in every book she worked in.

    Nothing is changed: what was earned before stays earned. Work that waits for people is counted in neither.
    """
    return Cost(list(months), [_effect(chw, ledger, scheme, months) for chw, ledger in sorted(ledgers.items())])


def _effect(chw: str, ledger: Ledger, scheme: Scheme, months: Sequence[str]) -> Effect:
    books = {act.book for act in ledger.acts} | {one.book for one in ledger.served}
    thought = {book: [Term(book, _THOUGHT, _THOUGHT, scheme, "0001-01-01", END)] for book in books}
    by_rule: dict[str, int] = {}
    by_payer: dict[str, int] = {}
    for month in months:
        for line in month_lines(ledger.acts, thought, ledger.served, month, ledger.beside):
            by_rule[line.rule] = by_rule.get(line.rule, 0) + line.amount
            by_payer[line.payer] = by_payer.get(line.payer, 0) + line.amount
    return Effect(chw, _now(ledger, scheme.currency, months), sum(by_rule.values()), by_rule, by_payer)


def _now(ledger: Ledger, currency: str, months: Sequence[str]) -> int:
    """What the work of the months earns by the packages and schemes that hold today, in this currency."""
    schemes = [
        line for month in months for line in month_lines(ledger.acts, ledger.terms, ledger.served, month, ledger.beside)
    ]
    visits = [
        worth for month in months for worth in price(ledger.acts, ledger.clauses, month) if worth.reason == "rate"
    ]
    paid = [(line.amount, line.currency) for line in schemes] + [(worth.amount, worth.currency) for worth in visits]
    return sum(amount for amount, of in paid if of == currency)
