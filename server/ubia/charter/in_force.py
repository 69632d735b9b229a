"""The charter in force at a place on a day, put together from the place's own text and those of the places above.

Twin: client/src/charter/inForce.ts; in the database: `charter_on` of views.sql.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple


class Held(NamedTuple):
    """A text and the days on which it is in force at its place; `began_at` is when its charter was first agreed."""

    charter: str
    text: str
    place: str
    since: str
    until: str | None
    programme: str
    began_at: int


class Layer(NamedTuple):
    """What holds at a place on a day, or at a place `steps` above it. Of several charters of one place one `leads`."""

    steps: int
    charter: str
    text: str
    programme: str
    leads: bool


class Wording(NamedTuple):
    """What a text says: its sections (choices, words, why …) and its clauses in figures, by code."""

    text: str
    sections: Mapping[str, Mapping[str, Any]]
    clauses: Mapping[str, Any]


class Said(NamedTuple):
    """What holds on one section or clause, and in which text it stands."""

    value: Any
    text: str


class Whole(NamedTuple):
    """A charter as it holds: each section and each clause from the nearest text that says something on it."""

    sections: dict[str, Said]
    clauses: dict[str, Said]
    later: dict[str, Said]
    """Sections on which no text says anything yet, and the nearest that says who will see to it."""


def in_force(held: Iterable[Held], path: Sequence[str], day: str) -> list[Layer]:
    """What holds on a day at the first place of a path, which names the places above after it; the nearest first."""
    steps = {place: n for n, place in reversed(list(enumerate(path)))}
    now = [one for one in held if one.place in steps and one.since <= day and (one.until is None or day < one.until)]
    layers: list[Layer] = []
    for one in sorted(now, key=lambda one: (steps[one.place], one.began_at, one.charter)):
        at = steps[one.place]
        layers.append(Layer(at, one.charter, one.text, one.programme, all(layer.steps != at for layer in layers)))
    return layers


def whole(nearest_first: Sequence[Wording]) -> Whole:
    """What texts say together, the nearest first. A question that a text leaves open is answered by those above it."""
    sections: dict[str, Said] = {}
    clauses: dict[str, Said] = {}
    later: dict[str, Said] = {}
    for wording in nearest_first:
        for code, said in wording.sections.items():
            if is_answered(said):
                sections.setdefault(code, Said(said, wording.text))
            elif said.get("not_yet"):
                later.setdefault(code, Said(said, wording.text))
        for code, value in wording.clauses.items():
            clauses.setdefault(code, Said(value, wording.text))
    return Whole(sections, clauses, {code: said for code, said in later.items() if code not in sections})


def is_answered(section: Mapping[str, Any]) -> bool:
    """Whether a section says something, and not only who will see to it later."""
    return bool(section.get("choices") or section.get("words"))


class Deviation(NamedTuple):
    """Where a text departs from what holds above it (OWN-03). `kind` is `section` or `clause`."""

    kind: str
    code: str
    own: Any
    above: Any
    """None where the texts above say nothing: the text adds, it does not depart."""
    above_text: str
    why: str


def deviations(own: Wording, above: Whole, section_of: Mapping[str, str]) -> list[Deviation]:
    """Every section and clause on which a text says something else than those above it, with the reason that it gives.

    The reason for a clause is that of the section to which it belongs (`section_of`).
    """
    found = []
    for code, said in own.sections.items():
        higher = above.sections.get(code)
        if is_answered(said) and (higher is None or _essence(said) != _essence(higher.value)):
            found.append(_deviation("section", code, said, higher, said.get("why", "")))
    for code, value in own.clauses.items():
        higher = above.clauses.get(code)
        if higher is None or value != higher.value:
            why = own.sections.get(section_of.get(code, ""), {}).get("why", "")
            found.append(_deviation("clause", code, value, higher, why))
    return found


def _deviation(kind: str, code: str, own: Any, higher: Said | None, why: str) -> Deviation:
    return Deviation(kind, code, own, higher.value if higher else None, higher.text if higher else "", why)


def _essence(section: Mapping[str, Any]) -> tuple[list[str], str]:
    return sorted(set(section.get("choices", ()))), section.get("words", "").strip()


class Conflict(NamedTuple):
    """Two programmes of one place that say different things on a section or clause (OWN-18)."""

    kind: str
    code: str
    said: tuple[tuple[str, Any], ...]
    """By text: what it says."""


def conflicts(wordings: Sequence[Wording]) -> list[Conflict]:
    """Where the texts of one place differ: only on what at least two of them say something about."""
    found: list[Conflict] = []
    for kind in ("section", "clause"):
        codes = dict.fromkeys(code for w in wordings for code in _of_kind(w, kind))
        for code in codes:
            said = [(w.text, _of_kind(w, kind)[code]) for w in wordings if code in _of_kind(w, kind)]
            essences = {repr(_essence(value) if kind == "section" else value) for _, value in said}
            if len(essences) > 1:
                found.append(Conflict(kind, code, tuple(said)))
    return found


def _of_kind(wording: Wording, kind: str) -> Mapping[str, Any]:
    if kind == "clause":
        return wording.clauses
    return {code: said for code, said in wording.sections.items() if is_answered(said)}
