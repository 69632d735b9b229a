"""How the lines of a scheme came about, for the statement's page: the words of the rule, and the sum to do by hand."""

from typing import NamedTuple

from django.utils.translation import gettext

from ubia.charter.decimals import decimals
from ubia.charter.scheme import Rounding

from .monthly import month_lines
from .pricing.money import Money
from .pricing.words import line_words
from .statement import Ledger, months_until


class Reckoned(NamedTuple):
    """What a line is for, and how it was reckoned."""

    words: str
    why: str


def reckoned(ledger: Ledger, period: str) -> dict[str, Reckoned]:
    """Each line of a scheme that a month's statement may show, by its id."""
    if not ledger.terms:
        return {}
    found = {}
    for month in months_until(period):
        for one in month_lines(ledger.acts, ledger.terms, ledger.served, month):
            if one.line is not None:
                money = Money(one.currency, 10 ** decimals(one.currency), 1, Rounding())
                found[one.act] = Reckoned(one.line.words or one.rule, line_words(one.line, money, gettext))
    return found
