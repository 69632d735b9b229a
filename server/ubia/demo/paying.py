"""Two CHWs of Tumaini are paid for the month in which the rates changed: one receives it, the other contests it."""

from datetime import timedelta
from typing import Any

import msgspec

from ubia.incentives.replay import ledger_of
from ubia.incentives.run import close_run, payment_id

from .days import at, month, months_back
from .fact import Body, Desk
from .rates import CURRENCY, change_month
from .stage import Stage

BOOK = "tumaini"


def tell_payments(stage: Stage) -> None:
    """The run of that month, and what the two say of it."""
    start = change_month(stage)
    ordered_on = months_back(start, -1) + timedelta(days=9)
    run = stage.id(f"run/{start}", at(ordered_on, 11))
    for n, chw in enumerate(("akinyi", "hamisi")):
        person = stage.person(chw)
        when = at(ordered_on, 11, n)
        id_ = payment_id(run, person, CURRENCY)
        stage.tell(
            "rotich", BOOK, "payment.ordered", person, _order(stage, run, chw), when, id=id_, name=f"payment/{chw}"
        )
        kind, words = _ANSWERS[chw]
        answer = {"payment": id_, "words": words}
        stage.tell(chw, BOOK, kind, person, answer, at(ordered_on + timedelta(days=2 + n), 9, 40), name=f"answer/{chw}")


_ANSWERS = {
    "akinyi": ("payment.received", "Nimepokea, asante."),
    "hamisi": ("payment.contested", "Ziara yangu ya tarehe 28 haipo kwenye malipo. Please check with Stephen."),
}


def _order(stage: Stage, run: str, chw: str) -> Any:
    def body(desk: Desk) -> Body:
        book = stage.book(BOOK)
        cuts = {book: desk.last(book)}
        ledger = ledger_of(stage.person(chw), {book: desk.lines()[book]}, cuts)
        (order,) = close_run(run, month(change_month(stage)), ledger, cuts)
        found: Body = msgspec.to_builtins(order)
        return found

    return body
