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
}

YES, NO = _("yes"), _("no")
VALUES: dict[str, Mapping[str, Any]] = {
    "side": SIDES,
    "role": ROLES,
    "decision": DECISIONS,
    "kind": BOOKS,
    "sex": {"female": _("female"), "male": _("male"), "other": _("other"), "not_said": _("not said")},
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
