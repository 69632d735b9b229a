"""Writes contract/cases/people anew: `python -m ubia.people.tests.write_cases`. Read the difference before you keep it.

What the cases say is asserted in words by the tests beside this file; the files hold the client's twin to the same.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from ubia.people.ages import age_on, born_from_age
from ubia.people.names import name_key, name_words
from ubia.register.line import Line

from .random_stories import random_story
from .story import AMINA, BARAKA, NEEMA, REHEMA, Story, fold, march, person, uid

CASES = Path(__file__).parents[4] / "contract" / "cases" / "people"
NAMES = """
Mohamed Muhammad Mohammed Mohmed Aisha Aïcha Aïssata Wanjiru Wanjilu Cheptoo Chebtoo Vishnu Bishnu विष्णु सीता
Seeta गीता Githinji Kithinji Ng'ang'a Ng’ang’a Ŋanga Khadija Hadija Ouattara Wattara Yohana Johana Yusuf
Youssouf Christine Kristina Njoroge Mwangi Muangi Agnès Anyesi Djamila Jamila Elizabeth Elisabeti Shrestha
श्रेष्ठ Ouédraogo Laurent Raurent राम Zainabu Zeinab अबेबे क़ासिम አበበ لیلى Œuvrard Xavier İsmail
"""
LONGER = (
    "Mme N'Diaye-Koné, Aïssata",
    "Dr.",
    "",
    "Mĩriam Wãngarĩ",
    "Odhiambo, Otieno (Snr)",
    "Mzee Juma 2",
    "شهناز علي",
)


def transfer_offline(story: Story) -> None:
    """Two supervisors transfer; the first CHW's late work arrives after."""
    begun = story.enrol(1, place=uid("lindi"), persons=[person("Otieno", sex="male", born_on="1990-06-01")])
    story.tell("household.assigned", 12, REHEMA, chw=BARAKA, since=march(12))
    story.tell("household.assigned", 11, NEEMA, received=14, chw=NEEMA, since=march(11))
    story.tell("person.joined", 8, AMINA, received=20, person=person("Akinyi", born_on=march(7)))
    story.tell("household.corrected", 9, AMINA, amends=begun, received=20, neighbourhood="By the mill")


def moved_and_returned(story: Story) -> None:
    """A household moves to another community, its late entries still fold, and it comes back."""
    story.enrol(1, persons=[person("Otieno")])
    story.tell("household.moved_away", 10, to_book=uid("kisumu"))
    story.tell("person.died", 9, received=15, person=uid("otieno"), died_on=march(9))
    story.tell("household.assigned", 12, REHEMA, chw=BARAKA, since=march(12))
    story.tell("household.returned", 20)


def nicknamed(story: Story) -> None:
    """What neighbours call somebody, and who is head of the household, told, put right and taken back."""
    told = [person("Otieno", nickname="Baba Achieng"), person("Akinyi")]
    begun = story.enrol(1, persons=told, head=uid("otieno"))
    story.tell("person.joined", 2, person=person("Zawadi", nickname="Mama  Mboga"))
    story.tell("person.corrected", 3, amends=begun, person=uid("akinyi"), nickname="Nyar Alego")
    story.tell("person.corrected", 4, amends=begun, person=uid("otieno"), nickname="")
    story.tell("household.corrected", 5, amends=begun, head=uid("akinyi"))


def arrived(story: Story) -> None:
    """A household arrives from another book, and late lines of its old story are told."""
    origin = {"from_book": uid("town"), "from_subject": uid("old"), "from_line": 40}
    body: dict[str, Any] = {"name": "Family Odhiambo", "chw": NEEMA, "since": march(2), **origin}
    story.tell("household.arrived", 2, NEEMA, **body)
    story.tell("story.continued", 9, to_line=44)
    story.tell("household.visit_planned", 9, REHEMA, supervisor=REHEMA, on=march(11))


def two_correct_offline(story: Story) -> None:
    """Two people correct one person and one folder without seeing each other's words; one dispute is settled."""
    begun = story.enrol(1, persons=[person("Otieno", born_on="1990-06-01", born_estimated=True)])
    first = story.tell("person.corrected", 3, AMINA, amends=begun, person=uid("otieno"), born_on="1991-01-01")
    story.tell("person.corrected", 2, BARAKA, amends=begun, received=5, person=uid("otieno"), born_on="1992-01-01")
    old = story.tell("household.corrected", 3, AMINA, amends=begun, name="Odhiambo Senior")
    new = story.tell("household.corrected", 4, BARAKA, amends=begun, name="Odhiambo Junior")
    story.tell("household.corrected", 5, REHEMA, amends=new, settles=[old], name="Odhiambo Junior")
    story.tell("person.corrected", 6, AMINA, amends=first, person=uid("otieno"), name="Otieno Ouma")


def merged_and_undone(story: Story) -> None:
    """Merges of a folder and of persons, one of them undone."""
    story.enrol(1, persons=[person("Otieno"), person("Akinyi")])
    merge = story.tell("household.merged", 2, into=uid("other"))
    story.tell("person.merged", 2, person=uid("otieno"), into=uid("ouma"))
    story.tell("merge.undone", 3, amends=merge)


def transfer_erased(story: Story) -> None:
    """The entry that gave the household to another CHW was erased, then it was given anew."""
    story.enrol(1, persons=[person("Otieno")])
    story.tell("household.assigned", 10, REHEMA, erased=True)
    story.tell("household.assigned", 15, REHEMA, chw=NEEMA, since=march(15))


def erased(story: Story) -> None:
    """The enrolment and a birth were erased."""
    begun = story.tell("household.enrolled", 1, erased=True)
    story.tell("person.joined", 2, erased=True)
    story.tell("household.corrected", 2, amends=begun, name="Nobody")
    story.tell("household.assigned", 10, REHEMA, chw=BARAKA, since=march(10))


def flagged(story: Story) -> None:
    """What cannot be is kept and flagged."""
    story.enrol(5, latitude=0.0, longitude=0.0, persons=[person("Otieno", born_on="2027-01-01"), person("...")])
    story.enrol(1, chw=NEEMA, received=6)
    story.tell("person.died", 6, person=uid("otieno"), died_on=march(20))
    story.tell("person.joined", 7, person=person("Otieno Ouma", sex="male"))


def wishes_stated(story: Story) -> None:
    """Wishes of a household and of one person."""
    story.tell("wish.stated", 2, place="At the church", time="After 16:00", visibility="plain")
    story.tell("wish.stated", 3, person=uid("akinyi"), present="Nobody else", contact="SMS to my sister")
    story.tell("wish.stated", 4, place="At home", visibility="plain")


def consents_told(story: Story) -> None:
    """A household agrees, one person in it takes it back and then all do; a new version is agreed to later."""
    story.tell("consent.given", 1, version="1", language="sw", heard=True)
    story.tell("consent.withdrawn", 2, person=uid("akinyi"), said_by=uid("akinyi"))
    story.tell("consent.withdrawn", 3, reason="They are afraid of neighbours")
    story.tell("consent.given", 5, person=uid("akinyi"), version="1")
    story.tell("consent.given", 6, version="2", language="fr")
    story.tell("consent.withdrawn", 7, erased=True)


def chw_returns(story: Story) -> None:
    """A CHW is appointed, leaves on a day that is put right, and returns."""
    story.tell("chw.appointed", 1, name="Amina", cadre="volunteer", since=march(1))
    left = story.tell("chw.left", 10, on=march(10))
    story.tell("chw.left", 11, amends=left, on=march(12))
    story.tell("chw.appointed", 20, name="Amina Juma", cadre="promoter", since=march(20), facility=uid("clinic"))


def places_named(story: Story) -> None:
    """A place named twice, and what else stands there."""
    story.tell("place.named", 1, name="Lainĩ Saba", level="ward", parent=uid("kibra"), population=28_182)
    story.tell("place.named", 2, name="Laini Saba", level="ward", parent=uid("kibra"), code="0294")
    story.tell("facility.named", 2, name="Kibera HC", latitude=-1.31, longitude=36.79, country="KE")
    story.tell("committee.formed", 3, name="Laini Saba committee", since=march(3), place=uid("ward"))


def members_told(story: Story) -> None:
    """A member of a committee, named twice, trained, gone and back."""
    story.tell("member.named", 1, name="Salome", since=march(1), sex="female", groups=["women"])
    story.tell("member.trained", 2, topic="The score card", days=2, by="the district")
    story.tell("member.left", 9, on=march(9))
    story.tell(
        "member.named", 12, name="Salome A.", since=march(12), groups=["women", "youth", "women"], part="secretary"
    )
    story.tell("member.left", 20, on=march(18))


SCENARIOS: Sequence[Callable[[Story], None]] = (
    transfer_offline,
    moved_and_returned,
    nicknamed,
    arrived,
    two_correct_offline,
    merged_and_undone,
    erased,
    transfer_erased,
    flagged,
    wishes_stated,
    consents_told,
    chw_returns,
    places_named,
    members_told,
)


def case(name: str, lines: Sequence[Line]) -> dict[str, Any]:
    """A story and what it adds up to."""
    rows = {table: [row._asdict() for row in found] for table, found in fold(lines).items() if found}
    return {"name": name, "entries": [msgspec.to_builtins(line) for line in lines], "tables": rows}


def write() -> None:
    """Every file."""
    for tell in SCENARIOS:
        story = Story()
        tell(story)
        _put(tell.__name__, case(str(tell.__doc__), story.lines), indent=1)
    random = Random(11)  # the same stories each time
    _put("random_stories", [case(f"story {n}", random_story(random)) for n in range(80)])
    names = [{"name": n, "words": name_words(n), "key": name_key(n)} for n in (*NAMES.split(), *LONGER)]
    _put("names", {"names": names}, indent=1)
    _put("ages", {"estimates": _estimates(), "ages": _ages()}, indent=1)


def _estimates() -> list[dict[str, Any]]:
    days, ages = ("2026-03-31", "2024-02-29", "2026-01-01"), ((0, "year"), (30, "year"), (1, "month"), (27, "month"))
    told = [(day, *age) for day in days for age in (*ages, (0, "week"), (3, "week"), (5, "day"))]
    return [{"day": d, "number": n, "unit": u, "born_on": born_from_age(d, n, u)} for d, n, u in told]  # type: ignore[arg-type]


def _ages() -> list[dict[str, Any]]:
    pairs = [(b, d) for b in ("2024-02-29", "2026-01-31", "2025-03-02", "1950-12-31") for d in _DAYS]
    return [{"born_on": b, "day": d, "age": (a := age_on(b, d)) and a._asdict()} for b, d in pairs]


_DAYS = ("2024-02-29", "2025-02-28", "2026-02-28", "2026-03-01", "2026-03-31", "2027-01-31")


def _put(name: str, what: Any, indent: int | None = None) -> None:
    text = json.dumps(what, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
    (CASES / f"{name}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    write()
