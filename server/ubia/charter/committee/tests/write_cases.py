"""Writes contract/cases/committee anew: `python -m ubia.charter.committee.tests.write_cases`. Read the difference.

What the cases say is asserted in words by the tests beside this file; the files hold the phone's twin to the same.
"""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from ubia.charter.committee.barred import barred

from .stories import ADHI, GRACE, ITEMS, WERE, Story, fold, uid

CASES = Path(__file__).parents[5] / "contract" / "cases" / "committee"


def card_with_its_plan(story: Story) -> None:
    """Two groups and the staff score apart, both sides talk, a plan follows and changes the charter."""
    story.begin()
    story.score("women", 3, marks=(2, 3))
    story.score("staff", 4, GRACE, marks=(4, 4))
    story.score("women", 5, marks=(1, 3))
    story.score("men", 6, ADHI, marks=(3, 9))
    story.score("men", 7, ADHI, marks=(5, 5))
    story.tell("score.reconciled", 8, item="kind", score=2, why="Women wait outside")
    owners: dict[str, Any] = {"community_owner": {"name": "Joseph", "person": WERE}, "health_owner": {"name": "Grace"}}
    action = story.tell("action.agreed", 8, words="A bench inside", due_on="2026-05-01", about="kind", **owners)
    story.tell("action.agreed", 9, amends=action, words="Two benches", due_on="2026-05-01", about="kind", **owners)
    story.tell("action.linked", 10, action=action, charter=uid("law"), text=uid("text"))
    story.tell("action.closed", 12, action=action, words="They stand there")


def a_side_that_waits_no_longer(story: Story) -> None:
    """The men do not come; the women's side closes. Scores that reach the server later count for nothing."""
    story.begin()
    story.tell("scoring.closed", 2, side="community")
    story.score("staff", 3, GRACE)
    story.score("women", 5)
    story.score("men", 4, ADHI, received=9)


def nobody_opens_it_alone(story: Story) -> None:
    """One person with a part on both sides scores for both: it stays closed until another one scores."""
    story.begin()
    for group in ("women", "men", "staff"):
        story.score(group, 3, WERE)


def scored_before_it_was_begun(story: Story) -> None:
    """The women scored on a phone whose sheet came in later, and the sheet was changed after that."""
    story.score("women", 2, received=3)
    story.begin(1, received=4)
    story.begin(5, top=10)
    story.score("staff", 6, GRACE)
    story.score("men", 6, uid("round"))


def chosen_by_criteria(story: Story) -> None:
    """A CHW is chosen. Age and marriage are left out, whoever wrote them; a word that cites one side is no decision."""
    criteria = [{"code": "reads", "words": "Reads and writes"}, {"code": "age", "words": "Not older than 35"}]
    groups = [
        {"code": "village", "side": "community", "words": "The village"},
        {"code": "clinic", "side": "health_system", "words": "The clinic"},
    ]
    begun: dict[str, Any] = {
        "purpose": "selection",
        "title": "A CHW for Mto",
        "items": criteria,
        "groups": groups,
        "top": 4,
    }
    story.tell("scoring.begun", 1, **begun)
    for nominee in ("Amina", "Neema"):
        story.tell("nominee.named", 2, nominee=uid(nominee), name=nominee)
    cited = []
    for group, side, by, low in (("village", "community", WERE, 3), ("clinic", "health_system", GRACE, 2)):
        marks = [{"item": "reads", "score": low + n, "nominee": uid(who)} for n, who in enumerate(("Amina", "Neema"))]
        cited.append(story.tell("scores.given", 3, by, side=side, group=group, scores=marks))
    story.tell("selection.decided", 4, WERE, side="community", nominee=uid("Neema"), scores=cited)
    story.tell("selection.decided", 4, GRACE, side="health_system", nominee=uid("Amina"), scores=cited[:1])
    story.tell("selection.decided", 5, GRACE, side="health_system", nominee=uid("Neema"), scores=cited)


def a_meeting(story: Story) -> None:
    """A meeting written down and put right, with what it decided."""
    were, adhi = {"name": "Joseph", "person": WERE}, {"name": "Salome", "person": ADHI}
    told = {"title": "March", "present": [were, adhi, {"name": "Ali"}, {"name": "Ali"}], "note_taker": adhi}
    first = story.tell("meeting.held", 6, ADHI, **told)
    agenda = [{"words": "The bench", "about": uid("act")}]
    right = {**told, "second_note_taker": {"name": "Ali"}, "agenda": agenda, "where": "Under the tree", "quorum": 3}
    story.tell("meeting.held", 7, ADHI, amends=first, happened_on="2026-03-06", **right)
    decided = story.tell("decision.taken", 6, words="We buy timber")
    story.tell("decision.taken", 7, amends=decided, words="We ask for timber", about=uid("act"))


def erased_scores(story: Story) -> None:
    """Scores whose words were taken out are scores no more."""
    story.begin()
    story.score("women", 3)
    story.score("men", 3, ADHI, erased=True)
    story.score("staff", 4, GRACE)


STORIES: tuple[Callable[[Story], None], ...] = (
    card_with_its_plan,
    a_side_that_waits_no_longer,
    nobody_opens_it_alone,
    scored_before_it_was_begun,
    chosen_by_criteria,
    a_meeting,
    erased_scores,
)
CRITERIA = """
Lives in the village | Reads and writes Kiswahili | Trusted by women | Works well with young children | Has time
Age between 20 and 35 | At least 18 years old | Not too old | A young woman | Under 40 | Must be married | Not single
A widow | Has a husband who agrees | Marital status | Manages her time | A good image in the village | Engages people
Habite le village | Sait lire et écrire | Âge : 20 à 35 ans | Âgée de plus de 25 ans | Jeune femme | Mariée
Célibataire | Situation matrimoniale | Parle la langue du village | A du courage | État civil
Aime les jeunes mères | Veuve
Anaishi kijijini | Anajua kusoma na kuandika | Umri wa miaka 20 hadi 35 | Awe kijana | Ameolewa | Hajaoa | Hali ya ndoa
Anaaminika na wanawake | Ana uzoefu wa miaka mitatu | Mjane | Mwenye miaka zaidi ya 18 | Anafanya kazi na vijana
"""


def random_card(seed: int) -> Story:
    """A card as chance has it; both twins must fold it alike."""
    chance, story = Random(seed), Story()
    story.begin(chance.randint(1, 5), received=chance.randint(5, 9))
    for _ in range(6):
        group = chance.choice(("women", "men", "staff"))
        day = chance.randint(1, 12)
        by, marks = chance.choice((WERE, ADHI, GRACE, uid("round"))), (chance.randint(0, 6), chance.randint(1, 5))
        story.score(group, day, by, marks, received=day + chance.choice((0, 0, 5)))
    story.tell("score.reconciled", 10, item=ITEMS[0]["code"], score=3, why="Talked")
    return story


def write_all() -> None:
    """Bring the files up to date."""
    CASES.mkdir(exist_ok=True)
    for tell in STORIES:
        story = Story()
        tell(story)
        case = {"name": tell.__name__.replace("_", " "), "why": tell.__doc__, "entries": story.entries}
        _write(tell.__name__, {**case, "tables": fold(story.entries)})
    told = [random_card(seed) for seed in range(12)]
    _write("random_cards", [{"name": f"{n}", "entries": s.entries, "tables": fold(s.entries)}
                            for n, s in enumerate(told)])  # fmt: skip
    words = [criterion.strip() for line in CRITERIA.strip().splitlines() for criterion in line.split("|")]
    _write("criteria", [{"words": one, "barred": barred(one)} for one in words])


def _write(name: str, content: object) -> None:
    (CASES / f"{name}.json").write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    write_all()
