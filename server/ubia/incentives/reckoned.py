"""How the lines of a scheme came about, for the statement's page: the words of the rule, and the sum to do by hand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from django.utils.translation import gettext

from ubia.charter.decimals import decimals
from ubia.charter.money import amount
from ubia.charter.scheme import Rounding, Scheme

from .monthly import MonthLine, Months, line_id
from .pricing.drafts import Line
from .pricing.money import Money
from .pricing.words import line_words
from .statement import Ledger, months_until
from .words import reason_words


class Reckoned(NamedTuple):
    """What a line is for, and how it was reckoned."""

    words: str
    why: str


def reckoned(ledger: Ledger, period: str) -> dict[str, Reckoned]:
    """Each line of a scheme that a month's statement may show, by its id."""
    if not ledger.terms:
        return {}
    schemes = {term.text: term.scheme for terms in ledger.terms.values() for term in terms}
    months = Months(ledger.acts, ledger.terms, ledger.served, ledger.beside)
    return {act: told for month in months_until(period) for act, told in _told(months.lines(month), schemes)}


def _told(lines: Sequence[MonthLine], schemes: Mapping[str, Scheme]) -> Iterator[tuple[str, Reckoned]]:
    """A month's lines with how each came about, and who pays which part where several pay."""
    has_payers = len({one.payer for one in lines}) > 1
    for one in lines:
        if one.line is not None:
            words = one.line.words or one.rule
            shared = sum(other.amount for other in lines if (other.book, other.rule) == (one.book, one.rule))
            payer = _payer(one, shared) if has_payers else ""
            yield one.act, Reckoned(words, f"{_why(one, one.line, schemes[one.text])} {payer}".strip())
            yield line_id(f"{one.act} waits"), Reckoned(words, reason_words("to_verify"))


def _why(one: MonthLine, line: Line, scheme: Scheme) -> str:
    money = Money(one.currency, 10 ** decimals(one.currency), 1, Rounding())
    limits = _limits(scheme)
    cuts = tuple((limits.get(limit) or gettext("its own limit"), minor) for limit, minor in line.cuts)
    return line_words(line._replace(cuts=cuts, about=_about(line, scheme)), money, gettext)


def _about(line: Line, scheme: Scheme) -> str:
    """What a line is about; a condition by its own words where it has any."""
    if line.why != "test":
        return line.about
    rules = {one.code: one.only_if for one in scheme.rules} | {one.code: one.only_if for one in scheme.minimums}
    words = next((test.words for n, test in enumerate(rules.get(line.rule, ()), 1) if str(n) == line.about), "")
    return f"“{words}”" if words else line.about


def _limits(scheme: Scheme) -> dict[str, str]:
    """What limits are called: a cap by its words; that of a rule alone has none."""
    caps = {cap.code: cap.words or cap.code.replace("_", " ") for cap in scheme.caps}
    return caps | {"deductions_at_most": gettext("what deductions may take")}


def _payer(one: MonthLine, shared: int) -> str:
    payer = one.payer.replace("_", " ")
    if not one.amount:
        return ""
    if shared == one.amount:
        return gettext("Paid by: %(payer)s.") % {"payer": payer}
    told = {"whole": amount(shared, one.currency), "payer": payer, "part": amount(one.amount, one.currency)}
    return gettext("Of %(whole)s, %(payer)s pays %(part)s.") % told
