"""The committee of Tumaini at work: who is on it, two meetings, a score card and its repeat, a health worker chosen."""

from datetime import date, timedelta
from typing import Any

from ubia.demo.days import DAY, MINUTE, at
from ubia.demo.fact import Body
from ubia.demo.homes import Home
from ubia.demo.people import MEMBERS
from ubia.demo.stage import Stage

BOOK = "tumaini"
MEMBERS_HERE = (
    ("were", "male", "chair", ["The lower village", "men"]),
    ("adhiambo", "female", "secretary", ["women", "the upper village"]),
    ("rashid", "male", "treasurer", ["youth", "people with a disability"]),
)
ITEMS = (
    ("respect", "We are received with respect", (2, 3, 2, 4), (4, 4, 3, 4), "We wait outside in the sun."),
    ("open", "The facility is open when it should be", (3, 3, 3, 4), (4, 4, 4, 4), "On market days it opens late."),
    ("visits", "The CHW visits the homes that need her", (4, 4, 3, 4), (4, 5, 4, 5), "She comes when she says."),
    ("medicines", "Medicines are there when we need them", (2, 2, 2, 2), (3, 2, 3, 3), "Zinc was out for weeks."),
)
GROUPS = (
    ("women", "community", "Women", "adhiambo"),
    ("men", "community", "Men", "were"),
    ("youth", "community", "Youth", "atieno"),
    ("providers", "health_system", "Those who provide care", "nyambura"),
)
CRITERIA = (("trusted", "Trusted by the people, also by women"), ("here", "Lives here and knows the homes"),
            ("literate", "Can read and write as much as the work needs"))  # fmt: skip
NOMINEES = ("Jane Nanjala Khaemba", "Ali Bakari Mwero")


def tell(stage: Stage, _homes: dict[str, Home]) -> None:
    """In the order of the days."""
    _members(stage)
    first, again = stage.first + 9 * DAY, stage.last_month + 15 * DAY
    card = _card(stage, "card/1", first, 0)
    _plan(stage, card, first + DAY)
    _meeting(stage, "meeting/1", first + 2 * DAY, "atieno")
    _selection(stage, stage.last_month + 5 * DAY)
    _card(stage, "card/2", again, 1, repeats=card)
    _meeting(stage, "meeting/2", again + 2 * DAY, "")


def _tell(stage: Stage, member: str, kind: str, subject: str, body: Body, on: date, minute: int) -> str:
    return stage.tell(member, BOOK, kind, subject, body, at(on, 14) + minute * MINUTE).id


def _members(stage: Stage) -> None:
    since = stage.opening + timedelta(days=3)
    for n, (member, sex, part, groups) in enumerate(MEMBERS_HERE):
        body = {"name": MEMBERS[member].name, "sex": sex, "part": part, "groups": groups, "since": since.isoformat()}
        _tell(stage, "adhiambo", "member.named", stage.person(member), body, since, n)
    trained = {"topic": "Writing minutes and keeping a plan", "days": 2, "by": "The district"}
    for n, member in enumerate(("were", "adhiambo")):
        _tell(stage, "adhiambo", "member.trained", stage.person(member), trained, since + 2 * DAY, 10 + n)


def _card(stage: Stage, name: str, on: date, time: int, repeats: str = "") -> str:
    """A score card scored on one day; `time` 0 is the first, 1 its repeat."""
    subject = stage.id(name, at(on, 14))
    begun = {
        "purpose": "card",
        "title": "Kituo cha Maziwa na wahudumu wetu",
        "items": [{"code": code, "words": words} for code, words, *_ in ITEMS],
        "groups": [{"code": code, "side": side, "words": words} for code, side, words, _ in GROUPS],
        "top": 5,
        **({"repeats": repeats} if repeats else {}),
    }
    _tell(stage, "adhiambo", "scoring.begun", subject, begun, on, 0)
    for n, (group, side, _words, member) in enumerate(GROUPS):
        scores = [
            {"item": code, "score": marks[time][n], **({"why": why} if n == 0 and time == 0 else {})}
            for code, _w, *marks, why in ITEMS
        ]
        body = {"side": side, "group": group, "scores": scores, "people": 8 + n}
        _tell(stage, member, "scores.given", subject, body, on, 20 + n)
    return subject


def _plan(stage: Stage, card: str, on: date) -> None:
    talked = {"item": "respect", "score": 2, "why": "Nobody had asked those who wait outside."}
    _tell(stage, "nyambura", "score.reconciled", card, talked, on, 0)
    bench = _action(stage, card, "A bench and a roof where people wait", "respect", on, stage.last_month + 2 * DAY, 5)
    _action(stage, card, "A list of medicines on the door, each Monday", "medicines", on, stage.last_month + 9 * DAY, 6)
    done = {"action": bench, "words": "The youth built it; the facility gave the iron sheets."}
    _tell(stage, "adhiambo", "action.closed", card, done, stage.last_month + 3 * DAY, 30)


def _action(stage: Stage, subject: str, words: str, about: str, on: date, due: date, minute: int) -> str:
    body = {
        "words": words,
        "community_owner": _present(stage, "rashid"),
        "health_owner": _present(stage, "nyambura"),
        "due_on": due.isoformat(),
        "about": about,
    }
    return _tell(stage, "adhiambo", "action.agreed", subject, body, on, minute)


def _present(stage: Stage, member: str) -> dict[str, Any]:
    return {"name": MEMBERS[member].name, "person": stage.person(member)}


def _meeting(stage: Stage, name: str, on: date, second: str) -> None:
    """A meeting; the second one has only one note-taker, which the pages ask about."""
    subject = stage.id(name, at(on, 14))
    body = {
        "title": "Mkutano wa kadi ya alama",
        "where": "Shule ya Msingi Tumaini",
        "present": [_present(stage, member) for member, *_ in MEMBERS_HERE] + [_present(stage, "nyambura")],
        "note_taker": _present(stage, "adhiambo"),
        "agenda": [{"words": "What both sides said, and what we do about it"}],
        **({"second_note_taker": _present(stage, second)} if second else {}),
    }
    _tell(stage, "adhiambo", "meeting.held", subject, body, on, 0)
    decided = {"words": "The plan hangs at the school and at the facility."}
    _tell(stage, "adhiambo", "decision.taken", subject, decided, on, 1)


def _selection(stage: Stage, on: date) -> None:
    """Criteria first, then nominees, then both sides apart, then both choose."""
    subject = stage.id("selection/1", at(on, 14))
    begun = {
        "purpose": "selection",
        "title": "A health worker for the upper village",
        "items": [{"code": code, "words": words} for code, words in CRITERIA],
        "groups": [{"code": "committee", "side": "community", "words": "The committee"},
                   {"code": "facility", "side": "health_system", "words": "The facility"}],
        "top": 4,
    }  # fmt: skip
    _tell(stage, "adhiambo", "scoring.begun", subject, begun, on, 0)
    ids = [stage.id(f"nominee/{name}", at(on, 14)) for name in NOMINEES]
    for n, (nominee, name) in enumerate(zip(ids, NOMINEES, strict=True)):
        told = {"nominee": nominee, "name": name, "words": "The assembly of the upper village"}
        _tell(stage, "adhiambo", "nominee.named", subject, told, on, 5 + n)
    cited = []
    who = (("committee", "community", "were"), ("facility", "health_system", "nyambura"))
    for n, (group, side, member) in enumerate(who):
        scores = [
            {"item": code, "score": 4 - (i + k) % 2 - k, "nominee": nominee}
            for k, nominee in enumerate(ids) for i, (code, _words) in enumerate(CRITERIA)
        ]  # fmt: skip
        body = {"side": side, "group": group, "scores": scores}
        cited.append(_tell(stage, member, "scores.given", subject, body, on + DAY, n))
    for n, (member, side) in enumerate((("were", "community"), ("nyambura", "health_system"))):
        chosen = {"side": side, "nominee": ids[0], "scores": cited, "words": "Both sides say so."}
        _tell(stage, member, "selection.decided", subject, chosen, on + 2 * DAY, n)
