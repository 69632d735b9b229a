"""What is not for everybody: words that had to be erased, and something confided to the nurse alone."""

from datetime import timedelta

from ubia.demo.days import at
from ubia.demo.homes import Home
from ubia.demo.stage import Stage

PROMISED = "Ameniambia siri ya ndugu yake; isiandikwe kwenye kitabu."
"""What must be found nowhere after its erasure."""


def tell(stage: Stage, homes: dict[str, Home]) -> None:
    """Both."""
    _erased(stage, homes["kiprono/02"])


def _erased(stage: Stage, home: Home) -> None:
    """Josephat wrote down what he had promised to keep to himself; the chair has it erased, the visit still counts."""
    made_on, erased_on = (stage.last_month + timedelta(days=days) for days in (12, 17))
    body = {"service": "household_visit", "minutes": 40, "danger": [], "answers": {"notes": PROMISED}}
    visit = stage.tell("kiprono", "umoja", "visit.made", home.subject, body, at(made_on, 10), name="erased visit")
    words = {"entry": visit.id, "decided_by": "Ruth Wangari Gitau and Josephat Kiprono Langat", "reason": "A promise."}
    stage.tell("wangari", "umoja", "entry.erased", home.subject, words, at(erased_on, 18), name="erasure")
