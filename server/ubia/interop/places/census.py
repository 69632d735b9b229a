"""Figures of a census for places that the book has: the tables speak of places by name only, each in its own way."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ubia.forms.problem import Problem
from ubia.forms.sheet import Sheet

from .cells import Fault, count
from .known import Gazetteer, Known
from .names import alike
from .plan import Fact, Plan, at

Row = dict[str, str]


class Told(NamedTuple):
    """What one row says: of the higher place `upper`, or of `lower` in it; and under which heading."""

    number: int
    upper: str
    lower: str
    heading: str
    cells: Row


class Census(NamedTuple):
    """A layout of figures. `read` finds whom each row is about."""

    name: str
    columns: tuple[str, ...]
    figures: dict[str, str]
    """The field of a place, and the heading of its figure."""
    source: str
    levels: tuple[str, str]
    """What the higher and the lower places are called."""
    read: Callable[[Sheet], Iterator[Told]]


def _population(sheet: Sheet) -> Iterator[Told]:
    for number, row in sheet.numbered():
        if row.get("AdminArea") == "County":
            yield Told(number, row.get("County", ""), "", "County", row)
        elif "AdminArea" in row and row.get("SubCounty") != "Total":
            yield Told(number, row.get("County", ""), row.get("SubCounty", ""), "SubCounty", row)


def _age_and_sex(sheet: Sheet) -> Iterator[Told]:
    for number, row in sheet.numbered():
        if row.get("Age") == "Total":
            lower = row.get("SubCounty", "")
            yield Told(number, row.get("County", ""), "" if lower == "ALL" else lower, "SubCounty", row)


def _households(sheet: Sheet) -> Iterator[Told]:
    """One column of names, each county above its subcounties: a county's people are those of the rows below it."""
    heading, people = "County/SubCounty", "Sex_Total"
    upper, left = "", 0
    for number, row in sheet.numbered():
        if people not in row or alike(row.get(heading, "")) == alike("Kenya"):
            continue
        told = Told(number, upper, row.get(heading, ""), heading, row)
        try:
            there = count(row[people])
        except Fault:
            there = 0
        if left <= 0:
            upper, left = told.lower, there
            told = told._replace(upper=upper, lower="")
        else:
            left -= there
        yield told


CENSUSES = {
    census.name: census
    for census in (
        Census(
            "kenya-population",
            ("County", "SubCounty", "AdminArea", "Total"),
            {"population": "Total"},
            "Kenya: census 2019",
            ("county", "subcounty"),
            _population,
        ),
        Census(
            "kenya-age-sex",
            ("County", "SubCounty", "Age", "Total"),
            {"population": "Total"},
            "Kenya: census 2019",
            ("county", "subcounty"),
            _age_and_sex,
        ),
        Census(
            "kenya-households",
            ("County/SubCounty", "Sex_Total", "Households_Total"),
            {"population": "Sex_Total", "households": "Households_Total"},
            "Kenya: census 2019",
            ("county", "subcounty"),
            _households,
        ),
    )
}


def find_census(sheet: Sheet) -> Census | None:
    """The census table that this file is, by its headings."""
    there = {heading for heading, _ in sheet.headings}
    return next((census for census in CENSUSES.values() if there >= set(census.columns)), None)


def plan_census(sheet: Sheet, census: Census, places: Gazetteer) -> Plan:
    """Figures for places that are known; a row whose place is not found, or could be several, is noted."""
    plan = Plan(sheet.name, census.name)
    for told in census.read(sheet):
        plan.rows += 1
        found = _find(sheet, told, places, census.levels)
        figures, problems = _figures(sheet, census, told)
        plan.problems += problems
        if isinstance(found, Problem):
            plan.notes.append(found)
            plan.counts["unmatched"] += 1
        elif not problems:
            plan.facts.append(Fact("place.named", found.subject, {**figures, "source": census.source}, told.number))
            plan.counts[found.level] += 1
    return plan


def _find(sheet: Sheet, told: Told, places: Gazetteer, levels: tuple[str, str]) -> Known | Problem:
    uppers = [place for place in places.called(told.upper) if place.level == levels[0]]
    if len(uppers) != 1:
        return _unmatched(sheet, told, told.upper, len(uppers), places.near(told.upper, levels[0]))
    if not told.lower:
        return uppers[0]
    lowers = [place for place in places.within(uppers[0].subject, told.lower) if place.level == levels[1]]
    if len(lowers) != 1:
        return _unmatched(sheet, told, told.lower, len(lowers), places.near(told.lower, levels[1], uppers[0].subject))
    return lowers[0]


def _unmatched(sheet: Sheet, told: Told, name: str, many: int, near: str) -> Problem:
    code = "place_ambiguous" if many else "place_unknown_like" if near else "place_unknown"
    return at(sheet, told.number, told.heading, code, name=name, near=near, within=told.upper)


def _figures(sheet: Sheet, census: Census, told: Told) -> tuple[dict[str, int], list[Problem]]:
    figures: dict[str, int] = {}
    problems = []
    for field, heading in census.figures.items():
        try:
            figures[field] = count(told.cells.get(heading, ""))
        except Fault as fault:
            problems.append(at(sheet, told.number, heading, fault.code, cell=told.cells.get(heading, "")))
    return figures, problems
