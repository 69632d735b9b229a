"""Every month each CHW of a full book is paid; the last payment of one is contested, the last month is still due."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec

from ubia.incentives.replay import ledger_of
from ubia.incentives.run import close_run, payment_id

from .days import at, month, months, months_back
from .fact import Body, Desk
from .people import CHWS, Member
from .places import COMMUNITIES
from .rates import CURRENCY
from .stage import Stage

PAY_DAY = 10
CONTESTS = "hamisi"
"""Who contests her or his last payment."""


def tell_payments(stage: Stage) -> None:
    """The runs of all months but the last, and what the CHWs say of them. Comes after the visits."""
    for start in months(stage.opening.replace(day=1), stage.last_month):
        run = stage.id(f"run/{start}", at(_pay_day(start), 11))
        for n, chw in enumerate(_earners(stage, start)):
            _pay(stage, run, start, chw, n)


def _pay_day(start: date) -> date:
    return months_back(start, -1).replace(day=PAY_DAY)


def _earners(stage: Stage, start: date) -> Iterator[Member]:
    """The CHWs with visits of that month, in books whose packages both sides have signed."""
    full = {community.key for community in COMMUNITIES if not community.is_provisional}
    visits = (fact for fact in stage.facts if fact.kind == "visit.made" and fact.happened_on.startswith(month(start)))
    worked = {fact.author for fact in visits if fact.outcome == "written"}
    return (chw for chw in CHWS if chw.where[0] in full and stage.person(chw.key) in worked)


def _pay(stage: Stage, run: str, start: date, chw: Member, n: int) -> None:
    book, person = chw.where[0], stage.person(chw.key)
    is_last = month(start) == month(months_back(stage.last_month, 1))
    name = f"{'last payment' if is_last else f'payment for {month(start)}'} of {chw.key}"
    order = _order(stage, run, start, chw)
    id_ = payment_id(run, person, CURRENCY)
    when = at(_pay_day(start), 11, n)
    stage.tell("rotich", book, "payment.ordered", person, order, when, id=id_, name=name)
    answered_at = at(_pay_day(start) + timedelta(days=3 + n % 4), 9, 40)
    kind, words = _ANSWERS[is_last and chw.key == CONTESTS]
    stage.tell(chw.key, book, kind, person, {"payment": id_, "words": words}, answered_at, name=f"answer to the {name}")


_ANSWERS = {
    False: ("payment.received", "Nimepokea, asante."),
    True: ("payment.contested", "Ziara yangu ya tarehe 28 haipo kwenye malipo. Please check with Stephen."),
}


def _order(stage: Stage, run: str, start: date, chw: Member) -> Any:
    def body(desk: Desk) -> Body:
        book = stage.book(chw.where[0])
        cuts = {book: desk.last(book)}
        ledger = ledger_of(stage.person(chw.key), {book: desk.lines()[book]}, cuts)
        (order,) = close_run(run, month(start), ledger, cuts)
        found: Body = msgspec.to_builtins(order)
        return found

    return body
