"""From rows to a tree of places, each named once, with everything that is wrong said by row and column."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ubia.forms.problem import Problem
from ubia.forms.sheet import Sheet

from .cells import Fault, count
from .layout import Layout, Level
from .names import LONGEST, is_too_long, same, subject_of
from .plan import Fact, Plan, at, cleaned


class Named(NamedTuple):
    """A place as one row names it."""

    subject: str
    level: Level
    name: str
    code: str
    parent: str


def plan_places(sheet: Sheet, layout: Layout, under: str = "") -> Plan:
    """The places of a file. `under` is the id of the place that the highest level hangs on, if any."""
    plan = Plan(sheet.name, layout.name)
    missing = [heading for heading in layout.columns if heading not in dict(sheet.headings)]
    plan.problems = [at(sheet, 1, "", "column_missing", column=heading) for heading in missing]
    long = [level.column for level in layout.levels if is_too_long(level.name)]
    plan.problems += [at(sheet, 1, column, "name_too_long", most=LONGEST, start=column[:40]) for column in long]
    if plan.problems:
        return plan
    tree = Tree(sheet, layout, under)
    for number, row in sheet.numbered():
        if row:
            plan.rows += 1
            plan.problems += tree.take(number, row)
    plan.notes = [*tree.notes, *tree.shared_codes()]
    for fact in tree.facts.values():
        plan.facts.append(fact)
        plan.counts[fact.said["level"]] += 1
    return plan


class Tree:
    """The places found so far. A row with a problem adds nothing."""

    def __init__(self, sheet: Sheet, layout: Layout, under: str) -> None:
        self.sheet, self.layout, self.under = sheet, layout, under
        self.facts: dict[str, Fact] = {}
        self.notes: list[Problem] = []
        self._told: dict[str, int] = {}
        """Which row told of a place as its lowest."""
        self._codes: dict[tuple[str, str], dict[str, int]] = {}

    def take(self, number: int, row: dict[str, str]) -> Iterator[Problem]:
        """Add the places that a row names; yields what is wrong with it."""
        row, notes = cleaned(self.sheet, number, row, self.layout.columns)
        self.notes += notes
        problems = [*self._gaps(number, row), *self._lengths(number, row)]
        figures: dict[str, Any] = {}
        for field in ("population", "households"):
            try:
                if cell := row.get(getattr(self.layout, field)):
                    figures[field] = count(cell)
            except Fault as fault:
                problems.append(at(self.sheet, number, getattr(self.layout, field), fault.code, cell=cell))
        path = [] if problems else self._path(number, row)
        problems += [problem for named in path for problem in self._conflicts(number, named)]
        if path and not problems:
            problems += self._again(number, path[-1], figures)
        if not problems:
            self._add(number, path, figures)
        yield from problems

    def shared_codes(self) -> Iterator[Problem]:
        """Codes that two places of one level carry: harmless here, but they will confuse somebody."""
        for (column, code), places in self._codes.items():
            if len(places) > 1:
                first, second, *_ = sorted(places.values())
                yield at(self.sheet, second, column, "code_shared", code=code, other=first)

    def _gaps(self, number: int, row: dict[str, str]) -> Iterator[Problem]:
        filled = [bool(row.get(level.column)) for level in self.layout.levels]
        if not any(filled):
            yield at(self.sheet, number, self.layout.levels[-1].column, "no_place")
        for i, level in enumerate(self.layout.levels):
            if not filled[i] and row.get(level.code):
                yield at(self.sheet, number, level.column, "place_unnamed", level=level.name, code=row[level.code])
            elif not filled[i] and any(filled[i:]) and not level.optional:
                yield at(self.sheet, number, level.column, "parent_missing", level=level.name)

    def _lengths(self, number: int, row: dict[str, str]) -> Iterator[Problem]:
        for level in self.layout.levels:
            for heading in (level.column, level.code):
                cell = row.get(heading, "")
                if is_too_long(cell):
                    yield at(self.sheet, number, heading, "name_too_long", most=LONGEST, start=cell[:40])

    def _path(self, number: int, row: dict[str, str]) -> list[Named]:
        path: list[Named] = []
        key = [self.layout.scheme or self.under]
        for level in self.layout.levels:
            if not (cell := row.get(level.column)):
                if level.optional and any(row.get(lower.column) for lower in self._below(level)):
                    self.notes.append(at(self.sheet, number, level.column, "hangs_higher", level=level.name))
                continue
            code = row.get(level.code, "")
            by_code = code and level.known_by != "name_within"
            last = (level.name, "#" + same(code) if by_code else same(cell))
            key = [*key[:1], *last] if code and level.known_by == "code" else [*key, *last]
            parent = path[-1].subject if path else self.under
            path.append(Named(subject_of("place", *key), level, level.pattern.format(cell), code, parent))
        return path

    def _below(self, level: Level) -> tuple[Level, ...]:
        return self.layout.levels[self.layout.levels.index(level) + 1 :]

    def _conflicts(self, number: int, named: Named) -> Iterator[Problem]:
        there = self.facts.get(named.subject)
        if there is None or not named.code:
            return
        values = {"code": named.code, "other": there.row, "name": there.said["name"]}
        if same(str(there.said["name"])) != same(named.name):
            yield at(self.sheet, number, named.level.column, "code_has_two_names", **values)
        elif (there.said.get("parent") or "") != named.parent:
            yield at(self.sheet, number, named.level.code, "code_has_two_parents", **values)

    def _again(self, number: int, lowest: Named, figures: dict[str, Any]) -> list[Problem]:
        """A row that says once more what another said is only noted; one that says otherwise is a problem."""
        before = self._told.get(lowest.subject)
        if before is None:
            return []
        told = self.facts[lowest.subject].said
        alike = all(told.get(field) == value for field, value in figures.items())
        problem = at(self.sheet, number, lowest.level.column, "said_twice" if alike else "said_otherwise", other=before)
        if alike:
            self.notes.append(problem)
        return [] if alike else [problem]

    def _add(self, number: int, path: list[Named], figures: dict[str, Any]) -> None:
        for named in path:
            if named.subject not in self.facts:
                said = {"name": named.name, "level": named.level.name}
                said |= {field: value for field in ("parent", "code") if (value := getattr(named, field))}
                said["source"] = self.layout.source or self.sheet.name
                self.facts[named.subject] = Fact("place.named", named.subject, said, number)
            if named.code:
                self._codes.setdefault((named.level.code, named.code), {}).setdefault(named.subject, number)
        self._told.setdefault(path[-1].subject, number)
        self.facts[path[-1].subject].said.update(figures)
