"""The fields of bodies in plain words, and the values of those that are codes. What has no words shows as it is."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext_lazy as _

from .wording import BOOKS, DECISIONS, ROLES, SIDES

FIELDS = {
    "id": _("Number"),
    "name": _("Name"),
    "kind": _("Kind of book"),
    "server": _("The server’s key"),
    "facility": _("For the health system"),
    "committee": _("For the community"),
    "place": _("Place"),
    "within": _("Answers to the book"),
    "demo": _("Demonstration"),
    "person": _("Person"),
    "public": _("Public key"),
    "algorithm": _("Kind of key"),
    "chosen_by": _("Chosen by"),
    "answers_for": _("Answers for"),
    "since": _("Since"),
    "until": _("Until"),
    "on": _("On"),
    "device": _("Device"),
    "possession": _("Shows that the key is held"),
    "words": _("Words"),
    "witnesses": _("Witnesses"),
    "meeting_on": _("Day of the meeting"),
    "admitted_by": _("Admitted by"),
    "code": _("One-time code, used up"),
    "key": _("Key"),
    "reason": _("Reason"),
    "side": _("Side"),
    "role": _("Role"),
    "first_line": _("First line"),
    "last_line": _("Last line"),
    "root": _("Root of the page"),
    "month": _("Month"),
    "figure": _("Figure"),
    "shown": _("What was shown"),
    "contest": _("Contest"),
    "entry": _("Entry"),
    "decision": _("Decision"),
    "decided_by": _("Decided by"),
    "attested": _("Typed in by"),
    "typist": _("Who typed it"),
    "scan": _("Fingerprint of the scan"),
    "present": _("Who was there"),
    "note_taker": _("Who wrote the notes"),
    "second_note_taker": _("Who else took notes"),
    "agenda": _("What was talked about"),
    "about": _("About"),
    "community_owner": _("For the community"),
    "health_owner": _("For the health system"),
    "due_on": _("Until which day"),
    "undone": _("Will not be done"),
    "action": _("What is to be done"),
    "charter": _("Charter"),
    "purpose": _("What for"),
    "items": _("What is scored"),
    "groups": _("Groups"),
    "top": _("Top of the scale"),
    "repeats": _("Scored before"),
    "nominee": _("Put forward"),
    "group": _("Group"),
    "scores": _("Scores"),
    "score": _("Score"),
    "item": _("What is scored"),
    "part": _("Part"),
    "topic": _("Trained in"),
    "days": _("Days"),
    "by": _("By whom"),
    "quorum": _("How many must be there"),
    "service": _("Service"),
    "minutes": _("Minutes"),
    "answers": _("Answers"),
    "danger": _("Danger signs"),
    "form": _("Form"),
    "day": _("Day"),
    "void": _("Struck through"),
    "chw": _("Health worker"),
    "supervisor": _("Supervisor"),
    "into": _("Goes on in"),
    "persons": _("Persons"),
    "sex": _("Sex"),
    "born_on": _("Born on"),
    "born_estimated": _("Day of birth is estimated"),
    "died_on": _("Died on"),
    "neighbourhood": _("Neighbourhood"),
    "cadre": _("Cadre"),
    "phone": _("Phone number"),
    "level": _("Level"),
    "rates": _("Rates"),
    "currency": _("Currency"),
    "from_on": _("From"),
    "package": _("Package"),
    "package_digest": _("Fingerprint of the package"),
    "text": _("Text"),
    "text_digest": _("Fingerprint of the text"),
    "title": _("Title"),
    "sections": _("Sections"),
    "clauses": _("Clauses in figures"),
    "choices": _("Choices"),
    "not_yet": _("Not chosen yet"),
    "owner": _("Who sees to it"),
    "why": _("Why it departs from the charter above"),
    "parent": _("Lies within"),
    "programme": _("Programme"),
    "language": _("Language"),
    "says": _("What it is"),
    "section": _("Section"),
    "objection": _("Objection"),
    "reservation": _("Reservation"),
    "with_whom": _("With whom"),
    "people": _("How many people"),
    "where": _("Where"),
    "statement": _("The finding, as a whole sentence"),
    "perspectives": _("Who said or felt it"),
    "strategies": _("Strategies that it bears on"),
    "setting": _("Where and among whom"),
    "studies": _("What it rests on"),
    "finding": _("Wording that was judged"),
    "methodological": _("How the studies were done"),
    "coherence": _("How well the finding fits what was said"),
    "adequacy": _("How much was said, and how richly"),
    "relevance": _("How near the studies are to the question"),
    "concern": _("Concern"),
    "overall": _("Confidence as a whole"),
    "explanation": _("Explanation"),
    "run": _("Pay run"),
    "period": _("Month"),
    "payments": _("Payments"),
    "chws": _("Health workers"),
    "lines": _("Lines"),
    "totals": _("Totals"),
    "left_out": _("Left out"),
    "layout": _("Layout of the file"),
    "payer": _("Payer"),
    "account": _("Account"),
    "holder": _("Holder"),
    "consent": _("Consent"),
    "bank": _("Bank or network"),
    "named": _("Account named"),
    "how": _("How"),
    "outcome": _("Outcome"),
    "reference": _("Reference"),
    "against": _("About whom"),
    "readers": _("Who may read it"),
    "source": _("Where it comes from"),
    "act": _("Visit"),
    "check": _("Check"),
    "dispute": _("Dispute"),
    "payment": _("Payment"),
    "rule_version": _("Version of the rule"),
    "cuts": _("Last line read of each book"),
    "debit_account": _("Account it leaves"),
    "debit_bank": _("Bank it leaves"),
    "digest": _("Fingerprint"),
    "made_at": _("Made"),
}

YES, NO = _("yes"), _("no")
VALUES: dict[str, Mapping[str, Any]] = {
    "purpose": {"card": _("Community score card"), "selection": _("Choosing a CHW"), "assessment": _("Self-assessment")},
    "side": SIDES,
    "role": ROLES,
    "decision": DECISIONS,
    "kind": BOOKS,
    "sex": {"female": _("female"), "male": _("male"), "other": _("other"), "not_said": _("not said")},
    "strategies": {
        "ownership": _("Ownership and design together"),
        "supervision": _("Supervision and feedback together"),
        "incentives": _("A balanced package of rewards"),
        "monitoring": _("Monitoring that works"),
    },
    "perspectives": {
        "client": _("clients and families"),
        "chw": _("health workers"),
        "professional": _("health professionals"),
        "supervisor": _("supervisors"),
        "leader": _("leaders and committees"),
        "programme": _("the programme"),
    },
    "concern": {
        "none_or_very_minor": _("no or very minor concerns"),
        "minor": _("minor concerns"),
        "moderate": _("moderate concerns"),
        "serious": _("serious concerns"),
    },
    "overall": {"high": _("high"), "moderate": _("moderate"), "low": _("low"), "very_low": _("very low")},
}


def body_in_words(body: Mapping[str, Any], names: Mapping[str, str] = MappingProxyType({})) -> list[dict[str, Any]]:
    """A body as rows to show: `label` with either `text`, or `parts` (rows again) for what has fields of its own.

    `names` are shown in the place of the ids that they belong to.
    """
    return [_row(field, value, names) for field, value in body.items()]


def _row(field: str, value: Any, names: Mapping[str, str]) -> dict[str, Any]:
    label = FIELDS.get(field, field)
    if isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
        return {"label": label, "parts": [_part(number, field, one, names) for number, one in enumerate(value, 1)]}
    return _part(label, field, value, names)


def _part(label: object, field: str, value: Any, names: Mapping[str, str]) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return {"label": label, "parts": body_in_words(value, names)}
    return {"label": label, "text": _text(field, value, names)}


def _text(field: str, value: Any, names: Mapping[str, str]) -> str:
    if isinstance(value, list):
        return ", ".join(_text(field, one, names) for one in value) or "–"
    if isinstance(value, bool):
        return str(YES if value else NO)
    if isinstance(value, str):
        return str(names.get(value) or VALUES.get(field, {}).get(value, value)) or "–"
    return "–" if value is None else str(value)
