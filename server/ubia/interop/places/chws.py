"""CHWs from a list: who they are, since when, at which facility."""

from collections.abc import Callable
from typing import Any

from ubia.forms.problem import Problem
from ubia.forms.sheet import Sheet

from .cells import Fault, day, phone, sex
from .known import Gazetteer
from .names import LONGEST, is_too_long, same, subject_of
from .plan import Fact, Plan, at, cleaned

_WORDS = {
    "name": ("name", "full name", "chw", "chw name"),
    "cadre": ("cadre", "role"),
    "facility": ("facility", "facility code", "health facility", "link facility"),
    "since": ("since", "appointed on", "start date", "date appointed"),
    "phone": ("phone", "phone number", "telephone", "mobile"),
    "sex": ("sex", "gender", "sexe", "jinsia"),
    "code": ("code", "id", "chw code", "chw id", "national id"),
}


class ChwList:
    """A list of CHWs being read. `cadre` and `since` stand in for columns that the file has not."""

    def __init__(
        self, sheet: Sheet, book: str, facilities: Gazetteer, cadre: str = "", since: str = "", region: str = ""
    ) -> None:
        self.sheet, self.book, self.facilities = sheet, book, facilities
        self.cadre, self.since, self.region = cadre, since, region
        there = {" ".join(heading.replace("_", " ").casefold().split()): heading for heading, _ in sheet.headings}
        self.heading = {field: next((there[w] for w in words if w in there), "") for field, words in _WORDS.items()}
        self.plan = Plan(sheet.name, "chws")
        self._rows: dict[str, int] = {}

    def read(self) -> Plan:
        """The plan of the whole file."""
        missing = [field for field in ("name", *self._needed()) if not self.heading[field]]
        self.plan.problems = [at(self.sheet, 1, "", "column_missing", column=field) for field in missing]
        if not missing:
            for number, row in self.sheet.numbered():
                if row:
                    self.plan.rows += 1
                    self.plan.problems += self._take(number, row)
        self.plan.counts["chw"] = len(self.plan.facts)
        return self.plan

    def _needed(self) -> list[str]:
        return [field for field, given in (("cadre", self.cadre), ("since", self.since)) if not given]

    def _take(self, number: int, row: dict[str, str]) -> list[Problem]:
        row, notes = cleaned(self.sheet, number, row, (self.heading["name"],))
        self.plan.notes += notes
        cells = {field: row.get(heading, "") for field, heading in self.heading.items()}
        said: dict[str, Any] = {"name": cells["name"], "cadre": cells["cadre"] or self.cadre}
        problems = [] if cells["name"] else [self._fault(number, "name", "chw_unnamed")]
        problems += [] if said["cadre"] else [self._fault(number, "cadre", "cadre_missing")]
        for field in ("name", "cadre"):
            if is_too_long(cells[field]):
                problems.append(self._fault(number, field, "name_too_long", most=LONGEST, start=cells[field][:40]))
        problems += self._cell(number, said, "since", cells["since"] or self.since, day)
        if cells["sex"]:
            problems += self._cell(number, said, "sex", cells["sex"], sex)
        if cells["phone"]:
            problems += self._cell(number, said, "phone", cells["phone"], lambda cell: phone(cell, self.region))
        problems += self._facility(number, said, cells["facility"])
        return problems or self._add(number, said, cells["code"])

    def _cell(
        self, number: int, said: dict[str, Any], field: str, cell: str, read: Callable[[str], str]
    ) -> list[Problem]:
        try:
            said[field] = read(cell)
        except Fault as fault:
            return [self._fault(number, field, fault.code, cell=cell)]
        return []

    def _facility(self, number: int, said: dict[str, Any], name: str) -> list[Problem]:
        if not name:
            return []
        found = self.facilities.coded(name) or self.facilities.called(name)
        if len(found) != 1:
            near = self.facilities.near(name)
            code = "facility_ambiguous" if found else "facility_unknown_like" if near else "facility_unknown"
            return [self._fault(number, "facility", code, name=name, near=near)]
        said["facility"] = found[0].subject
        return []

    def _add(self, number: int, said: dict[str, Any], code: str) -> list[Problem]:
        """A code is who somebody is; without one the name with the telephone number, or with the facility."""
        key = ("#" + same(code),) if code else (same(said["name"]), said.get("phone") or said.get("facility", ""))
        subject = subject_of("chw", self.book, *key)
        if subject in self._rows:
            return [self._fault(number, "code" if code else "name", "chw_twice", other=self._rows[subject])]
        self._rows[subject] = number
        self.plan.facts.append(Fact("chw.appointed", subject, said, number))
        return []

    def _fault(self, number: int, field: str, code: str, /, **values: object) -> Problem:
        return at(self.sheet, number, self.heading[field], code, **values)
