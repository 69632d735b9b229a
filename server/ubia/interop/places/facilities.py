"""Health facilities from a list: what they are called, of what type, where they stand."""

from typing import Any, NamedTuple

from ubia.forms.problem import Problem
from ubia.forms.sheet import Sheet

from .cells import Fault, position
from .known import Gazetteer
from .names import LONGEST, is_too_long, same, subject_of
from .plan import Fact, Plan, at, cleaned


class FacilityLayout(NamedTuple):
    """Which heading holds what; an empty one is not there."""

    name: str
    title: str
    country: str = ""
    iso: str = ""
    place: str = ""
    type: str = ""
    latitude: str = ""
    longitude: str = ""
    code: str = ""
    source: str = ""


AFRICA = FacilityLayout(
    "africa-facilities",
    title="Facility name",
    country="Country",
    iso="iso3c",
    place="Admin1",
    type="Facility type",
    latitude="Lat",
    longitude="Long",
    source="Africa: public health facilities (WHO, KWTRP)",
)
_WORDS = {
    "title": ("facility name", "facility", "name"),
    "country": ("country",),
    "place": ("place", "ward", "subcounty", "admin1", "district", "county"),
    "type": ("facility type", "type", "level"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "long", "lon", "lng"),
    "code": ("facility code", "code", "mfl code", "uid"),
}


def facility_layout(sheet: Sheet) -> FacilityLayout:
    """The layout of a list of facilities, from its headings."""
    there = {" ".join(heading.replace("_", " ").casefold().split()): heading for heading, _ in sheet.headings}
    if {AFRICA.title, AFRICA.iso, AFRICA.place} <= set(there.values()):
        return AFRICA
    found = {field: next((there[w] for w in words if w in there), "") for field, words in _WORDS.items()}
    return FacilityLayout("generic", **found)


def plan_facilities(sheet: Sheet, layout: FacilityLayout, places: Gazetteer, country: str = "") -> Plan:
    """The facilities of a file; `country` (name or three letters) takes only those of one country.

    The place of a facility is sought by name among those that the book has, unless the file is of several countries:
    names repeat from one to the next.
    """
    plan = Plan(sheet.name, layout.name)
    if not layout.title:
        plan.problems = [at(sheet, 1, "", "column_missing", column="name")]
        return plan
    rows = [(number, row) for number, row in sheet.numbered() if row and _is_of(country, layout, row)]
    countries = {same(row.get(layout.country, "")) for _, row in rows}
    list_ = _List(sheet, layout, places if len(countries) == 1 else Gazetteer([]))
    plan.rows = len(rows)
    for number, row in rows:
        plan.problems += list_.take(number, row)
    plan.facts, plan.notes = list(list_.facts.values()), list_.notes
    plan.counts["facility"] = len(plan.facts)
    plan.counts["without_position"] = sum("latitude" not in fact.said for fact in plan.facts)
    return plan


def _is_of(country: str, layout: FacilityLayout, row: dict[str, str]) -> bool:
    names = (row.get(layout.country, ""), row.get(layout.iso, ""))
    return not country or same(country) in map(same, names)


class _List:
    def __init__(self, sheet: Sheet, layout: FacilityLayout, places: Gazetteer) -> None:
        self.sheet, self.layout, self.places = sheet, layout, places
        self.facts: dict[str, Fact] = {}
        self.notes: list[Problem] = []
        self._unplaced: set[str] = set()

    def take(self, number: int, row: dict[str, str]) -> list[Problem]:
        """Add one facility; returns what is wrong with its row."""
        row, notes = cleaned(self.sheet, number, row, (self.layout.title,))
        self.notes += notes
        problems = []
        said: dict[str, Any] = {"name": row.get(self.layout.title, "")}
        if not said["name"]:
            problems.append(at(self.sheet, number, self.layout.title, "facility_unnamed"))
        for heading in (self.layout.title, self.layout.type, self.layout.country, self.layout.code):
            if is_too_long(row.get(heading, "")):
                problems.append(at(self.sheet, number, heading, "name_too_long", most=LONGEST, start=row[heading][:40]))
        problems += self._position(number, row, said)
        if problems:
            return problems
        fields = {"country": self.layout.country, "type": self.layout.type, "code": self.layout.code}
        said |= {field: row[heading] for field, heading in fields.items() if heading in row}
        self._place(number, row, said)
        self._add(number, row, {**said, "source": self.layout.source or self.sheet.name})
        return []

    def _position(self, number: int, row: dict[str, str], said: dict[str, Any]) -> list[Problem]:
        latitude, longitude = row.get(self.layout.latitude, ""), row.get(self.layout.longitude, "")
        try:
            if found := position(latitude, longitude):
                said["latitude"], said["longitude"] = found
        except Fault as fault:
            cell = f"{latitude} {longitude}".strip()
            return [at(self.sheet, number, self.layout.latitude, fault.code, cell=cell)]
        return []

    def _place(self, number: int, row: dict[str, str], said: dict[str, Any]) -> None:
        name = row.get(self.layout.place, "")
        if not name or not self.places.all:
            return
        found = self.places.meant(name, self.layout.place)
        if len(found) == 1:
            said["place"] = found[0].subject
        elif same(name) not in self._unplaced:
            self._unplaced.add(same(name))
            code = "place_ambiguous" if found else "place_unknown"
            self.notes.append(at(self.sheet, number, self.layout.place, code, name=name, within="", near=""))

    def _add(self, number: int, row: dict[str, str], said: dict[str, Any]) -> None:
        code = said.get("code")
        parts = (said["name"], row.get(self.layout.place, ""), said.get("type", ""))
        where = (said.get("latitude", ""), said.get("longitude", ""))
        key = ("#" + same(code),) if code else tuple(same(str(part)) for part in (*parts, *where))
        subject = subject_of("facility", same(said.get("country", "")), *key)
        if before := self.facts.get(subject):
            self.notes.append(at(self.sheet, number, self.layout.title, "said_twice", other=before.row))
        else:
            self.facts[subject] = Fact("facility.named", subject, said, number)
