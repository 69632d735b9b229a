"""What a scheme pays for a period, rule by rule. Twin: client/src/incentives/pricing/pricing.ts.

In this order: what counts, amounts, factors, rounding, limits of each rule, caps, minimums, deductions, rounding of
totals, shares of payers, shares of a team's members (docs/pay-scheme.md).
"""

from collections.abc import Sequence
from fractions import Fraction

from ubia.charter.scheme import Minimum, Rule, Scheme
from ubia.charter.scheme_counts import Acts, Holding, Measure, Number, Pay, Period, Sets, Share, Total, listed

from .amounts import amount_of
from .caps import cap, cut_rule
from .counting import Scene, Skipped, Unit, count_acts, count_sets, in_lots
from .drafts import Draft, Priced, settle
from .exact import Exact, as_number, exact, per_cent, rounded, whole
from .look import find, misfit, worker_look
from .money import Money, money_of
from .parts import Numbers, holds, parts_of
from .spans import FIRST, LAST, MONTHS, Span, name_of, named, part_served, span_of
from .work import Act, Case

ALWAYS = Span(FIRST, LAST)


def price(scheme: Scheme, case: Case, holds: Span = ALWAYS) -> Priced:
    """What is earned. `holds`: the days on which the scheme is in force. Acts that wait for people do not count."""
    return _Pricing(scheme, case, holds).priced()


def acts_of(case: Case) -> list[Act]:
    """All acts in order, each once by its name, with the counts of the period as acts of its last day."""
    last = named(case.period)[0].last
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

    def __init__(self, scheme: Scheme, case: Case, holds: Span) -> None:
        self.scheme, self.case, self.holds = scheme, case, holds
        self.period = named(case.period)[0]
        self.look = worker_look(case, self.period.last)
        every = acts_of(case)
        self.acts = [act for act in every if not act.void and not act.waits]
        self.skipped = [
            Skipped("", act.id, "void" if act.void else "waits", "", exact(act.times))
            for act in every
            if (act.void or act.waits) and self.period.has(act.on)
        ]
        self.money: Money = money_of(scheme)
        self.employed = Span(case.worker.started_on or FIRST, case.worker.ended_on or LAST)
        self.away = [Span(one.from_on, one.last_on) for one in case.worker.away]
        self.drafts: list[Draft] = []

    def priced(self) -> Priced:
        """The lines of all rules, and what each payee gets."""
        for rule in self.scheme.rules:
            if rule.kind != "deduction":
                self._add(rule)
        for one in self.scheme.caps:
            cap(one, self.drafts, self.money, self._scene(self.scheme.rules[0], self.period))
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
        if wrong := misfit(rule.only_for, self.look):
            draft.why = ("not_for", wrong, 0)
            return draft
        for span, pays in spans:
            self._price(rule, span, pays, draft)
        draft.expect(rule.expected)
        return draft

    def _spans(self, rule: Rule) -> list[Span]:
        """The whole periods of the rule that end in this one."""
        every = rule.every or self.scheme.period
        if MONTHS[every] >= MONTHS[self.scheme.period]:
            span = span_of(self.period.last, every)
            return [span] if span.last == self.period.last else []
        months = range(int(self.period.first[5:7]), int(self.period.last[5:7]) + 1)
        found = [span_of(f"{self.period.first[:4]}-{month:02}-01", every) for month in months]
        return sorted(set(found))

    def _paid_days(self, rule: Rule, span: Span) -> Span:
        return span.meet(*self.holds).meet(rule.from_on, rule.last_on)

    def _in_season(self, rule: Rule, span: Span) -> bool:
        """Whether what is paid by the period, not by the work, is paid for this one."""
        return not rule.months or isinstance(rule.count, Acts | Sets) or int(span.last[5:7]) in rule.months

    def _price(self, rule: Rule, span: Span, pays: Span, draft: Draft) -> None:
        scene = self._scene(rule, pays)
        numbers = Numbers(lambda number: self._number(number, scene, span), self.look, pays.last)
        if failing := numbers.failing(rule.only_if):
            draft.why = ("test", str(failing[0]), failing[1])
            return
        units = in_lots(self._units(rule, span, pays, scene), rule.lots_of)
        parts = parts_of(rule, units, numbers, self.money, self.skipped)
        for limit in rule.at_most:
            parts = cut_rule(limit, parts, draft, self.money, scene)
        draft.parts += parts
        draft.quantity = whole(draft.quantity + sum((unit.quantity for unit in units), start=whole(0)))

    def _scene(self, rule: Rule, pays: Span) -> Scene:
        every = rule.every or self.scheme.period
        return Scene(self.case, self.look, self.acts, every, rule.from_on or FIRST, pays, rule.months)

    def _units(self, rule: Rule, span: Span, pays: Span, scene: Scene) -> list[Unit]:
        count = rule.count
        if isinstance(count, Acts):
            return count_acts(count, scene, rule.code, self.skipped)
        if isinstance(count, Sets):
            return count_sets(count, scene, rule.code, self.skipped)
        if isinstance(count, Period):
            quantity = part_served(span, pays, self.employed, self.away, count.pro_rata)
        else:
            quantity = self._number(count, scene, span) if pays.last == span.last else 0
        act = f"{rule.code} {name_of(span.last, scene.every)}"
        return [Unit(pays.last, act, "", "", quantity, self.look)] if quantity else []

    def _number(self, number: Number, scene: Scene, span: Span) -> Exact:
        """How much a number is in a period of its rule."""
        if isinstance(number, int | str):
            return exact(number)
        if isinstance(number, Acts):
            return _sum(count_acts(number, scene, "", []))
        if isinstance(number, Sets):
            return _sum(count_sets(number, scene, "", []))
        if isinstance(number, Measure):
            found = as_number(self.case.measures.get(number.measure, find(self.look, number.measure)))
            return exact(number.otherwise) if found is None else found
        if isinstance(number, Pay):
            return self.money.main(sum(d.minor for d in self.drafts if d.is_of(number.rules, number.kinds)))
        if isinstance(number, Total):
            return whole(sum((self._number(one, scene, span) for one in number.of), start=whole(0)))
        if isinstance(number, Holding):
            return sum(holds(test, self._number(test.number, scene, span)) for test in number.of)
        return self._share(number, scene, span)

    def _share(self, share: Share, scene: Scene, span: Span) -> Exact:
        of = self._number(share.of, scene, span)
        return whole(Fraction(100 * self._number(share.part, scene, span)) / of) if of else 0

    def _fill_up(self, minimum: Minimum) -> None:
        """A line for what is missing to what is guaranteed."""
        if misfit(minimum.only_for, self.look):
            return
        rule = Rule(code=minimum.code, amount=0)
        pays = self._paid_days(rule, self.period)
        scene = self._scene(rule, pays)
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


def _sum(units: Sequence[Unit]) -> Exact:
    return whole(sum((unit.quantity for unit in units), start=whole(0)))
