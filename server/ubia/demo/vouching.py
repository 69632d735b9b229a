"""The demo's other members vouch for a key that a visitor makes in her browser, so that she can sign for her side.

In life two people of two sides do this, each with a key of their own, after hearing the six words. In the demo nobody
else is there to hear them.
"""

from collections.abc import Iterator
from typing import NamedTuple

import psycopg
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.box.opened import Box
from ubia.box.trouble import Trouble
from ubia.register import reach
from ubia.register.book import append, now
from ubia.register.kind import Side
from ubia.register.order import latest_day
from ubia.register.pen import Pen

from .days import day_of
from .installation import demo_keys
from .keys import Keys
from .people import CHAIR, KEEPER, MEMBERS, SECRETARY
from .places import COMMUNITIES
from .scribe import CHANNEL
from .sign_ins import SIGN_INS
from .stage import TINY, Stage
from .story import SEED

ONLOOKER = "rotich"
"""The district manager, who reads what is open in every book."""
_WAITING = """
SELECT key, side FROM admitted_key
CROSS JOIN (VALUES ('community'), ('health_system')) AS both (side)
WHERE book = %(book)s AND person = %(person)s AND rooted = '' AND revoked_at IS NULL
    AND CASE side WHEN 'community' THEN vouched_community ELSE vouched_health END IS NULL
    AND EXISTS (SELECT FROM mandate m WHERE m.book = %(book)s AND m.person = %(person)s)
ORDER BY key, side
"""


class Wanted(NamedTuple):
    """A side whose word on a key is missing."""

    community: str
    key: str
    side: Side


def vouch_for_visitor(box: Box, user_name: str) -> str:
    """Both sides vouch for the keys of an account. Returns what to tell the visitor. Raises Trouble."""
    member = next((s.member for s in SIGN_INS if s.username == user_name and s.member), None)
    if member is None:
        names = ", ".join(s.username for s in SIGN_INS if s.member)
        raise Trouble(f"No member of the demo signs in as {user_name!r}. Those who do: {names}.")
    with psycopg.connect(box.app) as app:
        done = vouch(app, demo_keys(box.home), member)
    if not done:
        return f"Nothing to vouch for: {MEMBERS[member].name} holds no mandate, or no key that waits for it."
    return "\n".join(done)


def vouch(app: Connection[TupleRow], keys: Keys, member: str) -> list[str]:
    """Let both sides vouch for every admitted key of a member with a mandate. Returns a line of words for each."""
    stage = Stage(SEED, day_of(now()), TINY)
    return [_vouch(app, keys, stage, member, wanted) for wanted in list(_wanted(app, stage, member))]


def _wanted(app: Connection[TupleRow], stage: Stage, member: str) -> Iterator[Wanted]:
    with app.transaction(), app.cursor() as cursor:
        reach.enter(cursor, stage.person(ONLOOKER), latest_day(now()))
        for community in COMMUNITIES:
            at = {"book": stage.book(community.key), "person": stage.person(member)}
            yield from (Wanted(community.key, *row) for row in cursor.execute(_WAITING, at).fetchall())


def _vouch(app: Connection[TupleRow], keys: Keys, stage: Stage, member: str, wanted: Wanted) -> str:
    by = next(name for name in _vouchers(wanted) if name != member)
    pen = Pen(keys[by], stage.person(by), stage.book(wanted.community), CHANNEL)
    body = {"key": wanted.key, "side": wanted.side}
    (answer,) = append(app, pen.book, [pen.write("key.vouched", stage.person(member), body, made_at=now())])
    what = f"key {wanted.key} of {MEMBERS[member].name} in {wanted.community.capitalize()}"
    said = "vouches for" if answer.outcome == "written" else f"cannot vouch ({answer.reason}) for"
    return f"{MEMBERS[by].name} {said} {what}."


def _vouchers(wanted: Wanted) -> tuple[str, ...]:
    """Who holds a key that counts for a side, in a book."""
    if wanted.side == "community":
        return CHAIR[wanted.community], SECRETARY.get(wanted.community, ONLOOKER)
    return KEEPER, "mutiso"
