"""What is not for everybody: words that had to be erased, and something confided to the nurse alone."""

from datetime import timedelta

import msgspec

from ubia.demo.days import at
from ubia.demo.fact import Body, Desk
from ubia.demo.homes import Home
from ubia.demo.opening import admitted
from ubia.demo.stage import Stage
from ubia.register.confidence import confide

PROMISED = "Ameniambia siri ya ndugu yake; isiandikwe kwenye kitabu."
"""What must be found nowhere after its erasure."""
CONFIDED = "Mama anaogopa nyumbani. Tafadhali, dada Grace, nipigie kabla ya kwenda."
READING = "nyambura/reading"


def tell(stage: Stage, homes: dict[str, Home]) -> None:
    """Both."""
    _erased(stage, homes["kiprono/02"])
    _confided(stage)


def _erased(stage: Stage, home: Home) -> None:
    """Josephat wrote down what he had promised to keep to himself; the chair has it erased, the visit still counts."""
    made_on, erased_on = (stage.last_month + timedelta(days=days) for days in (12, 17))
    body = {"service": "household_visit", "minutes": 40, "danger": [], "answers": {"notes": PROMISED}}
    visit = stage.tell("kiprono", "umoja", "visit.made", home.subject, body, at(made_on, 10), name="erased visit")
    words = {"entry": visit.id, "decided_by": "Ruth Wangari Gitau and Josephat Kiprono Langat", "reason": "A promise."}
    stage.tell("wangari", "umoja", "entry.erased", home.subject, words, at(erased_on, 18), name="erasure")


def _confided(stage: Stage) -> None:
    """Zainabu Halima asks the nurse for help with a family; the server cannot read it, nor can a supervisor."""
    tablet_on, made_on = (stage.last_month + timedelta(days=days) for days in (4, 13))
    nurse = stage.person("nyambura")
    key = admitted(stage, "nyambura", "nyambura/tablet", "mutiso", reading=READING)
    stage.tell("mutiso", "neema", "key.admitted", nurse, key, at(tablet_on, 10), name="key to read confidences")

    def confided(desk: Desk) -> Body:
        sealed: Body = msgspec.to_builtins(confide(CONFIDED, {nurse: desk.public(READING)}))
        return sealed

    subject = stage.id("confidence/1", at(made_on, 12))
    stage.tell("halima", "neema", "confidence.kept", subject, confided, at(made_on, 12), name="confidence")
