"""The register's codes in plain words: roles, sides, fields, reasons, and what the signing page says."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

SIDES = {"community": _("Community"), "health_system": _("Health system")}
SIDE_TAGS = {"community": "community", "health_system": "health"}
"""The shell's code for a side, which draws its icon and colour."""

ROLES = {
    "chw": _("Community health worker"),
    "facility_supervisor": _("Supervisor from the health facility"),
    "community_supervisor": _("Supervisor from the community"),
    "committee": _("Member of the health committee"),
    "nurse": _("Nurse of the health facility"),
    "manager": _("Manager"),
    "payer": _("Payer"),
    "focal": _("Focal person"),
    "researcher": _("Researcher"),
}

BOOKS = {
    "community": _("Book of a community"),
    "district": _("Book of a district"),
    "nation": _("Book of a nation"),
    "payer": _("Book of a payer"),
    "voice": _("Book of voices"),
}

DECISIONS = {"take": _("Take it into the book"), "decline": _("Do not take it")}
DECIDED = {"take": _("said: take it"), "decline": _("said: do not take it")}

REASONS = {
    "key_revoked": _("The key that signed it had been withdrawn when it arrived."),
    "key_expired": _("The key that signed it was too old when it arrived."),
    "key_of_another_place": _("The key that signed it belongs to another book, not to this one."),
    "no_role": _("Its author had no role in this book on that day."),
    "unreadable": _("It could not be read."),
    "unsigned": _("Nobody signed it."),
    "forged": _("The signature does not fit what it says, or the key is not its author’s."),
    "unknown_key": _("Nobody here knows the key that signed it."),
    "unknown_kind": _("This server does not know this kind of entry yet."),
    "other_content": _("Another entry with the same number is already in the book."),
    "no_mandate": _("Its author had no mandate or office for it. Nobody can lend a signature."),
    "demo_book": _("It comes from a demonstration and does not belong into a real book."),
}

TODO = {
    "key_revoked": _("If the work is hers, take it. She needs a new code for a new key."),
    "key_expired": _("If the work is hers, take it. She needs a new code for a new key."),
    "key_of_another_place": _(
        "If she worked here, take it. Give her a role here, and a code, so that it fits next time."
    ),
    "no_role": _("If she worked here on that day, give her the role from that day, and take it."),
    "unreadable": _("Ask its author to send it again. If it stays unreadable, call whoever runs the server."),
    "unsigned": _("Ask its author to send it again from her own phone."),
    "forged": _("Ask its author whether it is hers. If not, withdraw the key and find out who sent it."),
    "unknown_key": _("Let the phone in with a code, then let it send again."),
    "unknown_kind": _("Whoever runs the server must bring it up to date; then it can be read."),
    "other_content": _("Compare both. What is right can be written again as a new line."),
    "no_mandate": _("Let somebody who may do it sign it."),
    "demo_book": _("Nothing to do."),
}

FLAGS = {
    "clock": _("The device’s clock was behind the line that it had already seen."),
    "future": _("Its day was still to come when it arrived."),
}

REACHES = {
    "open": _("everyone with a role in this book"),
    "work": _("the health worker whom it is about, and those who supervise or pay her"),
    "care": _("those who look after this household"),
    "confidence": _("the readers whom it names"),
    "voice": _("those who answer the book of voices"),
    "pay": _("the health worker whom it is about, and those who pay her or sign for it"),
}

OUTCOMES = {
    "written": _("written on line {line}"),
    "already": _("is already in the book"),
    "to_settle": _("waits to be settled by both sides"),
    "quarantine": _("set aside: it cannot be written"),
}

PROBLEMS = {
    "code": _("This code is wrong, used up or too old. Ask for a new one."),
    "sign_in": _("You are no longer signed in. Sign in and come back."),
    "csrf": _("This page is too old. Load it again."),
    "too_large": _("This is too much at once. Send less."),
    "slow_down": _("Too many at once. Wait a minute and press again."),
    "try_again": _("The server is busy. Nothing is lost: wait a moment and press again."),
    "unreadable": _("The server could not read it. Load the page again."),
    "opening": _("This code opens no book: it is wrong, used up or too old. Ask for a new one."),
}

FAILURES = {
    "problems": PROBLEMS,
    "unreached": _("No connection. Nothing is lost: press again when the network is back."),
    "cannot": _("This browser cannot keep a key. Use an up-to-date browser, over https, and not in a private window."),
    "working": _("One moment …"),
}


def in_words(words: Mapping[str, Any], code: str) -> str:
    """A code in the reader's language; an unknown one shows as it is, so that it is seen."""
    return str(words.get(code, code))
