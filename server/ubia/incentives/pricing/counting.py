"""What a rule counts: units, each with its day. Twin: client/src/incentives/pricing/counting.ts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import floor
from typing import NamedTuple

from ubia.charter.scheme_counts import Acts, Groups, Limit, Need, Sets, listed

from .exact import Exact, as_number, exact, whole
from .look import Look, act_look, find, misfit, outside, text_of
from .spans import Span, monday, name_of
from .work import Act, Case


class Unit(NamedTuple):
    """Something that counts: so many, on a day, for a client."""

    day: str
    act: str
    case: str
    item: str
    quantity: Exact
    look: Look


class Skipped(NamedTuple):
    """Work that a rule does not count, or not wholly, and why: `misfit`, `window`, `missing`, `limit`, `incomplete`,
    `void`, `waits`, `no_amount`, `no_rule`. `about` says which property, limit or need."""

    rule: str
    act: str
    why: str
    about: str
    quantity: Exact


class Scene(NamedTuple):
    """What counting needs to know besides the rule: who works, all acts in order, and the days that the rule pays."""

    case: Case
    look: Look
    acts: Sequence[Act]
    every: str
    """What `period` means in limits."""
    since: str
    """The first day of work that counts towards limits."""
    pays: Span
    """The days of work that are paid."""
    months: Sequence[int]
    year_from: int
    """The month with which years begin."""
    payee: str
    """For a deduction, from whom it is taken; else nobody."""


def count_acts(wanted: Acts, scene: Scene, rule: str, skipped: list[Skipped]) -> list[Unit]:
    """The units that acts make, with limits; work before the paid days fills limits, and is not paid here."""
    units = list(_fitting(wanted, scene, rule, skipped))
    if listed(wanted.each) != ["act"]:
        units = list(_each(wanted, scene, units))
    if not wanted.limits:
        paid_here = (unit for unit in units if unit.quantity and scene.pays.has(unit.day))
        return sorted(paid_here, key=lambda unit: (unit.day, unit.act))
    used: list[dict[tuple[str, ...], Exact]] = [defaultdict(int) for _ in wanted.limits]
    kept = []
    for unit in sorted(units, key=lambda unit: (unit.day, unit.act)):
        allowed = _allowed(unit, wanted.limits, used, scene)
        paid = scene.pays.has(unit.day)
        if paid and allowed < unit.quantity:
            skipped.append(
                Skipped(rule, unit.act, "limit", _said(unit, wanted.limits, used, scene), unit.quantity - allowed)
            )
        for limit, before in zip(wanted.limits, used, strict=True):
            before[_key(limit.per, unit, scene)] += allowed
        if paid and allowed:
            kept.append(unit._replace(quantity=whole(allowed)))
    return kept


def count_sets(wanted: Sets, scene: Scene, rule: str, skipped: list[Skipped]) -> list[Unit]:
    """One unit for each complete set whose day is paid here."""
    groups: dict[tuple[str, ...], list[Act]] = defaultdict(list)
    for act in scene.acts:
        if act.case or "case" not in listed(wanted.each):
            groups[_key(wanted.each, _unit(act, scene), scene)].append(act)
    found = (_set(wanted, acts, scene, rule, skipped) for _, acts in sorted(groups.items()))
    return sorted((unit for unit in found if unit), key=lambda unit: (unit.day, unit.act))


def _unit(act: Act, scene: Scene) -> Unit:
    return Unit(act.on, act.id, act.case, act.item, exact(act.times), act_look(act, scene.case, scene.look))


def _fitting(wanted: Acts, scene: Scene, rule: str, skipped: list[Skipped]) -> Iterator[Unit]:
    """Acts of the right item and properties since the rule began, each with what it counts."""
    items = listed(wanted.item)
    any_fits = not (wanted.where or wanted.within or wanted.add_up or wanted.points)
    for act in scene.acts:
        if (items and act.item not in items) or (wanted.points and act.item not in wanted.points):
            continue
        if not scene.since <= act.on <= scene.pays.last or (scene.months and int(act.on[5:7]) not in scene.months):
            continue
        unit = _unit(act, scene)
        if any_fits:
            yield unit
            continue
        counts = _counts(wanted, act, unit.look)
        why, about = _refused(wanted, unit, counts)
        if not why and counts is not None:
            yield unit._replace(quantity=whole(unit.quantity * counts))
        elif scene.pays.has(act.on):
            skipped.append(Skipped(rule, act.id, why, about, unit.quantity))


def _counts(wanted: Acts, act: Act, look: Look) -> Exact | None:
    if wanted.add_up:
        found = as_number(find(look, wanted.add_up))
        return None if found is None or found < 0 else found
    return exact(wanted.points[act.item]) if wanted.points else 1


def _refused(wanted: Acts, unit: Unit, counts: Exact | None) -> tuple[str, str]:
    if wrong := misfit(wanted.where, unit.look):
        return "misfit", wrong
    if outside(wanted.within, unit.look, unit.day):
        return "window", wanted.within.since if wanted.within else ""
    return ("", "") if counts is not None else ("missing", wanted.add_up)


def _each(wanted: Acts, scene: Scene, units: Sequence[Unit]) -> Iterator[Unit]:
    """One unit a client, day … and period, dated by the act with which there were enough."""
    done: dict[tuple[str, ...], Exact] = defaultdict(int)
    for unit in units:
        if not unit.case and "case" in listed(wanted.each):
            yield unit
            continue
        key = (name_of(unit.day, scene.every, scene.year_from), *_key(wanted.each, unit, scene))
        before = done[key]
        done[key] += unit.quantity
        if before < wanted.at_least <= done[key]:
            yield unit._replace(quantity=1)


def _allowed(unit: Unit, limits: Sequence[Limit], used: Sequence[dict[tuple[str, ...], Exact]], scene: Scene) -> Exact:
    left = [unit.quantity]
    for limit, before in zip(limits, used, strict=True):
        left.append(max(0, _most(limit, unit) - before[_key(limit.per, unit, scene)]))
    return min(left)


def _most(limit: Limit, unit: Unit) -> Exact:
    """The limit; for acts whose clients are not told apart, that of so many clients."""
    alone = not unit.case and "case" in listed(limit.per)
    return exact(limit.most) * (max(1, unit.quantity) if alone else 1)


def _said(unit: Unit, limits: Sequence[Limit], used: Sequence[dict[tuple[str, ...], Exact]], scene: Scene) -> str:
    """Which limit is the narrowest: `3/case`."""
    left = [
        (_most(one, unit) - before[_key(one.per, unit, scene)], n)
        for n, (one, before) in enumerate(zip(limits, used, strict=True))
    ]
    limit = limits[min(left)[1]]
    return f"{limit.most}/{'+'.join(listed(limit.per))}"


def _key(groups: Groups, unit: Unit, scene: Scene) -> tuple[str, ...]:
    return tuple(_part(name, unit, scene) for name in listed(groups))


def _part(name: str, unit: Unit, scene: Scene) -> str:
    if name in ("month", "quarter", "half_year", "year"):
        return name_of(unit.day, name, scene.year_from)
    if name == "case":
        return unit.case or f"# {unit.act}"
    known = {"act": unit.act, "item": unit.item, "day": unit.day, "ever": ""}
    if name in known:
        return known[name]
    if name == "week":
        return monday(unit.day)
    if name == "period":
        return name_of(unit.day, scene.every, scene.year_from)
    value = find(unit.look, name)
    return "" if value is None else text_of(value)


def in_lots(units: Sequence[Unit], lots_of: int | str | None, per: Groups, scene: Scene) -> list[Unit]:
    """Full lots of so many units of a group, each of the unit that fills it."""
    if lots_of is None:
        return list(units)
    size, found = exact(lots_of), []
    done: dict[tuple[str, ...], Exact] = defaultdict(int)
    for unit in units:
        key = _key(per, unit, scene)
        before, done[key] = done[key], done[key] + unit.quantity
        lots = floor(Fraction(done[key]) / size) - floor(Fraction(before) / size)
        found += [unit._replace(quantity=lots)] if lots else []
    return found


class Tally:
    """How much was counted so far for each client, week … (`Tiers.per`), from work of earlier days on."""

    def __init__(self, per: Groups, scene: Scene, earlier: Sequence[Unit]) -> None:
        self._per, self._scene = per, scene
        self._done: dict[tuple[str, ...], Exact] = defaultdict(int)
        for unit in earlier:
            self.add(unit)

    def add(self, unit: Unit) -> tuple[Exact, Exact]:
        """How much there was before a unit, and is with it."""
        key = _key(self._per, unit, self._scene)
        before, self._done[key] = self._done[key], self._done[key] + unit.quantity
        return before, self._done[key]

    def groups(self, units: Sequence[Unit]) -> list[list[Unit]]:
        """Units that belong together, in the order of the first of each."""
        found: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
        for unit in units:
            found[_key(self._per, unit, self._scene)].append(unit)
        return list(found.values())


def group_of(groups: Groups, unit: Unit, scene: Scene) -> tuple[str, ...]:
    """What a unit is taken together with."""
    return _key(groups, unit, scene)


def _set(wanted: Sets, acts: Sequence[Act], scene: Scene, rule: str, skipped: list[Skipped]) -> Unit | None:
    """The unit of one client, if all that is needed was done and its day is paid here."""
    anchor = next((act for act in acts if act.item == wanted.dated_by), None)
    looked_at = anchor or acts[-1]
    ends = [_done(need, acts, looked_at, anchor.on if anchor else "", scene) for need in wanted.needs]
    missing = [listed(need.item)[0] for need, end in zip(wanted.needs, ends, strict=True) if end is None]
    if wanted.dated_by and anchor is None:
        missing.append(wanted.dated_by)
    last = max((end for end in ends if end), key=lambda act: (act.on, act.id), default=looked_at)
    dating = anchor or last
    if not scene.pays.has(dating.on) or (scene.months and int(dating.on[5:7]) not in scene.months):
        return None
    if missing:
        if any(act.item in _items(wanted) for act in acts):
            skipped.append(Skipped(rule, dating.id, "incomplete", missing[0], 1))
        return None
    return _unit(dating, scene)._replace(quantity=1)


def _items(wanted: Sets) -> set[str]:
    return {item for need in wanted.needs for item in listed(need.item)} | {wanted.dated_by or ""}


def _done(need: Need, acts: Sequence[Act], looked_at: Act, anchor: str, scene: Scene) -> Act | None:
    """The act with which a need was met; None while it is not. What is not needed was met from the first."""
    if need.only_where and misfit(need.only_where, act_look(looked_at, scene.case, scene.look)):
        return acts[0]
    fitting = [act for act in acts if act.item in listed(need.item) and _is_fit(need, act, anchor, scene)]
    if not need.each_of:
        return _nth(fitting, need.times)
    firsts = [
        next((act for act in fitting if _says(act, name, value, scene)), None)
        for name in sorted(need.each_of)
        for value in need.each_of[name]
    ]
    found = [act for act in firsts if act]
    return max(found, key=lambda act: (act.on, act.id)) if found and len(found) == len(firsts) else None


def _is_fit(need: Need, act: Act, anchor: str, scene: Scene) -> bool:
    look = act_look(act, scene.case, scene.look)
    return not misfit(need.where, look) and not outside(need.within, look, act.on, anchor)


def _says(act: Act, name: str, value: object, scene: Scene) -> bool:
    found = find(act_look(act, scene.case, scene.look), name)
    return found is not None and text_of(found) == text_of(value)  # type: ignore[arg-type]


def _nth(acts: Sequence[Act], times: int) -> Act | None:
    done: Exact = 0
    for act in acts:
        done += exact(act.times)
        if done >= times:
            return act
    return None
