"""What is missing or odd in a text, said before it goes to the keys (OWN-03, OWN-04). Nothing is refused.

Time is an argument; what the programme knows (questions, choices, services) is told by whoever asks.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any, Literal, NamedTuple

from .in_force import Whole, Wording, deviations, is_answered
from .tasks import Cell

Code = Literal[
    "not_chosen",
    "overdue",
    "unknown_section",
    "unknown_choice",
    "no_reason",
    "unknown_service",
    "first_day_gone",
    "same_day",
    "task_unasked",
    "two_pay_days",
]
STOPS = frozenset({"not_chosen", "no_reason", "task_unasked"})
"""What is put right before a text is laid before the keys; the rest may be meant so."""


class Fault(NamedTuple):
    """One thing: what it is, the section or clause where it is put right, and the word that it is about."""

    code: Code
    where: str
    about: str = ""


class Known(NamedTuple):
    """The questions of a charter with the codes of their choices, what visits there are, and the day."""

    sections: Mapping[str, Set[str]]
    services: Set[str]
    section_of: Mapping[str, str]
    today: str
    unasked: Mapping[str, Sequence[Cell]] = {}
    """Tasks with what nobody has answered about them yet (OWN-11)."""


def faults(own: Wording, from_on: str, above: Whole, known: Known, other_days: Set[str] = frozenset()) -> list[Fault]:
    """All faults of a text. `other_days`: first days of texts of the same charter that both sides have agreed to."""
    found = [*_sections(own, above, known), *_tasks(own, known)]
    found += [*_reasons(own, above, known), *_services(own, known), *_pay_days(own, known)]
    if from_on < known.today:
        found.append(Fault("first_day_gone", "", from_on))
    if from_on in other_days:
        found.append(Fault("same_day", "", from_on))
    return found


def _sections(own: Wording, above: Whole, known: Known) -> Iterator[Fault]:
    for code, choices in known.sections.items():
        said = own.sections.get(code, {})
        later = said.get("not_yet")
        if not is_answered(said) and not later and code not in above.sections and code not in above.later:
            yield Fault("not_chosen", code)
        if later and not is_answered(said) and later["until"] < known.today:
            yield Fault("overdue", code, later["owner"])
        for choice in said.get("choices", ()):
            if choice not in choices:
                yield Fault("unknown_choice", code, choice)
    for code in own.sections.keys() - known.sections.keys():
        yield Fault("unknown_section", "", code)


def _tasks(own: Wording, known: Known) -> Iterator[Fault]:
    """A task that a text names has an answer to each of the ten questions (OWN-11)."""
    for code, said in own.sections.items():
        for choice in said.get("choices", ()):
            if choice in known.unasked:
                cells = ("/".join(filter(None, cell)) for cell in known.unasked[choice])
                yield Fault("task_unasked", code, " ".join([choice, *cells]))


def _reasons(own: Wording, above: Whole, known: Known) -> Iterator[Fault]:
    """What departs from the charter above says why; one reason is enough for a section and its clauses."""
    without = [one for one in deviations(own, above, known.section_of) if one.above is not None and not one.why.strip()]
    sections = dict.fromkeys(
        one.code if one.kind == "section" else known.section_of.get(one.code, "") for one in without
    )
    yield from (Fault("no_reason", section) for section in sections)


def _services(own: Wording, known: Known) -> Iterator[Fault]:
    for clause, service in dict.fromkeys(services_in(own.clauses)):
        if service not in known.services:
            yield Fault("unknown_service", known.section_of.get(clause, ""), service)


def _pay_days(own: Wording, known: Known) -> Iterator[Fault]:
    """A scheme of pay with a day of its own beside a clause that says another."""
    due = (own.clauses.get("pay") or {}).get("due")
    said = own.clauses.get("pay_day")
    if due is not None and said and (due.get("after", "end"), due.get("days", 0)) != ("end", said["days"]):
        yield Fault("two_pay_days", known.section_of.get("pay_day", ""), str(said["days"]))


def services_in(clauses: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The services that clauses name: (clause, service)."""
    for rule in (clauses.get("pay") or {}).get("rules", ()):
        count = rule.get("count") or {}
        if count.get("what") == "acts":
            item = count.get("item", [])
            yield from (("pay", one) for one in (item if isinstance(item, list) else [item]))
    yield from (("hours", service) for service in (clauses.get("hours") or {}).get("visit_minutes", ()))
    yield from (("schedules", service) for service in clauses.get("schedules") or ())
