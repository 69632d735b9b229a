"""What a scheme pays for a period, rule by rule. Twin: client/src/incentives/pricing/pricing.ts.

In this order: what counts, amounts, factors, rounding, limits of each rule, caps, minimums, deductions, rounding of
totals, shares of payers, shares of a team's members (docs/pay-scheme.md).
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from ubia.charter.scheme import Minimum, Rule, Scheme
from ubia.charter.scheme_counts import (
    Acts,
    Decimal,
    Holding,
    Measure,
    Number,
    Pay,
    Period,
    Sets,
    Several,
    Share,
    listed,
)

from .amounts import amount_of
from .asking import asked_by
from .caps import cap, cut_rule
from .counting import Scene, Skipped, Tally, Unit, count_acts, count_sets, in_lots
from .drafts import Draft, Priced, settle
from .exact import Exact, as_number, combined, exact, per_cent, rounded, whole
from .look import find, misfit, worker_look
from .money import Money, money_of
from .parts import Numbers, holds, parts_of
from .spans import FIRST, LAST, MONTHS, Away, Span, name_of, named, part_served, span_of, within
from .work import Act, Case

ALWAYS = Span(FIRST, LAST)


Told = Callable[[Span, str], Mapping[str, Decimal]]
"""The numbers reported for a period, and what it is (`month`, `quarter` …)."""


def price(scheme: Scheme, case: Case, holds: Span = ALWAYS, told: Told | None = None) -> Priced:
    """What is earned. `holds`: the days on which the scheme is in force. Acts that wait for people do not count.

    With `told`, as a pay run has it, what nobody has reported is not taken for nothing: the rule that asks for it says
    so, and pays nothing.
    """
    return _Pricing(scheme, case, holds, told).priced()


def acts_of(case: Case, last: str) -> list[Act]:
    """All acts in order, each once by its name, with the counts of the period as acts of its last day."""
    told = [_named(act, f"#{n}") for n, act in enumerate(case.acts, 1)]
    counted = [Act(item=item, on=last, id=f"={item}", times=n) for item, n in case.counts.items()]
    inorder = sorted([*told, *counted], key=lambda act: (act.on, act.id))
    return list({act.id: act for act in reversed(inorder)}.values())[::-1]


def _named(act: Act, name: str) -> Act:
    if act.id:
        return act
    fields = (act.item, act.on, act.case, act.times, act.properties, act.waits, act.void)
    item, on, case, times, properties, waits, void = fields
    return Act(item=item, on=on, id=name, case=case, times=times, properties=properties, waits=waits, void=void)


class _Pricing:
    """One reckoning."""

    def __init__(self, scheme: Scheme, case: Case, holds: Span, told: Told | None) -> None:
        self.scheme, self.case, self.holds, self.told = scheme, case, holds, told
        self.period = named(case.period, scheme.year_from)[0]
        self.look = worker_look(case, self.period.last)
        every = acts_of(case, self.period.last)
        self.acts = [act for act in every if not act.void and not act.waits]
        self.skipped = [
            Skipped("", act.id, "void" if act.void else "waits", "", exact(act.times))
            for act in every
            if (act.void or act.waits) and self.period.has(act.on)
        ]
        self.money: Money = money_of(scheme)
        self.employed = Span(case.worker.started_on or FIRST, case.worker.ended_on or LAST)
        self.away = [Away(Span(one.from_on, one.last_on), per_cent(exact(one.paid), 1)) for one in case.worker.away]
        self.drafts: list[Draft] = []
        self._whole = self._scene(Rule(code="all", amount=0), self.period)

    def priced(self) -> Priced:
        """The lines of all rules, and what each payee gets."""
        for rule in self.scheme.rules:
            if rule.kind != "deduction":
                self._add(rule)
        for one in self.scheme.caps:
            cap(one, self.drafts, self.money, self._whole)
        for minimum in self.scheme.minimums:
            self._fill_up(minimum)
        for rule in self.scheme.rules:
            if rule.kind == "deduction":
                self._deduct(rule)
        paid = {part.act for draft in self.drafts for part in draft.parts}
        return settle(self.scheme, self.case, self.drafts, self._unpaid(paid), self.money)

    def _unpaid(self, paid: set[str]) -> list[Skipped]:
        """What rules did not count, and acts of the period that no rule says anything of."""
        told = {one.act for one in self.skipped} | paid
        sets = {item for rule in self.scheme.rules for item in _items_of_sets(rule)}
        rest = [a for a in self.acts if self.period.has(a.on) and a.id not in told and a.item not in sets]
        alone = [Skipped("", act.id, "no_rule", act.item, exact(act.times)) for act in rest]
        return sorted([*self.skipped, *alone], key=lambda one: (one.rule, one.act, one.why, one.about))

    def _add(self, rule: Rule) -> None:
        draft = self._draft(rule)
        if draft is not None:
            self.drafts.append(draft)

    def _draft(self, rule: Rule) -> Draft | None:
        """The rule's money before caps of the scheme; None if it is not reckoned in this period."""
        spans = [(span, self._paid_days(rule, span)) for span in self._spans(rule)]
        spans = [(span, pays) for span, pays in spans if pays.first <= pays.last and self._in_season(rule, span)]
        if not spans:
            return None
        draft = Draft(rule.code, rule.kind, rule.words, rule.payers, rule.payee or self.scheme.payee)
        if unknown := self._unknown(rule, asked_by(rule).traits, spans[-1][0]):
            draft.why = ("not_known", unknown, 0)
            return draft
        if wrong := misfit(rule.only_for, self.look):
            draft.why = ("not_for", wrong, 0)
            return draft
        if unknown := self._unknown(rule, asked_by(rule).numbers, spans[-1][0]):
            draft.why = ("not_known", unknown, 0)
            return draft
        for span, pays in spans:
            self._price(rule, span, pays, draft)
        if not draft.parts and (unknown := self._unpriced(rule)):
            draft.why = ("not_known", unknown, 0)
        draft.expect(rule.expected)
        return draft

    def _unknown(self, rule: Rule, names: Sequence[str], span: Span) -> str:
        """Those of the names that nobody has reported, as a pay run asks for them."""
        if self.told is None or not names:
            return ""
        told = self._told(rule.every or self.scheme.period, span)
        return " ".join(name for name in names if name not in told and find(self.look, name) is None)

    def _unpriced(self, rule: Rule) -> str:
        """What amounts of work go by, and nobody has said."""
        if self.told is None:
            return ""
        missing = {one.about for one in self.skipped if one.rule == rule.code and one.why == "no_amount"}
        return " ".join(sorted(name for name in missing if find(self.look, name) is None))

    def _told(self, every: str, span: Span) -> Mapping[str, Decimal]:
        """The numbers of a period of a rule."""
        if self.told is None or every == self.scheme.period:
            return self.case.measures
        return self.told(span, every)

    def _spans(self, rule: Rule) -> list[Span]:
        """The whole periods of the rule that end in this one."""
        every = rule.every or self.scheme.period
        if MONTHS[every] >= MONTHS[self.scheme.period]:
            span = span_of(self.period.last, every, self.scheme.year_from)
            return [span] if span.last == self.period.last else []
        return list(within(self.period, every, self.scheme.year_from))

    def _paid_days(self, rule: Rule, span: Span) -> Span:
        return span.meet(*self.holds).meet(rule.from_on, rule.last_on)

    def _in_season(self, rule: Rule, span: Span) -> bool:
        """Whether what is paid by the period, not by the work, is paid for this one."""
        if not rule.months or isinstance(rule.count, Acts | Sets):
            return True
        return any(int(month.last[5:7]) in rule.months for month in within(span, "month"))

    def _price(self, rule: Rule, span: Span, pays: Span, draft: Draft) -> None:
        scene = self._scene(rule, pays)
        numbers = Numbers(lambda number: self._number(number, scene, span), self.look, pays.last)
        if failing := numbers.failing(rule.only_if):
            draft.why = ("test", str(failing[0]), failing[1])
            return
        units = in_lots(self._units(rule, span, pays, scene), rule.lots_of, rule.lots_per, scene)
        parts = parts_of(rule, units, self._tally(rule, scene), numbers, self.money, self.skipped)
        for limit in rule.at_most:
            parts = cut_rule(limit, parts, draft, self.money, scene)
        draft.parts += parts
        draft.quantity = whole(draft.quantity + sum((unit.quantity for unit in units), start=whole(0)))

    def _scene(self, rule: Rule, pays: Span) -> Scene:
        every = rule.every or self.scheme.period
        since, year_from = rule.from_on or FIRST, self.scheme.year_from
        payee = (rule.payee or self.scheme.payee) if rule.kind == "deduction" else ""
        return Scene(self.case, self.look, self.acts, every, since, pays, rule.months, year_from, payee)

    def _tally(self, rule: Rule, scene: Scene) -> Tally:
        """What the rule's tiers count on: work of earlier days, where they go by client, week …."""
        per = rule.tiers.per if rule.tiers else "period"
        if per == "period" or not isinstance(rule.count, Acts) or not rule.tiers or rule.tiers.pays != "each":
            return Tally(per, scene, [])
        before = (date.fromisoformat(scene.pays.first) - timedelta(1)).isoformat() if scene.pays.first > FIRST else ""
        return Tally(per, scene, count_acts(rule.count, scene._replace(pays=Span(FIRST, before)), "", []))

    def _units(self, rule: Rule, span: Span, pays: Span, scene: Scene) -> list[Unit]:
        count = rule.count
        if isinstance(count, Acts | Sets):
            return _work(count, scene, rule.code, self.skipped)
        if isinstance(count, Period):
            quantity = part_served(span, pays, self.employed, self.away, count.pro_rata)
        else:
            quantity = self._number(count, scene, span) if pays.last == span.last else 0
        act = f"{rule.code} {name_of(span.last, scene.every, scene.year_from)}"
        return [Unit(pays.last, act, "", "", quantity, self.look)] if quantity > 0 else []

    def _number(self, number: Number, scene: Scene, span: Span) -> Exact:
        """How much a number is in a period of its rule."""
        if isinstance(number, int | str):
            return exact(number)
        if isinstance(number, Acts | Sets):
            return whole(sum((unit.quantity for unit in _work(number, scene, "", [])), start=whole(0)))
        if isinstance(number, Measure):
            told = self._told(scene.every, span)
            found = as_number(told.get(number.measure, find(self.look, number.measure)))
            return exact(number.otherwise or 0) if found is None else found
        if isinstance(number, Pay):
            return self.money.main(sum(draft.minor for draft in self._paying(number, scene.payee)))
        if isinstance(number, Several):
            how = str(number.__struct_config__.tag)
            return combined(how, [self._number(one, scene, span) for one in number.of])
        if isinstance(number, Holding):
            held = [exact(test.points) for test in number.of if holds(test, self._number(test.number, scene, span))]
            return whole(sum(held, start=whole(0)))
        if isinstance(number, Period):
            return part_served(span, scene.pays, self.employed, self.away, number.pro_rata)
        return self._share(number, scene, span)

    def _paying(self, pay: Pay, payee: str) -> list[Draft]:
        """What `pay` means: the rules and kinds it names; else all but deductions, for a deduction of its payee."""
        if pay.rules or pay.kinds:
            return [draft for draft in self.drafts if draft.is_of(pay.rules, pay.kinds)]
        return [draft for draft in self.drafts if draft.kind != "deduction" and payee in ("", draft.payee)]

    def _share(self, share: Share, scene: Scene, span: Span) -> Exact:
        of = self._number(share.of, scene, span)
        return whole(Fraction(100 * self._number(share.part, scene, span)) / of) if of else 0

    def _fill_up(self, minimum: Minimum) -> None:
        """A line for what is missing to what is guaranteed."""
        if misfit(minimum.only_for, self.look):
            return
        if self.told is not None and (unknown := self._unknown_to(minimum)):
            draft = Draft(minimum.code, "minimum", minimum.words, minimum.payers, minimum.payee or self.scheme.payee)
            draft.why = ("not_known", unknown, 0)
            self.drafts.append(draft)
            return
        pays = self.period.meet(*self.holds)
        scene = self._whole._replace(pays=pays)
        if Numbers(lambda number: self._number(number, scene, self.period), self.look, pays.last).failing(
            minimum.only_if
        ):
            return
        amount = amount_of(minimum.amount, self.look, self.period.last)
        part = part_served(self.period, self.holds, self.employed, self.away, minimum.pro_rata)
        least = (
            0
            if isinstance(amount, str)
            else rounded(amount * part * self.money.units, self.money.step, self.money.rounding.how)
        )
        reached = sum(d.minor for d in self.drafts if d.is_of(minimum.rules, minimum.kinds))
        if least > reached:
            draft = Draft(minimum.code, "minimum", minimum.words, minimum.payers, minimum.payee or self.scheme.payee)
            draft.add(self.period.last, minimum.code, self.money.main(least - reached), least - reached, self.look)
            self.drafts.append(draft)

    def _unknown_to(self, minimum: Minimum) -> str:
        """What a minimum asks for and nobody has reported."""
        names = asked_by(minimum).numbers
        return " ".join(n for n in names if n not in self.case.measures and find(self.look, n) is None)

    def _deduct(self, rule: Rule) -> None:
        """A line below nothing: never more than the charter lets deductions take of what the payee gets."""
        draft = self._draft(rule)
        if draft is None:
            return
        gets = [d for d in self.drafts if d.payee == draft.payee]
        earned = sum(d.minor for d in gets if d.kind != "deduction")
        taken = -sum(d.minor for d in gets if d.kind == "deduction")
        most = self.money.at_most(self.money.main(per_cent(earned, exact(self.scheme.deductions_at_most))))
        draft.deduct(max(0, most - taken))
        self.drafts.append(draft)


def _items_of_sets(rule: Rule) -> list[str]:
    needs = rule.count.needs if isinstance(rule.count, Sets) else []
    return [item for need in needs for item in listed(need.item)]


def _work(count: Acts | Sets, scene: Scene, rule: str, skipped: list[Skipped]) -> list[Unit]:
    if isinstance(count, Acts):
        return count_acts(count, scene, rule, skipped)
    return count_sets(count, scene, rule, skipped)
