"""One page of the wizard: what was typed on it, and how it is shown again."""

from typing import Any

from django.http import QueryDict

from ubia.charter.sections import Section
from ubia.charter.wizard.answers import Answer
from ubia.charter.wizard.blanks import BLANKS
from ubia.charter.wizard.blanks import faults_in as figures_amiss
from ubia.evidence.showing import shown_findings
from ubia.evidence.words import said

from .wizard_words import fault_word

LONGEST = 4000


def typed_on(section: Section, form: QueryDict) -> Answer:
    """What somebody typed; choices that the page does not offer are left out."""
    offered = {choice.code for choice in section.choices}
    return Answer(
        choices=[code for code in form.getlist("choice") if code in offered],
        words=form.get("words", "")[:LONGEST],
        later="later" in form,
        owner=form.get("owner", "")[:300],
        until=form.get("until", "")[:10],
        blanks={
            blank.name: text[:20]
            for blank in BLANKS.get(section.code, ())
            if (text := form.get(blank.name, "")).strip()
        },
        sitting=form.get("sitting", "")[:40],
        turn=whole(form.get("turn", "")),
    )


def whole(text: str) -> int:
    """A whole number that a page sends along; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def shown(section: Section, answer: Answer, judged: bool) -> dict[str, Any]:
    """A section's page: question, choices with what is known about each, figures. `judged`: say what does not fit."""
    faults = figures_amiss(section.code, answer.blanks) if judged else {}
    return {
        "code": section.code,
        "title": said(section.title),
        "question": said(section.question),
        "beside": shown_findings(section.findings),
        "several": section.pick == "some",
        "choices": [
            {
                "code": choice.code,
                "words": said(choice.words),
                "beside": shown_findings(choice.findings),
                "is_chosen": choice.code in answer.choices,
            }
            for choice in section.choices
        ],
        "blanks": [
            {
                "name": blank.name,
                "label": blank.label,
                "unit": blank.unit,
                "sort": blank.sort,
                "value": answer.blanks.get(blank.name, ""),
                "suggested": _suggested(section, blank.name),
                "fault": fault_word(blank, faults[blank.name]) if blank.name in faults else "",
            }
            for blank in BLANKS.get(section.code, ())
        ],
        "answer": answer,
    }


def _suggested(section: Section, name: str) -> str:
    """What the content puts forward for a figure, as it would be typed; empty when it puts nothing forward."""
    clause, _, field = name.partition(".")
    found = getattr(getattr(section.suggested, clause), field, None)
    if not isinstance(found, int):
        return ""
    return f"{found / 60:g}" if field == "minutes_a_week" else str(found)
