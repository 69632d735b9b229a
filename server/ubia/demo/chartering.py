"""How the district and its communities came to their charters: agreed, departed from with a reason, objected to.

Pay is first that of the packages (agreeing.py); the district's second text brings a scheme (rates.py) for all below it.
"""

from datetime import date
from typing import Any

from .charter_texts import (
    DISTRICT_CLAUSES,
    district_second,
    district_sections,
    neema_second,
    neema_sections,
    tumaini_sections,
    umoja_sections,
)
from .days import DAY, at
from .fact import Fact
from .package import LADDER, PACKAGE
from .people import CHAIR, KEEPER, SECRETARY
from .rates import SCHEME, scheme_from
from .stage import Stage

KEYS = {"district": ("atieno", "rotich"), **{key: (CHAIR[key], KEEPER) for key in ("tumaini", "umoja", "neema")}}
"""Who signs for the community and for the health system, by book."""


def tell_charters(stage: Stage) -> None:
    """The district's charter first; two communities under it; a third where somebody objects and a key is missing."""
    start = stage.opening
    district = _drafted(
        stage, "district", "rotich", start + 4 * DAY, "Mkataba wa Nyuki East", district_sections(), DISTRICT_CLAUSES
    )
    _consulted(stage, "district", "rotich", start + 5 * DAY, ["Wenyeviti wa kamati", "Machifu"], 34)
    _agreed(stage, "district", district, start + 6 * DAY)
    tumaini = _drafted(
        stage,
        "tumaini",
        "were",
        start + 9 * DAY,
        "Mkataba wa Tumaini",
        tumaini_sections(),
        {"hours": {"minutes_a_week": 900}},
        parent=district.id,
    )
    said = {"text": tumaini.id, "says": "support", "words": "Saa hizi zinatutosha.", "section": "hours"}
    stage.tell("adhiambo", "tumaini", "charter.commented", tumaini.subject, said, at(start + 10 * DAY, 9))
    _consulted(stage, "tumaini", "adhiambo", start + 11 * DAY, ["Wazee wa kijiji", "Kikundi cha akina mama"], 52)
    _agreed(stage, "tumaini", tumaini, start + 12 * DAY, "Baada ya mvua tunataka kuangalia saa tena.")
    umoja = _drafted(
        stage,
        "umoja",
        KEEPER,
        start + 10 * DAY,
        "Mkataba wa Umoja",
        umoja_sections(),
        {"reply": {"days": 7}},
        parent=district.id,
    )
    _consulted(stage, "umoja", "kimutai", start + 11 * DAY, ["Wazee wa kijiji", "Vijana"], 38)
    _agreed(stage, "umoja", umoja, start + 13 * DAY)
    _scheme_agreed(stage, district)
    _objected(stage, district)


def _scheme_agreed(stage: Stage, first: Fact) -> None:
    """The district's second text is the first with a scheme of pay, a package of more than money, and steps up.

    It holds where no charter below says another.
    """
    start = scheme_from(stage)
    second = _drafted(
        stage,
        "district",
        "rotich",
        start - 12 * DAY,
        "Mkataba wa Nyuki East",
        district_second(),
        DISTRICT_CLAUSES | {"pay": SCHEME, "package": PACKAGE, "ladder": LADDER},
        amends=first.id,
        from_on=start.isoformat(),
        words="Posho ya kila mwezi, na kidogo kwa ziara: malipo yasitegemee hesabu tu.",
    )
    _consulted(stage, "district", "rotich", start - 8 * DAY, ["Wenyeviti wa kamati", "Wahudumu wote wanane"], 29)
    _agreed(stage, "district", second, start - 6 * DAY)


def _objected(stage: Stage, district: Fact) -> None:
    """Neema: given back once by the community, edited, signed by the health system; an objection is still open."""
    day = stage.last_month + 3 * DAY
    first = _drafted(stage, "neema", "mutiso", day, "Mkataba wa Neema", neema_sections(), {}, parent=district.id)
    _consulted(stage, "neema", SECRETARY["neema"], day + 2 * DAY, ["Wazee wa kijiji", "Wajawazito na mama"], 29)
    _laid(stage, "neema", first, "nyambura", "health_system", at(day + 3 * DAY, 9))
    back = {"side": "community", "reason": "Hatukubali ziara za usiku bila mtu wa kuandamana.", "section": "hours"}
    _on(stage, "neema", "returned", first, CHAIR["neema"], at(day + 4 * DAY, 15), back)
    second = _drafted(
        stage,
        "neema",
        "mutiso",
        day + 8 * DAY,
        "Mkataba wa Neema",
        neema_second(),
        {},
        parent=district.id,
        amends=first.id,
        words="Ziara za usiku ni za wawili, kama jamii ilivyoomba.",
    )
    words = "Nani atalipa nauli ya mwandamani? Haijaandikwa."
    said = {"text": second.id, "says": "objection", "words": words, "section": "hours"}
    stage.tell("nekesa", "neema", "charter.commented", second.subject, said, at(day + 9 * DAY, 10), name="objection")
    _laid(stage, "neema", second, "nyambura", "health_system", at(day + 10 * DAY, 9))
    _on(stage, "neema", "signed", second, KEEPER, at(day + 10 * DAY, 16), {"side": "health_system"})


def _drafted(
    stage: Stage,
    book: str,
    by: str,
    day: date,
    title: str,
    sections: dict[str, Any],
    clauses: dict[str, Any],
    **more: Any,
) -> Fact:
    """A text, to hold from three days after."""
    amends = more.pop("amends", "")
    place = "nyuki_east" if book == "district" else book
    said = {"title": title, "place": stage.place(place), "from_on": (day + 3 * DAY).isoformat(), "language": "sw"}
    body = {**said, "sections": sections, "clauses": clauses, **more}
    named = f"{book}/charter/{'second' if amends else 'first'}"
    return stage.tell(
        by, book, "charter.drafted", stage.id(f"charter/{book}"), body, at(day, 10), amends=amends, name=named
    )


def _consulted(stage: Stage, book: str, by: str, day: date, groups: list[str], people: int) -> None:
    body = {"with_whom": groups, "people": people, "words": "Walikubali, na waliomba kusikilizwa mapema."}
    stage.tell(by, book, "charter.consulted", stage.id(f"charter/{book}"), body, at(day, 16))


def _agreed(stage: Stage, book: str, text: Fact, day: date, reservation: str = "") -> None:
    """Laid before the keys by the health system, signed by the community at noon and by the health system at four."""
    community, health = KEYS[book]
    _laid(stage, book, text, health, "health_system", at(day, 9))
    kept = {"reservation": reservation} if reservation else {}
    _on(stage, book, "signed", text, community, at(day, 12), {"side": "community", **kept})
    _on(stage, book, "signed", text, health, at(day, 16), {"side": "health_system"})


def _laid(stage: Stage, book: str, text: Fact, by: str, side: str, when: int) -> None:
    _on(stage, book, "proposed", text, by, when, {"side": side})


def _on(stage: Stage, book: str, done: str, text: Fact, by: str, when: int, body: dict[str, Any]) -> None:
    """Something done to a text by its id and fingerprint."""

    def named(desk: Any) -> dict[str, Any]:
        return {"text": text.id, "text_digest": desk.line(text.id).digest, **body}

    stage.tell(by, book, f"charter.{done}", text.subject, named, when)
