"""The nodes that the rows of a survey become, so that formulas can be followed before the form is built."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ubia.forms.dialect import Asked, comes_from_elsewhere, is_yes
from ubia.forms.expressions.places import Place
from ubia.forms.table import Row, Table

from .nesting import asked_rows
from .settings import setting

_TYPES = {
    "integer": "int", "int": "int", "decimal": "decimal", "range": "decimal", "date": "date", "today": "date",
    "time": "time", "dateTime": "dateTime", "datetime": "dateTime", "start": "dateTime", "end": "dateTime",
}  # fmt: skip
SILENT = frozenset(
    ["calculate", "hidden", "note", "start", "end", "today", "deviceid", "device id", "phonenumber", "phone number",
     "simserial", "sim id", "subscriberid", "subscriber id", "username", "email", "start-geopoint", "audit",
     "background-audio", "background-geopoint", "imei", "get today", "start time", "end time"]
)  # fmt: skip
"""Types of rows that ask nobody anything."""
_SEVERAL = ("select all that apply", "rank")
_ELSEWHERE = ("csv-external", "xml-external")
_META = ("instanceID", "instanceName", "audit", "entity")


@dataclass
class Survey:
    """The form's root, its places by the row they stand in, and by name."""

    root: Place
    by_row: dict[int, Place] = field(default_factory=dict)
    by_name: dict[str, list[Place]] = field(default_factory=dict)

    def called(self, name: str) -> Place | None:
        """The one place of this name; None when there is none, or more than one."""
        found = self.by_name.get(name, [])
        return found[0] if len(found) == 1 else None

    def add(self, above: Place, name: str) -> Place:
        """A new place in another."""
        place = above.add(name)
        self.by_name.setdefault(name, []).append(place)
        return place


def survey_of(tables: Mapping[str, Table]) -> Survey:
    """The places of a form, from its sheets; faults in the nesting are passed over, `nesting` tells of them."""
    survey = Survey(Place(setting(tables.get("settings"), "name") or "data"))
    lists = _choices(tables.get("choices"))
    is_flat = is_yes(setting(tables.get("settings"), "flat"))
    open_ = [survey.root]
    for row, asked in asked_rows(tables["survey"]):
        if asked.does == "end":
            del open_[max(1, len(open_) - 1) :]
        elif asked.does != "set" and row.get("type") not in _ELSEWHERE:
            place = _place(survey, open_[-1], row, asked, lists)
            if asked.does == "begin":
                open_.append(open_[-1] if is_flat and not place.repeats else place)
    meta = survey.root.add("meta")
    for name in _META:
        survey.add(meta, name)
    meta.open = True
    return survey


def _choices(choices: Table | None) -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for row in choices or ():
        lists.setdefault(row.get("list_name"), set()).add(row.get("name"))
    return {name: frozenset(values) for name, values in lists.items()}


def _place(survey: Survey, above: Place, row: Row, asked: Asked, lists: dict[str, frozenset[str]]) -> Place:
    place = survey.add(above, row.get("name") or f"generated_note_name_{row.number}")
    survey.by_row[row.number] = place
    place.gives = _TYPES.get(asked.word, "") if asked.does == "ask" else ""
    place.asked = asked.does == "choose" or (asked.does == "ask" and asked.word not in SILENT)
    if asked.does == "begin":
        place.repeats = asked.word == "repeat"
        place.open = asked.word == "loop"
        if place.repeats and row.cells:
            survey.add(above, f"{place.name}_count")
    elif asked.does == "choose":
        place.gives = "select" if asked.word in _SEVERAL else "select1"
        _choose(survey, place, row, asked, lists)
    return place


def _choose(survey: Survey, place: Place, row: Row, asked: Asked, lists: dict[str, frozenset[str]]) -> None:
    if not comes_from_elsewhere(row.get("type"), asked.choices):
        place.choices = lists.get(asked.choices)
    if row.get("type").endswith(("or_other", "or other", "or specify other")):
        place.choices = place.choices and place.choices | {"other"}
        survey.add(place.above or survey.root, f"{place.name}_other")


def questions(survey: Table) -> Iterator[tuple[Row, Asked]]:
    """The rows that ask somebody something or reckon something: neither group, nor end, nor setting."""
    return ((row, asked) for row, asked in asked_rows(survey) if asked.does in ("ask", "choose"))
