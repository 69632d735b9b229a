"""Disputes: what she says is wrong, to whom, the answer, her appeal and what both keys decide (INC-06, VOI-02, VOI-03).

Twin: client/src/incentives/disputes.ts.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Table, Text, Uuid

from .entries import (
    DisputeAnswered,
    DisputeAppealed,
    DisputeDecided,
    DisputePassedOn,
    DisputeRaised,
    PaymentReported,
)


class Dispute(NamedTuple):
    """A dispute's story. `raised_on` is empty when it begins with an answer, to a contest or to her silence."""

    chw: Uuid | None
    raised_on: Day | None
    about: Text
    words: Text
    payment: Uuid | None
    month: Text
    against: Uuid | None
    answered_by: Uuid | None
    answered_on: Day | None
    outcome: Text
    answer: Text
    appealed_on: Day | None
    appeal: Text
    community_outcome: Text
    health_outcome: Text
    decided_on: Day | None
    """When both sides had said the same."""


class DisputeClock(NamedTuple):
    """That a dispute is there and how far it has come, without whose it is or what it says: both keys see to it."""

    begun_on: Day
    answered_on: Day | None
    appealed_on: Day | None
    decided_on: Day | None


class PaymentReport(NamedTuple):
    """What holds now of what the channel says of a payment by one payout: it came, or it failed and is sent anew."""

    report: Uuid
    payment: Uuid
    chw: Uuid
    outcome: Text
    reference: Text
    channel: Text
    words: Text
    reported_on: Day


def disputes(story: Sequence[Line]) -> Iterator[Dispute]:
    """The one dispute of a story. Whom it is about does not answer it, and she alone appeals."""
    if not story:
        return
    raised = next((line for line in story if isinstance(line.body, DisputeRaised)), None)
    body: DisputeRaised | None = raised.body if raised else None
    chw = raised.author if raised else _answered_chw(story)
    answer = _answer(story, body.against if body else None, chw)
    appeal = next((line for line in story if isinstance(line.body, DisputeAppealed) and line.author == chw), None)
    words = _decisions(story, appeal)
    agreed = len(words) == 2 and len({line.body.outcome for line in words.values()}) == 1
    yield Dispute(
        chw=chw,
        raised_on=raised.happened_on if raised else None,
        about=body.about if body else "",
        words=body.words if body else _told_on(story),
        payment=body.payment if body else None,
        month=(body.month or "") if body else "",
        against=body.against if body else None,
        answered_by=answer.author if answer else None,
        answered_on=answer.happened_on if answer else None,
        outcome=answer.body.outcome if answer else "",
        answer=answer.body.words if answer else "",
        appealed_on=appeal.happened_on if appeal else None,
        appeal=appeal.body.words if appeal else "",
        community_outcome=words["community"].body.outcome if "community" in words else "",
        health_outcome=words["health_system"].body.outcome if "health_system" in words else "",
        decided_on=max(line.happened_on for line in words.values()) if agreed else None,
    )


def _answer(story: Sequence[Line], against: str | None, chw: str | None) -> Line | None:
    """The last answer of somebody who may give one."""
    answers = [line for line in story if isinstance(line.body, DisputeAnswered) and line.author not in (against, chw)]
    return answers[-1] if answers else None


def _answered_chw(story: Sequence[Line]) -> str | None:
    """Whose contest or silence a story is about that does not begin with her own words."""
    others = (line.body for line in story if isinstance(line.body, DisputeAnswered | DisputePassedOn))
    return next((body.chw for body in others if body.chw), None)


def _told_on(story: Sequence[Line]) -> str:
    """Her words on a contest, as they were brought before both keys."""
    return next((line.body.words for line in story if isinstance(line.body, DisputePassedOn)), "")


def _decisions(story: Sequence[Line], appeal: Line | None) -> dict[str, Line]:
    """Each side's last word after the appeal; one person is not both sides."""
    said: dict[str, Line] = {}
    for line in story if appeal else ():
        if isinstance(line.body, DisputeDecided):
            others = {one.author for side, one in said.items() if side != line.body.side}
            if line.author not in others:
                said[line.body.side] = line
    return said


def clocks(story: Sequence[Line]) -> Iterator[DisputeClock]:
    """How far it has come."""
    for one in disputes(story):
        yield DisputeClock(one.raised_on or story[0].happened_on, one.answered_on, one.appealed_on, one.decided_on)


def reports(story: Sequence[Line]) -> Iterator[PaymentReport]:
    """What was reported last of each payment by each payout; her own word on her payment is another kind.

    A report is written again only when asking has settled it otherwise: what was said before holds no more.
    """
    last: dict[tuple[str, str], PaymentReport] = {}
    for line in story:
        said = line.body
        if isinstance(said, PaymentReported) and line.author != line.subject:
            for payment in said.payments:
                what = (said.outcome, said.reference, said.channel, said.words, line.happened_on)
                last[said.reference, payment] = PaymentReport(line.id, payment, line.subject, *what)
    yield from last.values()


def hearers(
    chw: str, office: Iterable[str], focal: Iterable[str], *, outside: bool, against: str | None = None
) -> list[str]:
    """Who is to hear a dispute besides the CHW (VOI-02).

    `outside` her supervisors' line only focal persons hear it. Whom it is about never does, so a dispute about one of
    her supervisors goes outside their line by itself. Empty when there is nobody: then both keys are asked.
    """
    office, focal = list(office), list(focal)
    goes_outside = outside or against in office
    chosen = focal if goes_outside else office
    return [one for one in dict.fromkeys(chosen) if one not in (chw, against)]


_KINDS = ("dispute.raised", "dispute.answered", "dispute.passed_on", "dispute.appealed", "dispute.decided")
TABLES = (
    Table(Dispute, _KINDS, "confidence", disputes),
    Table(DisputeClock, _KINDS, "open", clocks),
    Table(PaymentReport, ("payment.reported",), "work", reports, key=("report", "payment"), indexes=("payment",)),
)
