"""The keys and people of a book: roles, mandates (OWN-02), keys with their devices and six words."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.register.words import six_words

from .asking import ask, instant
from .door import OpenBook, of_book
from .frame import show
from .names import names_of
from .sharing import shared_devices
from .wording import ROLES, SIDE_TAGS, in_words


@of_book
def people(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Show who has which part in the book and which keys may write in it."""
    today = localdate()
    keys, mandates, roles = ask(_KEYS, book.id), ask(_MANDATES, book.id), ask(_ROLES, book.id)
    named = [by for key in keys for by in (key.person, key.vouched_community, key.vouched_health)]
    names = names_of(book.id, named)
    shared = {person for pair in shared_devices(book.id) for person in pair}
    facts = {
        "mandates": [_mandate(book, row, today) for row in mandates],
        "keys": [_key(book, row, names, row.person in shared) for row in keys if not row.server],
        "server_key": next((row for row in keys if row.server), None),
        "roles": [_role(book, row, today) for row in roles],
        "lead": _("Who has which part, who gave it, and with which keys they sign."),
        "sides": [(side, SIDE_TAGS[side]) for side in sorted(book.mandates)],
    }
    return show(request, book, "register/people.html", _("Keys and people"), facts)


def _mandate(book: OpenBook, row: Any, today: Any) -> dict[str, Any]:
    holds = row.since <= today <= row.until
    ends = holds and row.side in book.mandates
    return {
        **row._asdict(),
        "tag": SIDE_TAGS[row.side],
        "state": "in_force" if holds else "ended" if row.until < today else "proposed",
        "end": reverse("register:end_mandate", args=[book.id, row.person, row.side]) if ends else "",
        "code": _code(book, row.person) if holds else "",
    }


def _role(book: OpenBook, row: Any, today: Any) -> dict[str, Any]:
    over = row.until is not None and row.until < today
    may = book.has_office and not over
    return {
        **row._asdict(),
        "word": in_words(ROLES, row.role),
        "tag": SIDE_TAGS.get(row.side, ""),
        "is_over": over,
        "end": reverse("register:end_role", args=[book.id, row.person, row.role]) if may else "",
        "code": _code(book, row.person) if not over else "",
    }


def _code(book: OpenBook, person: str) -> str:
    return reverse("register:code", args=[book.id, person]) if book.has_office else ""


def _key(book: OpenBook, row: Any, names: Any, is_shared: bool) -> dict[str, Any]:
    dead = row.revoked_at is not None
    vouched = {"community": row.vouched_community, "health_system": row.vouched_health}
    return {
        "key": row.key,
        "who": names.get(row.person, ""),
        "words": six_words(row.public),
        "device": row.device,
        "rooted": SIDE_TAGS.get(row.rooted, ""),
        "admitted_at": instant(row.admitted_at),
        "revoked_at": instant(row.revoked_at) if dead else None,
        "expires_at": instant(row.expires_at) if row.expires_at else None,
        "vouched": [(SIDE_TAGS[side], names[by]) for side, by in vouched.items() if by],
        "is_shared": is_shared,
        "vouch": list(_vouching(book, row, vouched)) if not dead else [],
        "revoke": reverse("register:revoke_key", args=[book.id, row.key])
        if _may_revoke(book, row) and not dead
        else "",
    }


def _vouching(book: OpenBook, row: Any, vouched: Any) -> Iterable[tuple[str, str]]:
    """A side vouches for somebody else's key that is to sign; those of the opening and the meeting need it not."""
    if not row.rooted and row.has_mandate and row.person != book.person:
        for side in sorted(book.mandates):
            if not vouched[side]:
                yield SIDE_TAGS[side], reverse("register:vouch", args=[book.id, row.key, side])


def _may_revoke(book: OpenBook, row: Any) -> bool:
    """An office withdraws keys; the two keys of the book itself only who signs for a side."""
    return bool(book.mandates) if row.rooted else book.has_office or row.person == book.person


_KEYS = """
SELECT k.key, k.person::text, k.public, k.device, k.rooted, k.server, k.admitted_at, k.expires_at, k.revoked_at,
    k.vouched_community::text, k.vouched_health::text,
    EXISTS (SELECT FROM mandate m WHERE m.book = k.book AND m.person = k.person) AS has_mandate
FROM admitted_key k WHERE k.book = %s ORDER BY k.revoked_at IS NOT NULL, k.rooted = '', k.admitted_at DESC
"""
_MANDATES = """SELECT person::text, side, name, chosen_by, answers_for, since, until FROM mandate
    WHERE book = %s ORDER BY side, until DESC, name"""
_ROLES = """SELECT person::text, role, name, side, since, until FROM role
    WHERE book = %s ORDER BY until IS NOT NULL AND until < CURRENT_DATE, role, name"""
