"""The two keys under a text: who gave them by which mandate, who may still give them, and what a reader may do now."""

from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate

from ubia.register.kind import SIDES
from ubia.register.pages.asking import ask, instant
from ubia.register.pages.door import OpenBook
from ubia.register.pages.wording import SIDE_TAGS

_MANDATES = """SELECT side, person::text, name, chosen_by, answers_for, since, until FROM mandate
    WHERE book = %s ORDER BY since, name"""


def keys_of(book: OpenBook, row: Any) -> list[dict[str, Any]]:
    """Each side: who signed, when, by which mandate, with which reservation; else who may (OWN-02)."""
    mandates = ask(_MANDATES, book.id)
    signed = {
        "community": (row.community_by, row.community_at, row.community_reservation, row.community_returned),
        "health_system": (row.health_by, row.health_at, row.health_reservation, row.health_returned),
    }
    return [_key(book, side, signed[side], [one for one in mandates if one.side == side]) for side in SIDES]


def _key(book: OpenBook, side: str, signed: tuple[Any, ...], mandates: list[Any]) -> dict[str, Any]:
    by, at, reservation, returned = signed
    today = localdate()
    on = instant(at).date() if at else None
    mandate = next((one for one in mandates if one.person == by and on and one.since <= on <= one.until), None)
    mine = [one for one in mandates if one.person == book.person]
    return {
        "side": side,
        "tag": SIDE_TAGS[side],
        "by": by,
        "on": on,
        "mandate": mandate,
        "reservation": reservation,
        "returned": bool(returned),
        "holders": [one for one in mandates if one.since <= today <= one.until],
        "lapsed": max((one.until for one in mine), default=None) if mine and side not in book.mandates else None,
    }


def ways_of(book: OpenBook, row: Any, state: str, is_odd: bool) -> dict[str, Any]:
    """Where a reader goes to act on a text; what she may not do, or what would do nothing now, is left out."""
    args = [book.id, row.charter, row.text]
    signed = {"community": row.community_by, "health_system": row.health_by}
    is_open = state in ("draft", "proposed", "half_signed", "returned", "blocked")
    mandates = [side for side in SIDES if side in book.mandates]
    may_sign = [side for side in mandates if is_open and row.proposed_at is not None]
    return {
        "propose": is_open and row.proposed_at is None and bool(book.sides) and not is_odd and _at("propose", args),
        "consult": row.consulted_at is None and bool(book.sides) and _at("consult", args[:2]),
        "sign": [(SIDE_TAGS[side], _at("sign", [*args, side])) for side in may_sign if signed[side] != book.person],
        "give_back": [(SIDE_TAGS[side], _at("give_back", [*args, side])) for side in may_sign],
        "set_aside": [
            (SIDE_TAGS[side], _at("set_aside", [*args, side])) for side in mandates if state in ("in_force", "to_come")
        ],
        "already": [SIDE_TAGS[side] for side in may_sign if signed[side] == book.person],
        "say": _at("say", [*args, "all"]),
        "above": _at("above", args),
        "history": _at("history", args[:2]),
    }


def _at(name: str, args: list[Any]) -> str:
    return reverse(f"charter:{name}", args=args)
