"""What the rewards of a CHW add up to. Twin: client/src/incentives/rewards.ts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Money, Number, Table, Text, Truth, Uuid

from .entries import (
    AgreementAccepted,
    AgreementMade,
    PromotionDecided,
    PublicityChosen,
    RewardAnswered,
    RewardDelivered,
    RewardPromised,
    ThanksGiven,
)

REWARDS = ("reward.promised", "reward.delivered", "reward.answered")
AGREEMENTS = ("agreement.made", "agreement.accepted")
THANKS = ("thanks.given", "publicity.chosen")


class Promised(NamedTuple):
    """A promise and what came of it. `delivered_on`: when the last of it came; None while any is missing."""

    promise: Uuid
    chw: Uuid
    item: Text
    source: Text
    quantity: Number
    by_on: Day
    amount: Money | None
    """What all of it is worth, in minor units of `currency`."""
    currency: Text
    delivered: Number
    delivered_on: Day | None
    says: Text
    """Her last word: came, missing, wrong, or nothing."""
    said: Text
    words: Text


class Delivered(NamedTuple):
    """Something handed over or done; `promise` is None for a gift."""

    delivery: Uuid
    chw: Uuid
    promise: Uuid | None
    item: Text
    source: Text
    quantity: Number
    came_on: Day
    amount: Money | None
    currency: Text
    says: Text
    said: Text
    words: Text


class Thanked(NamedTuple):
    """A word of thanks to her."""

    thanks: Uuid
    chw: Uuid
    thanks_from: Text
    words: Text
    given_on: Day


class PublicThanks(NamedTuple):
    """The same, of a CHW who wants it to be read by all."""

    thanks: Uuid
    chw: Uuid
    thanks_from: Text
    words: Text
    given_on: Day


class Agreement(NamedTuple):
    """A written agreement; `accepted_on` is None until she herself has agreed."""

    agreement: Uuid
    chw: Uuid
    role: Text
    starts_on: Day
    ends_on: Day | None
    conditions: Text
    pay: Text
    rights: Text
    language: Text
    accepted_on: Day | None
    heard: Truth


class Promotion(NamedTuple):
    """A decision on a step up, criterion by criterion."""

    decision: Uuid
    n: Number
    chw: Uuid
    step: Text
    outcome: Text
    from_on: Day | None
    decided_on: Day
    decided_by: Uuid
    criterion: Text
    wanted: Text
    found: Text
    is_met: Truth
    words: Text


class StepDecided(NamedTuple):
    """The same, for those who hold the keys of both sides to look at."""

    decision: Uuid
    n: Number
    chw: Uuid
    step: Text
    outcome: Text
    decided_on: Day
    criterion: Text
    wanted: Text
    found: Text
    is_met: Truth


def promises(story: Sequence[Line]) -> Iterator[Promised]:
    """Each promise with what came of it."""
    answers = _answers(story)
    for line in story:
        if isinstance(promise := line.body, RewardPromised):
            came = [(d, body) for d in story if isinstance(body := d.body, RewardDelivered) and body.promise == line.id]
            delivered = sum(body.quantity for _, body in came)
            last = max((d.happened_on for d, _ in came), default=None)
            what = (line.id, line.subject, promise.item, promise.source, promise.quantity, promise.by_on)
            says = answers.get(line.id, ("", ""))
            done = last if delivered >= promise.quantity else None
            yield Promised(*what, *_worth(promise), delivered, done, *says, promise.words)


def deliveries(story: Sequence[Line]) -> Iterator[Delivered]:
    """Each thing that came."""
    answers = _answers(story)
    for line in story:
        if isinstance(given := line.body, RewardDelivered):
            what = (line.id, line.subject, given.promise, given.item, given.source, given.quantity, line.happened_on)
            yield Delivered(*what, *_worth(given), *answers.get(line.id, ("", "")), given.words)


def thanks(story: Sequence[Line]) -> Iterator[Thanked]:
    """Every word of thanks; nobody thanks herself."""
    for line in story:
        if isinstance(line.body, ThanksGiven) and line.author != line.subject:
            yield Thanked(line.id, line.subject, line.body.thanks_from, line.body.words, line.happened_on)


def public_thanks(story: Sequence[Line]) -> Iterator[PublicThanks]:
    """All of them if her last word on publicity is yes, else none."""
    chosen = [said for line in story if isinstance(said := line.body, PublicityChosen) and line.author == line.subject]
    if chosen and chosen[-1].may_be_public:
        yield from (PublicThanks(*one) for one in thanks(story))


def agreements(story: Sequence[Line]) -> Iterator[Agreement]:
    """Each agreement with her own word on it."""
    accepted: dict[str, tuple[str, bool]] = {}
    for line in story:
        if isinstance(line.body, AgreementAccepted) and line.author == line.subject:
            accepted.setdefault(line.body.agreement, (line.happened_on, line.body.heard))
    for line in story:
        if isinstance(made := line.body, AgreementMade):
            words = (made.role, made.starts_on, made.ends_on, made.conditions, made.pay, made.rights, made.language)
            yield Agreement(line.id, line.subject, *words, *accepted.get(line.id, (None, False)))


def promotions(story: Sequence[Line]) -> Iterator[Promotion]:
    """Each criterion of each decision. Nobody decides on herself."""
    for line in story:
        if isinstance(told := line.body, PromotionDecided) and line.author != line.subject:
            decided = (told.step, told.outcome, told.from_on, line.happened_on, line.author)
            for n, met in enumerate(told.criteria, 1):
                found = (met.code, met.words, met.found, met.is_met)
                yield Promotion(line.id, n, line.subject, *decided, *found, told.words)


def steps_decided(story: Sequence[Line]) -> Iterator[StepDecided]:
    """Each criterion of each decision, without words about her."""
    for p in promotions(story):
        yield StepDecided(
            p.decision, p.n, p.chw, p.step, p.outcome, p.decided_on, p.criterion, p.wanted, p.found, p.is_met
        )


def _answers(story: Sequence[Line]) -> dict[str, tuple[str, str]]:
    """Her own last word on each promise and delivery."""
    hers = (line for line in story if line.author == line.subject)
    return {said.reward: (said.says, said.words) for line in hers if isinstance(said := line.body, RewardAnswered)}


def _worth(given: RewardPromised | RewardDelivered) -> tuple[int | None, str]:
    return (given.worth.amount, given.worth.currency) if given.worth else (None, "")


TABLES = (
    Table(Promised, REWARDS, "work", promises, key=("promise",), indexes=("chw", "by_on")),
    Table(Delivered, REWARDS, "work", deliveries, key=("delivery",), indexes=("chw",)),
    Table(Thanked, ("thanks.given",), "work", thanks, key=("thanks",), indexes=("chw",)),
    Table(PublicThanks, THANKS, "open", public_thanks, key=("thanks",), indexes=("book, given_on",)),
    Table(Agreement, AGREEMENTS, "work", agreements, key=("agreement",), indexes=("chw",)),
    Table(Promotion, ("promotion.decided",), "work", promotions, key=("decision", "n"), indexes=("chw",)),
    Table(StepDecided, ("promotion.decided",), "pay", steps_decided, key=("decision", "n"), indexes=("chw",)),
)
