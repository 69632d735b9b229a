"""The demo's other members answer for a key that a visitor makes in her browser, so that she can sign for her side.

In life people of both sides do this, each with a key of their own, after hearing the six words. In the demo nobody else
is there to hear them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ubia.box.trouble import Trouble
from ubia.register.kind import Side

from .meeting import hold_meeting
from .onlooker import Onlooker
from .people import CHAIR, KEEPER, MEMBERS, SECRETARY
from .places import COMMUNITIES, Community
from .sign_ins import SIGN_INS

_WAITING = """
SELECT person::text, key, side FROM admitted_key k CROSS JOIN (VALUES ('community'), ('health_system')) AS sides (side)
WHERE book = %(book)s AND person = ANY (%(persons)s::uuid[]) AND rooted = '' AND revoked_at IS NULL
    AND CASE side WHEN 'community' THEN vouched_community ELSE vouched_health END IS NULL
    AND EXISTS (SELECT FROM mandate m WHERE m.book = k.book AND m.person = k.person)
ORDER BY key, side
"""


class Wanted(NamedTuple):
    """A side whose word on a member's key is missing."""

    person: str
    key: str
    side: Side


def vouch_for(onlooker: Onlooker, members: Iterable[str]) -> list[str]:
    """Both sides vouch for the admitted keys of these members that need it. Returns a line of words for each."""
    names = {onlooker.stage.person(member): member for member in members}
    return [done for community in COMMUNITIES for done in _vouch_in(onlooker, community, names)]


def help_visitor(onlooker: Onlooker, user_name: str) -> str:
    """Vouch for the keys of an account, or hold the meeting it waits for. Returns what to tell her. Raises Trouble."""
    members = {sign_in.username: sign_in.member for sign_in in SIGN_INS if sign_in.member}
    member = members.get(user_name)
    if member is None:
        raise Trouble(f"No member of the demo signs in as {user_name!r}. Those who do: {', '.join(members)}.")
    chaired = [c for c in COMMUNITIES if c.is_provisional and CHAIR[c.key] == member]
    done = [line for community in chaired for line in hold_meeting(onlooker, community)]
    done += vouch_for(onlooker, [member])
    return "\n".join(done) or f"Nothing to do: {MEMBERS[member].name} has no key that waits for a side's word."


def _vouch_in(onlooker: Onlooker, community: Community, names: dict[str, str]) -> Iterator[str]:
    at = {"book": onlooker.stage.book(community.key), "persons": list(names)}
    for wanted in [Wanted(*row) for row in onlooker.ask(_WAITING, at)]:
        member = names[wanted.person]
        by = next((name for name in _vouchers(community, wanted.side) if name != member), None)
        if by:
            body = {"key": wanted.key, "side": wanted.side}
            answer = onlooker.write(by, community.key, "key.vouched", wanted.person, body)
            yield f"{community.name}: {MEMBERS[by].name} vouches for a key of {MEMBERS[member].name} ({answer.outcome})"


def _vouchers(community: Community, side: Side) -> Sequence[str]:
    """Who holds a key that counts for a side: in a provisional community nobody does for its own."""
    if side == "health_system":
        return KEEPER, "mutiso"
    return () if community.is_provisional else (CHAIR[community.key], SECRETARY[community.key])
