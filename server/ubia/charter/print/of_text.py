"""A text of a book as a sheet of paper, in the language in which it was written."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from io import BytesIO
from typing import NamedTuple

import msgspec
import segno
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ubia.charter.entries import CharterDrafted
from ubia.charter.proof import address_of, words_of

from .agreed import parts_of
from .sheets import CharterSheet, KeyHolder, Proof
from .words import labels


class Signature(NamedTuple):
    """Who signed for a side, when (ms), for whom this person answers, and against what will."""

    name: str
    answers_for: str
    at: int
    reservation: str = ""


class Standing(NamedTuple):
    """A text, and how it stands: whether it holds since a day, who signed, and the code by which paper is checked."""

    body: CharterDrafted
    digest: str
    place: str
    since: str | None
    signed: Mapping[str, Signature]
    code: str
    """Empty until both have signed."""
    server: str
    """The address of this server, for the QR code."""


def charter_sheet(standing: Standing, lang: str) -> CharterSheet:
    """The sheet, in the language that is active; `lang` is its tag."""
    body = standing.body
    return CharterSheet(
        lang=lang,
        title=body.title,
        place=standing.place,
        lead=_("What the community and the health system have agreed with each other"),
        since=_since(standing),
        state="" if standing.since else _("Draft: not in force"),
        parts=parts_of(body.sections, msgspec.to_builtins(body.clauses)),
        keys=[_holder(side, word, standing.signed.get(side)) for side, word in _sides().items()],
        label=labels(),
        proof=_proof(standing) if standing.code else None,
    )


def _sides() -> dict[str, str]:
    return {"community": _("Community"), "health_system": _("Health system")}


def _since(standing: Standing) -> str:
    day = date_format(date.fromisoformat(standing.since or standing.body.from_on), "j F Y")
    return (
        _("In force from %(day)s") % {"day": day} if standing.since else _("Meant to hold from %(day)s") % {"day": day}
    )


def _holder(side: str, word: str, signature: Signature | None) -> KeyHolder:
    if signature is None:
        return KeyHolder(side, word, "", "", "")
    day = date_format(datetime.fromtimestamp(signature.at / 1000, UTC), "j F Y")
    signed = _("Signed on %(day)s") % {"day": day}
    if signature.reservation:
        signed += ". " + _("With a reservation: %(words)s") % {"words": signature.reservation}
    return KeyHolder(side, word, signature.name, signature.answers_for, signed)


def _proof(standing: Standing) -> Proof:
    drawn = BytesIO()
    code = segno.make(address_of(standing.code, standing.server), micro=False, error="l")
    code.save(drawn, kind="svg", border=2, xmldecl=False)
    how = _(
        "Read the code with the app; no network is needed. It says whether both keys have signed, and shows six words. "
        "They must be the words here."
    )
    return Proof(drawn.getvalue().decode(), words_of(standing.digest), how)
