"""Every month each full book's run is prepared, signed by both sides, ordered and paid out by mobile money.

One payment of the last run fails and goes out again; the last payment of one CHW is contested and still waits for its
answer; the last month is still due.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid5

import msgspec

from ubia.incentives.entries import PaymentOrdered
from ubia.incentives.replay import Books, ledger_of
from ubia.incentives.run import close_run, payment_id
from ubia.incentives.runs.checks import drawn
from ubia.incentives.runs.entries import PaymentReported, PayoutBatched, PayoutItem, PayoutTold, PayrunSent, Told
from ubia.incentives.runs.files.layouts import Batch, Due, layouts
from ubia.incentives.runs.files.making import make_file
from ubia.incentives.runs.payables import reference_of
from ubia.incentives.runs.preparing import Draft, summary
from ubia.incentives.statement import Ledger

from .days import DAY, at, month, months, months_back
from .fact import Body, Desk
from .people import CHAIR, CHWS, KEEPER, Member
from .places import COMMUNITIES
from .rates import CURRENCY
from .stage import Stage

PAY_DAY = 10
CONTESTS = "hamisi"
"""Who contests his last payment."""
FAILS = "kiprono"
"""Whose last payout fails at first."""
CHECKED = "akinyi"
"""Of whose visit a family was asked."""
CHANGED = "halima"
"""Who has named another number, which nobody has verified yet."""
LAYOUT = layouts()["reference_csv"]
PAYER = "Nyuki health fund"


def tell_payments(stage: Stage) -> None:
    """The accounts, the runs of all months but the last, and what the CHWs say of them. Comes after the visits."""
    for n, chw in enumerate(CHWS):
        _account(stage, chw, n)
    for start in months(stage.opening.replace(day=1), stage.last_month):
        for place, community in enumerate(community.key for community in COMMUNITIES if not community.is_provisional):
            earners = [chw for chw in _earners(stage, start) if chw.where[0] == community]
            if earners:
                _Run(stage, start, community, place, earners).tell()


def number_of(chw: str) -> str:
    """The telephone number of a CHW of the demo."""
    return f"+2547000000{[one.key for one in CHWS].index(chw) + 11}"


def _account(stage: Stage, chw: Member, n: int) -> None:
    """Each names a number; the community's supervisor calls it. One has changed hers since."""
    named_on = stage.opening + timedelta(days=20)
    person, book = stage.person(chw.key), chw.where[0]
    body = {"channel": "mobile_money", "account": number_of(chw.key), "holder": chw.name, "bank": "Safaricom"}
    named = stage.tell(chw.key, book, "payee.named", person, body, at(named_on, 9, n), name=f"number of {chw.key}")
    checked_at = at(stage.first + timedelta(days=6), 14, n)
    stage.tell("atieno", book, "payee.verified", person, {"named": named.id, "how": "called"}, checked_at)
    if chw.key == CHANGED:
        other = body | {"account": "+254700000039"}
        changed_at = at(stage.last_month + timedelta(days=18), 9)
        stage.tell(chw.key, book, "payee.named", person, other, changed_at, name="another number")


def _pay_day(start: date) -> date:
    return months_back(start, -1).replace(day=PAY_DAY)


def _earners(stage: Stage, start: date) -> Iterator[Member]:
    """The CHWs with visits of that month, in books whose packages both sides have signed."""
    full = {community.key for community in COMMUNITIES if not community.is_provisional}
    visits = (fact for fact in stage.facts if fact.kind == "visit.made" and fact.happened_on.startswith(month(start)))
    worked = {fact.author for fact in visits if fact.outcome == "written"}
    return (chw for chw in CHWS if chw.where[0] in full and stage.person(chw.key) in worked)


class _Run:
    """One community's run of a month. What it orders is reckoned once, on the eve of payday, from the lines so far."""

    def __init__(self, stage: Stage, start: date, community: str, place: int, chws: Sequence[Member]) -> None:
        self.stage, self.start, self.community, self.place, self.chws = stage, start, community, place, chws
        self.payday = _pay_day(start)
        self.run = stage.id(f"run/{community}/{start}", at(self.payday - DAY, 9, place))
        self.is_last = month(start) == month(months_back(stage.last_month, 1))
        self.drafts: list[Draft] = []

    def tell(self) -> None:
        """The run from its preparation to what each CHW says."""
        eve, minute = self.payday - DAY, self.place
        self._write("rotich", "payrun.prepared", self._prepared, at(eve, 9, minute))
        for by, side, hour in ((CHAIR[self.community], "community", 15), (KEEPER, "health_system", 16)):
            self._write(by, "payrun.approved", partial(self._approved, side), at(eve, hour, minute))
        for n, chw in enumerate(self.chws):
            self._order(chw, at(self.payday, 11, 3 * minute + n))
        sent = at(self.payday, 11, 30 + minute)
        self._write("rotich", "payrun.sent", self._sent, sent, id=str(uuid5(UUID(self.run), "sent")))
        failing = [chw for chw in self.chws if self.is_last and chw.key == FAILS]
        self._pay_out(self.chws, 1, at(self.payday, 12, minute), [chw for chw in self.chws if chw not in failing])
        if failing:
            self._pay_out(failing, 2, at(self.payday + DAY, 9, minute), failing)
        for n, chw in enumerate(self.chws):
            self._answer(chw, n)
            if self.is_last and chw.key == CHECKED:
                self._check(chw)

    def _write(
        self, by: str, kind: str, body: Body | Callable[[Desk], Body], when: int, *, subject: str = "", **more: Any
    ) -> None:
        name = f"{kind} of {self.community} for {month(self.start)}"
        self.stage.tell(by, self.community, kind, subject or self.run, body, when, **{"name": name, **more})

    def _prepared(self, desk: Desk) -> Body:
        book = self.stage.book(self.community)
        read = (book, self.stage.book("district"))
        lines, cuts = {one: desk.lines()[one] for one in read}, {one: desk.last(one) for one in read}
        self.drafts = [
            Draft(self.stage.person(chw.key), book, order.currency, order.part, _sum(order), _json(order))
            for chw in self.chws
            for order in close_run(self.run, month(self.start), self._ledger(chw, lines, cuts), cuts)
        ]
        found: Body = msgspec.to_builtins(summary(self.run, month(self.start), self.drafts))
        return found

    def _ledger(self, chw: Member, books: Books, cuts: dict[str, int]) -> Ledger:
        return ledger_of(self.stage.person(chw.key), books, cuts)

    def _approved(self, side: str, _desk: Desk) -> Body:
        return {"root": summary(self.run, month(self.start), self.drafts).root, "side": side}

    def _sent(self, _desk: Desk) -> Body:
        root = summary(self.run, month(self.start), self.drafts).root
        found: Body = msgspec.to_builtins(PayrunSent(root=root, payments=len(self.drafts)))
        return found

    def _name(self, chw: Member) -> str:
        return f"{'last payment' if self.is_last else f'payment for {month(self.start)}'} of {chw.key}"

    def _payment(self, chw: Member) -> str:
        return payment_id(self.run, self.stage.person(chw.key), CURRENCY)

    def _draft(self, chw: Member) -> Draft:
        return next(draft for draft in self.drafts if draft.chw == self.stage.person(chw.key))

    def _order(self, chw: Member, when: int) -> None:
        name = self._name(chw)
        person, id_ = self.stage.person(chw.key), self._payment(chw)
        self._write("rotich", "payment.ordered", lambda _desk: msgspec.to_builtins(self._draft(chw).order), when,
                    subject=person, id=id_, name=name)  # fmt: skip

    def _pay_out(self, chws: Sequence[Member], attempt: int, when: int, paid: Sequence[Member]) -> None:
        """A file, and the same evening what the channel says of it; each CHW hears of hers."""
        batch = self.stage.id(f"batch/{self.community}/{self.start}/{attempt}", when)
        self._write("rotich", "payout.batched", partial(self._batched, batch, chws, attempt), when, subject=batch)
        told = [self._told(chw, attempt, chw in paid) for chw in chws]
        digest = hashlib.sha256(batch.encode()).hexdigest()
        said: Body = msgspec.to_builtins(PayoutTold(source="file", items=told, digest=digest))
        self._write("rotich", "payout.told", said, when + 5 * 60 * 60_000, subject=batch)
        for n, (chw, one) in enumerate(zip(chws, told, strict=True)):
            report = PaymentReported(
                payments=[self._payment(chw)],
                outcome="paid" if chw in paid else "failed",
                reference=one.reference,
                channel="mobile_money",
                words=one.words,
            )
            name = f"what became of {'the last payment' if self.is_last else 'a payment'} of {chw.key}, {attempt}"
            body: Body = msgspec.to_builtins(report)
            self._write("rotich", "payment.reported", body, when + 5 * 60 * 60_000 + n * 60_000 + 30_000,
                        subject=self.stage.person(chw.key), name=name)  # fmt: skip

    def _told(self, chw: Member, attempt: int, is_paid: bool) -> Told:
        reference = self._reference(chw, attempt)
        if is_paid:
            return Told(reference=reference, state="paid", provider_id=f"SFC{reference[:7]}")
        return Told(reference=reference, state="failed", words="Wallet limit reached")

    def _reference(self, chw: Member, attempt: int) -> str:
        return reference_of(self.run, self.stage.person(chw.key), CURRENCY, attempt)

    def _batched(self, batch: str, chws: Sequence[Member], attempt: int, _desk: Desk) -> Body:
        items = [
            PayoutItem(
                reference=self._reference(chw, attempt),
                chw=self.stage.person(chw.key),
                home=self.stage.book(self.community),
                payments=[self._payment(chw)],
                amount=self._draft(chw).amount,
                payee=next(fact.id for fact in self.stage.facts if fact.name == f"number of {chw.key}"),
                instead_of=self._reference(chw, attempt - 1) if attempt > 1 else None,
            )
            for chw in chws
        ]
        made_at = f"{(self.payday + DAY * (attempt - 1)).isoformat()}T09:00:00Z"
        made = Batch(id=batch, payer=PAYER, debit_account="KE100200", debit_bank="", currency=CURRENCY,
                     period=month(self.start), made_at=made_at,
                     dues=[self._due(chw, attempt) for chw in chws])  # fmt: skip
        body = PayoutBatched(run=self.run, period=month(self.start), layout=LAYOUT.code, currency=CURRENCY, items=items,
                             digest=hashlib.sha256(make_file(made, LAYOUT)).hexdigest(), payer=PAYER,
                             debit_account=made.debit_account, made_at=made_at)  # fmt: skip
        found: Body = msgspec.to_builtins(body)
        return found

    def _due(self, chw: Member, attempt: int) -> Due:
        amount = self._draft(chw).amount
        return Due(reference=self._reference(chw, attempt), name=chw.name, account=number_of(chw.key), bank="Safaricom",
                   amount=amount)  # fmt: skip

    def _check(self, chw: Member) -> None:
        """A family was asked about a visit that chance drew, and does not know of it. She has not answered yet."""
        book = self.stage.book(self.community)
        hers = [f for f in self.stage.facts if f.kind == "visit.made" and f.author == self.stage.person(chw.key)]
        visits = [(book, f.id) for f in hers if f.happened_on.startswith(month(self.start)) and f.outcome == "written"]
        ((_, act),) = drawn(self.run, visits, 1)
        body = {"run": self.run, "book": book, "act": act, "outcome": "not_found", "words": "Nobody came on that day."}
        self._write("atieno", "check.reported", body, at(self.payday + 3 * DAY, 10, 30),
                    subject=self.stage.person(chw.key), name=f"check of a visit of {chw.key}")  # fmt: skip

    def _answer(self, chw: Member, n: int) -> None:
        """A few days later she says whether it came."""
        answered_at = at(self.payday + timedelta(days=3 + (n + self.place) % 4), 9, 40)
        kind, words = _ANSWERS[self.is_last and chw.key == CONTESTS]
        body = {"payment": self._payment(chw), "words": words}
        self._write(chw.key, kind, body, answered_at, subject=self.stage.person(chw.key),
                    name=f"answer to the {self._name(chw)}")  # fmt: skip


def _sum(order: PaymentOrdered) -> int:
    return sum(line.amount for line in order.lines)


def _json(order: PaymentOrdered) -> str:
    return msgspec.json.encode(order).decode()


_ANSWERS = {
    False: ("payment.received", "Nimepokea, asante."),
    True: ("payment.contested", "Ziara yangu ya tarehe 28 haipo kwenye malipo. Please check with Stephen."),
}
