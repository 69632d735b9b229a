"""What schemes pay a CHW for a month: a line for each rule, payer and month. Twin: client/src/incentives/monthly.ts.

A visit that a scheme pays for has no line of money of its own: its rule's line of the month counts it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_counts import Decimal, Value

from .measures.known import NOTHING, Beside, book_of, measures_of, traits_of
from .pricing.drafts import Line
from .pricing.horizon import months_back
from .pricing.pricing import Told, price
from .pricing.spans import Span, name_of, named, span_of
from .pricing.waiting import as_if_looked_at
from .pricing.work import Absence, Case, Worker
from .pricing.work import Act as Work
from .rules import Act
from .terms import Served, Term, Terms

WORKER = "worker"
NEVER = "1900-01-01"
"""The last day of service of whoever has no part in a book: its stipends are not hers, her work there is paid."""


class MonthLine(NamedTuple):
    """What one rule comes to in a period, from one payer. `amount` and `waiting` are never below nothing."""

    book: str
    act: str
    """An id made from charter, rule, payer and period, so that every run means the same line."""
    rule: str
    payer: str
    day: str
    """The last day of the period."""
    text: str
    currency: str
    amount: int
    waiting: int
    """What work that waits for people would add."""
    line: Line | None
    """How it was reckoned, by the text that held last; None where only work that waits makes it up."""

    @property
    def says(self) -> bool:
        """Whether it tells something though it comes to nothing: a limit cut it, a condition does not hold."""
        return self.line is not None and (bool(self.line.parts) or self.line.why in ("test", "not_known"))

    @property
    def lacks(self) -> bool:
        """Whether it comes to nothing because nobody has reported what its rule asks for."""
        return self.line is not None and self.line.why == "not_known" and not self.amount


class Worked:
    """A CHW's work in one book, by day, and what pay goes by besides; made once for all months."""

    def __init__(self, book: str, acts: Iterable[Act], served: Sequence[Served], beside: Beside) -> None:
        self.book, self.served, self.beside = book, served, beside
        self.parts = [one for one in served if one.book == book]
        """Her part in this book; `served` is that in all of them."""
        found = sorted((act for act in acts if act.service is not None), key=lambda act: (act.day, act.act))
        self._work = [_work(act) for act in found]
        self._days = [act.day for act in found]

    def near(self, scheme: Scheme, span: Span) -> list[Work]:
        """The work that a scheme looks at for a period."""
        back = months_back(scheme)
        if back is None:
            return self._work
        month = int(span.first[:4]) * 12 + int(span.first[5:7]) - 1 - back
        first = f"{month // 12:04}-{month % 12 + 1:02}-01"
        return self._work[bisect_left(self._days, first) : bisect_right(self._days, span.last)]


class Months:
    """A CHW's work in all books, month by month."""

    def __init__(self, acts: Iterable[Act], terms: Terms, served: Iterable[Served], beside: Beside = NOTHING) -> None:
        of_book: dict[str, list[Act]] = defaultdict(list)
        for act in acts:
            of_book[act.book].append(act)
        every = list(served)
        books = sorted({*of_book, *(one.book for one in every)} & {*terms})
        self._worked = [Worked(book, of_book[book], every, beside) for book in books]
        self._terms = terms

    def lines(self, month: str) -> list[MonthLine]:
        """The lines of the periods that end with a month (`YYYY-MM`)."""
        return [line for one in self._worked for line in _of_book(one, self._terms[one.book], month)]


def month_lines(
    acts: Sequence[Act], terms: Terms, served: Iterable[Served], month: str, beside: Beside = NOTHING
) -> list[MonthLine]:
    """The lines of the periods that end with a month, of all books."""
    return Months(acts, terms, served, beside).lines(month)


def _of_book(worked: Worked, terms: Sequence[Term], month: str) -> Iterator[MonthLine]:
    found: dict[str, MonthLine] = {}
    for term in terms:
        span = period_in(term, month)
        if span is None:
            continue
        for line in _of_term(worked, term, span):
            before = found.get(line.act)
            found[line.act] = line if before is None else _added(before, line)
    return iter([found[act] for act in sorted(found)])


def period_in(term: Term, month: str) -> Span | None:
    """The scheme's period that ends with the month, if the scheme is in force on any day of it."""
    last = named(month)[0].last
    span = span_of(last, term.scheme.period, term.scheme.year_from)
    return span if span.last == last and span.first < term.until and term.since <= span.last else None


def _added(before: MonthLine, line: MonthLine) -> MonthLine:
    """Two texts that held in one period have paid one rule."""
    return line._replace(amount=before.amount + line.amount, waiting=before.waiting + line.waiting)


def _of_term(worked: Worked, term: Term, span: Span) -> Iterator[MonthLine]:
    scheme = term.scheme
    period = name_of(span.last, scheme.period, scheme.year_from)
    case, told = case_of(worked, period, span, scheme)
    holds = Span(term.since, _day_before(term.until))
    lines = _kept(price(scheme, case, holds, told).lines)
    looked = _kept(price(scheme, as_if_looked_at(case), holds, told).lines) if _waits(case) else {}
    asks = worked.book == book_of(worked.served, span)
    for key in sorted({*lines, *looked}):
        line, amount = lines.get(key, (None, 0))
        waiting = max(0, looked[key][1] - amount) if key in looked else 0
        rule, payer = key
        if amount or waiting or (line and (asks or line.why != "not_known")):
            act = line_id(f"{term.charter} {rule} {payer} {period}")
            head = (worked.book, act, rule, payer, span.last, term.text, scheme.currency)
            yield MonthLine(*head, amount, waiting, line)


def case_of(worked: Worked, period: str, span: Span, scheme: Scheme) -> tuple[Case, Told]:
    """A CHW's work in one book as pricing takes it, and the numbers of any period. A client is the household."""

    def told(span: Span, every: str) -> Mapping[str, Decimal]:
        return measures_of(worked.beside, worked.served, worked.book, span, every, scheme.year_from)

    work = worked.near(scheme, span)
    worker = _worker(worked.parts, dict(traits_of(worked.beside, span.last)))
    return Case(period=period, worker=worker, acts=work, measures=dict(told(span, scheme.period))), told


def _work(act: Act) -> Work:
    waits = act.to_settle or act.flagged != ""
    return Work(
        item=act.service or "",
        on=act.day,
        id=act.act,
        case=act.household,
        properties=_of_visit(act),
        waits=waits,
        void=act.void and not waits,
    )


def _of_visit(act: Act) -> dict[str, Value]:
    """What pay may know of a visit: how long it took and how many danger signs it found, never what was answered."""
    told = {"minutes": act.minutes, "danger_signs": act.danger}
    return {name: number for name, number in told.items() if number is not None}


def _worker(served: Sequence[Served], properties: dict[str, Value]) -> Worker:
    """Her service from its first day to its last, away in between, and what she is."""
    spans = sorted((one.since, one.until or "9999-12-31") for one in served)
    if not spans:
        return Worker(ended_on=NEVER, properties=properties)
    away = []
    last = spans[0][1]
    for since, until in spans[1:]:
        if since > last and _day_after(last) < since:
            away.append(Absence(from_on=_day_after(last), last_on=_day_before(since)))
        last = max(last, until)
    return Worker(started_on=spans[0][0], ended_on=last, away=away, properties=properties)


def _kept(lines: Iterable[Line]) -> Mapping[tuple[str, str], tuple[Line, int]]:
    """What the worker gets of each rule from each payer: what is taken off is taken from the last lines first."""
    hers = [line for line in lines if line.payee == WORKER]
    off = -sum(line.minor for line in hers if line.minor < 0)
    kept: dict[tuple[str, str], tuple[Line, int]] = {}
    for line in reversed([line for line in hers if line.minor >= 0]):
        cut = min(off, line.minor)
        off -= cut
        kept[line.rule, line.payer] = (line, line.minor - cut)
    return kept


def _waits(case: Case) -> bool:
    return any(act.waits for act in case.acts)


@lru_cache(maxsize=20_000)
def line_id(words: str) -> str:
    """An id made from words (FNV-1a of 128 bits): the same for all, without asking anybody."""
    found = 0x6C62272E07BB014262B821756295C58D
    for byte in words.encode():
        found = (found ^ byte) * 0x1000000000000000000013B % 2**128
    text = f"{found:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def _day_before(day: str) -> str:
    return day if day == "9999-12-31" else (date.fromisoformat(day) - timedelta(1)).isoformat()


def _day_after(day: str) -> str:
    return day if day == "9999-12-31" else (date.fromisoformat(day) + timedelta(1)).isoformat()
