"""Writes the cases of tasks and due visits in contract/cases/care anew: `python -m ubia.care.tests.cases_of_tasks`.

Read the difference before you keep it: the client's twin is held to these files.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ubia.charter.tests.stories import without_whose

from .telling import CHILD, ELDER, MOTHER, NEWBORN, Telling, person
from .visits import SALMA

FOLDER = Path(__file__).parents[4] / "contract" / "cases" / "care"


@dataclass(frozen=True)
class Case:
    """One file."""

    name: str
    why: str
    told: Callable[[], Telling]

    @property
    def file(self) -> Path:
        """Where it stands."""
        return FOLDER / f"{self.name.replace(' ', '_')}.json"

    def text(self) -> str:
        """What stands there."""
        story = self.told()
        case = {
            "name": self.name,
            "why": self.why,
            "entries": story.entries,
            "tables": {"task": without_whose(story.tasks()), "due": without_whose(story.dues())},
        }
        return json.dumps(case, ensure_ascii=False, indent=1) + "\n"

    def is_written(self) -> bool:
        """Whether the file says what the story says."""
        return self.file.is_file() and self.file.read_text("utf-8") == self.text()


def danger() -> Telling:
    """A danger sign in a child, corrected; another in the mother; the follow-up of the child."""
    story = Telling("2026-01-05", person(CHILD, "2025-01-10"), person(MOTHER, "1999-01-01"))
    seen = story.visit("2026-03-01", "child_check", CHILD, danger=["fits"])
    story.tell("2026-03-01", "visit.corrected", seen, danger=["fits", "no_drink"])
    story.visit("2026-03-02", "anc_visit", MOTHER, danger=["bleeds"])
    return story


def pregnancy() -> Telling:
    """Contacts by the week, one of them made."""
    story = Telling("2026-01-05", person(MOTHER, "1999-01-01"))
    story.visit("2026-02-01", "anc_visit", MOTHER)
    story.visit("2026-02-27", "anc_visit", MOTHER, answers={"dates": {"last_bleeding": "2025-09-01"}})
    return story


def newborn() -> Telling:
    """A birth ends the pregnancy; a visit to the mother is one to the child."""
    story = pregnancy()
    story.tell("2026-06-06", "person.joined", person=person(NEWBORN, "2026-06-05"))
    story.visit("2026-06-08", "pnc_visit", MOTHER)
    return story


def child() -> Telling:
    """A fever, a thin arm and missed vaccines, told by forms of different programmes."""
    story = Telling("2026-01-05", person(CHILD, "2025-01-10"), person(NEWBORN, "2022-05-01", "male"))
    story.visit("2026-03-01", "sick_child", CHILD, danger=[], answers={"fever": {"is_hot": "yes"}, "muac": "118"})
    story.visit("2026-03-02", "child_check", NEWBORN, answers={"muac_mm": 124, "vaccines_to_date": False})
    return story


def regular() -> Telling:
    """An elder, a family, and somebody whose age nobody knows."""
    story = Telling("2026-01-05", person(ELDER, "1950-01-01", "male"), person(MOTHER, None))
    story.visit("2026-02-20", "household_visit")
    return story


def merged() -> Telling:
    """Two records of a child become one: what was seen of the one is asked of the other."""
    story = Telling("2026-01-05", person(CHILD, "2025-01-10"), person(NEWBORN, "2025-01-10"))
    story.visit("2026-03-01", "sick_child", NEWBORN, danger=["fits"])
    story.tell("2026-03-01", "person.merged", person=NEWBORN, into=CHILD)
    return story


def gone() -> Telling:
    """A family that moved away is asked nothing."""
    story = danger()
    story.tell("2026-03-03", "household.moved_away", on="2026-03-03")
    return story


def handed_over() -> Telling:
    """A family is handed over, goes away and comes back; one visit in time, one late, one never."""
    story = Telling("2026-01-05", person(ELDER, "1950-01-01"))
    story.tell("2026-01-16", "household.assigned", chw=SALMA, since="2026-01-16")
    story.visit("2026-02-25", "household_visit", ELDER)
    story.tell("2026-04-20", "household.moved_away", on="2026-04-20")
    story.tell("2026-06-10", "household.returned", on="2026-06-10")
    return story


def told_again() -> Telling:
    """The same day of the last bleeding twice, then another; contacts made early, and one not at all."""
    story = Telling("2026-01-05", person(MOTHER, "1999-01-01"))
    for day, bled in (("2026-02-20", "2025-09-01"), ("2026-03-01", "2025-09-01"), ("2026-03-20", "2025-09-11")):
        story.visit(day, "anc_visit", MOTHER, answers={"dates": {"last_bleeding": bled}})
    return story


def too_soon() -> Telling:
    """Who died or refused before a visit was overdue was not missed; what was overdue by then was."""
    story = Telling("2026-01-05", person(ELDER, "1950-01-01"), person(CHILD, "2025-01-10"))
    story.visit("2026-02-01", "sick_child", CHILD, danger=["fits"], answers={"vaccines_to_date": "no"})
    story.tell("2026-02-20", "person.died", person=CHILD, died_on="2026-02-16")
    story.tell("2026-02-03", "consent.withdrawn", person=ELDER)
    return story


CASES = (
    Case("a danger sign is followed up", "It concerns whom it was seen in; corrections count.", danger),
    Case("a pregnancy has its weeks", "The last answer to the question of the day counts.", pregnancy),
    Case("a birth ends the pregnancy", "The newborn’s visits begin; one to the mother counts.", newborn),
    Case("what a visit found in a child is looked at again", "Answers count by name, in groups too.", child),
    Case("nobody is forgotten", "Families and elders are visited, whatever else there is.", regular),
    Case("two records of a child", "A merged person’s visits are the other’s.", merged),
    Case("who moved away is not asked for", "The story stays; its tasks do not.", gone),
    Case("a visit is asked of whoever had the family on that day", "Nobody had it while it was away.", handed_over),
    Case("an answer given again asks for nothing anew", "Another answer moves what is to come.", told_again),
    Case("who died was not missed", "Only what was overdue by then was.", too_soon),
)

if __name__ == "__main__":
    for one in CASES:
        one.file.write_text(one.text(), "utf-8")
