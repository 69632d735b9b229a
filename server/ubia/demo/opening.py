"""How it began: the books are opened, keys and roles given, mandates recorded, places and facilities named."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from .days import MINUTE, at, years_before
from .fact import Body, Desk
from .ours import FORMS, said
from .people import CHAIR, KEEPER, MEMBERS, MEN, SECRETARY, TREASURER, Member
from .places import COMMUNITIES, FACILITIES, Community, tree
from .stage import Stage

ABOVE = (
    ("nation", "Republic of the demo", "nation", "moraa", "", ("moraa",)),
    ("district", "Nyuki East", "district", "rotich", "nation", ("rotich", "fatuma", KEEPER, "mutiso", "atieno")),
    ("payer", "Nyuki health fund", "payer", "fatuma", "district", ("fatuma", "rotich")),
    ("voice", "Voices of Nyuki East", "voice", "rotich", "district", ("rotich",)),
)
"""Book, name, kind, who opens it, the book it lies within, who has a part in it."""
SPOKESPERSON = {"chair": "atieno", "community": "the committees of Nyuki East", "place": "nyuki_east"}
"""Who signs for the communities in the district's book."""
WITNESSES = ("Chief Elijah Barasa Obura", "Pastor Naomi Kerubo", "Mwalimu Idris Kombo")
DEVICES = {"chw": "Android phone", "committee": "Committee's phone"}


def tell_opening(stage: Stage) -> None:
    """Everything before the first household is enrolled."""
    for n, (book, name, kind, opener, within, members) in enumerate(ABOVE):
        pen = Clerk(stage, opener, book, at(stage.opening, 9 + n))
        more = SPOKESPERSON if book == "district" else {}
        pen.write("book.opened", pen.book, _opened(stage, name, kind, opener, within, **more))
        _admit_all(pen, [MEMBERS[m] for m in members], opener, more.get("chair", ""))
    _name_places(Clerk(stage, "rotich", "district", at(stage.opening, 15)))
    _publish_forms(Clerk(stage, "rotich", "district", at(stage.opening, 17)))
    for n, community in enumerate(COMMUNITIES):
        _open_community(stage, community, at(stage.opening + timedelta(days=1 + n), 10))


def _publish_forms(clerk: "Clerk") -> None:
    for form in map(said, FORMS):
        clerk.write("form.published", form.subject, form.body)


class Clerk:
    """Writes entry after entry into one book, a minute apart."""

    def __init__(self, stage: Stage, member: str, book: str, when: int) -> None:
        self.stage, self.member, self.name, self.when = stage, member, book, when
        self.book = stage.book(book)

    def write(self, kind: str, subject: str, body: Any, by: str = "") -> str:
        """Write as the clerk, or as `by`; returns the entry's id."""
        self.when += MINUTE
        return self.stage.tell(
            by or self.member, self.name, kind, subject, body, self.when, received_at=self.when + 9000
        ).id


def _opened(stage: Stage, name: str, kind: str, opener: str, within: str, **more: Any) -> Any:
    def body(desk: Desk) -> Body:
        committee = {"committee": _holder(stage, desk, more["chair"], more["community"])} if "chair" in more else {}
        place = {"place": stage.place(more["place"])} if "place" in more else {}
        return {
            "name": name,
            "kind": kind,
            "server": desk.public("server"),
            "facility": _holder(stage, desk, opener, more.get("facility", name)),
            "demo": True,
            **({"within": stage.book(within)} if within else {}),
            **committee,
            **place,
        }

    return body


def _holder(stage: Stage, desk: Desk, member: str, answers_for: str) -> Body:
    is_chair = member in CHAIR.values() or answers_for == SPOKESPERSON["community"]
    return {
        "person": stage.person(member),
        "name": MEMBERS[member].name,
        "public": desk.public(member),
        "chosen_by": _chosen_by(member) if is_chair else "the county health management team",
        "answers_for": answers_for,
        "until": _until(stage),
        "device": "Committee's phone" if is_chair else "Browser",
    }


def _chosen_by(member: str) -> str:
    return "a public meeting of all villages" if member in CHAIR.values() else "a meeting of all committees"


def _until(stage: Stage) -> str:
    return years_before(stage.opening, -2).isoformat()


def _open_community(stage: Stage, community: Community, when: int) -> None:
    clerk, chair = Clerk(stage, KEEPER, community.key, when), CHAIR[community.key]
    facility = next(f.name for f in FACILITIES if f.key == community.facility)
    more: dict[str, str] = {
        "place": community.key,
        "facility": facility,
        "community": f"the people of {community.name}",
    }
    if community.key == "tumaini":
        more["chair"] = chair
    clerk.write("book.opened", clerk.book, _opened(stage, community.name, "community", KEEPER, "district", **more))
    _admit_all(clerk, [m for m in MEMBERS.values() if community.key in m.where], KEEPER)
    _mandate(clerk, "mutiso", "health_system", KEEPER, "the county health management team", facility)
    committee = {
        "name": f"{community.name} community health committee",
        "since": _day(stage),
        "place": stage.place(community.key),
    }
    clerk.write("committee.formed", stage.id(f"committee/{community.key}"), committee)
    for chw in (m for m in MEMBERS.values() if m.role == "chw" and community.key in m.where):
        clerk.write("chw.appointed", stage.person(chw.key), _appointed(stage, chw), by="mutiso")
    if not community.is_provisional:
        clerk.when += 0 if community.key == "tumaini" else 24 * 60 * MINUTE
        _bring_in_committee(stage, clerk, community, chair)


def _bring_in_committee(stage: Stage, clerk: Clerk, community: Community, chair: str) -> None:
    """The chair's key, unless the book was opened with it; the secretary and treasurer; who vouches for whose key."""
    if community.key != "tumaini":
        clerk.write("committee.key_admitted", clerk.book, _met(stage, community, chair))
    for member in (SECRETARY[community.key], TREASURER[community.key]):
        _mandate(
            clerk, member, "community", chair, f"the committee of {community.name}", f"the people of {community.name}"
        )
    for member in (SECRETARY[community.key], "mutiso"):
        for by, side in ((chair, "community"), (KEEPER, "health_system")):
            clerk.write("key.vouched", stage.person(member), _vouched(member, side), by=by)


def _met(stage: Stage, community: Community, chair: str) -> Any:
    def body(desk: Desk) -> Body:
        return {
            "committee": _holder(stage, desk, chair, f"the people of {community.name}"),
            "possession": desk.possession(chair, stage.book(community.key)),
            "words": desk.words(chair),
            "witnesses": list(WITNESSES),
            "meeting_on": _day(stage),
        }

    return body


def _vouched(member: str, side: str) -> Any:
    return lambda desk: {"key": desk.key_id(member), "side": side}


def _mandate(clerk: Clerk, member: str, side: str, by: str, chosen_by: str, answers_for: str) -> None:
    body = {
        "name": MEMBERS[member].name,
        "side": side,
        "chosen_by": chosen_by,
        "answers_for": answers_for,
        "since": _day(clerk.stage),
        "until": _until(clerk.stage),
    }
    clerk.write("mandate.given", clerk.stage.person(member), body, by=by)


def _admit_all(clerk: Clerk, members: Sequence[Member], opener: str, spokesperson: str = "") -> None:
    for member in members:
        body = {"name": member.name, "role": member.role, "since": _day(clerk.stage)}
        clerk.write("role.given", clerk.stage.person(member.key), body)
    for member in (one for one in _with_keys(members, opener) if one.key != spokesperson):
        clerk.write(
            "key.admitted", clerk.stage.person(member.key), admitted(clerk.stage, member.key, member.key, clerk.member)
        )


def _with_keys(members: Sequence[Member], opener: str) -> Iterator[Member]:
    """Chairs bring their keys to the meeting, and of the rest of a committee only the secretary has one."""
    for member in members:
        if member.key != opener and (member.role != "committee" or member.key in SECRETARY.values()):
            yield member


def admitted(stage: Stage, member: str, key: str, by: str, reading: str = "") -> Any:
    """What `key.admitted` says of a member's key, and of one that reads confidences if she has one."""

    def body(desk: Desk) -> Body:
        code = f"demo-{key}"
        return {
            "public": desk.public(key),
            "possession": desk.possession(key, code),
            "code": code,
            "admitted_by": stage.person(by),
            "device": DEVICES.get(MEMBERS[member].role, "Browser"),
            **({"reading": desk.public(reading)} if reading else {}),
        }

    return body


def _appointed(stage: Stage, chw: Member) -> Body:
    return {
        "name": chw.name,
        "cadre": chw.cadre,
        "since": _day(stage),
        "facility": stage.place(chw.facility + "_facility"),
        "sex": "male" if chw.key in MEN else "female",
    }


def _day(stage: Stage) -> str:
    return stage.opening.isoformat()


def _name_places(clerk: Clerk) -> None:
    stage = clerk.stage
    for place in tree():
        body: dict[str, Any] = {"name": place.name, "level": place.level}
        body |= {"parent": stage.place(place.within)} if place.within else {}
        body |= {"population": place.population} if place.population else {}
        clerk.write("place.named", stage.place(place.key), body)
    for f in FACILITIES:
        where = {"place": stage.place(f.place), "latitude": f.latitude, "longitude": f.longitude}
        clerk.write(
            "facility.named",
            stage.place(f"{f.key}_facility"),
            {"name": f.name, "type": f.type, "country": "KE", **where},
        )
