"""The meeting for which the provisional community waits; the demo's nurse records it once the chair has a key."""

from ubia.register.words import six_words

from .days import day_of, years_before
from .onlooker import Onlooker
from .opening import WITNESSES
from .people import CHAIR, KEEPER, MEMBERS
from .places import Community

_ASKED = """
SELECT public, possession, device, asked_at FROM key_request WHERE book = %(book)s AND person = %(person)s
    AND (SELECT provisional FROM book WHERE book.book = %(book)s)
"""


def hold_meeting(onlooker: Onlooker, community: Community) -> list[str]:
    """Admit the key that a chair has made in her browser, if one waits. Returns a line of words, or none."""
    chair, stage = CHAIR[community.key], onlooker.stage
    at = {"book": stage.book(community.key), "person": stage.person(chair)}
    lines = []
    for public, possession, device, asked_at in onlooker.ask(_ASKED, at):
        on = day_of(asked_at)
        holder = {
            "person": at["person"],
            "name": MEMBERS[chair].name,
            "public": public,
            "chosen_by": "a public meeting of all villages",
            "answers_for": f"the people of {community.name}",
            "until": years_before(on, -2).isoformat(),
            "device": device,
        }
        body = {
            "committee": holder,
            "possession": possession,
            "words": six_words(public),
            "witnesses": list(WITNESSES),
            "meeting_on": on.isoformat(),
        }
        answer = onlooker.write(KEEPER, community.key, "committee.key_admitted", at["book"], body)
        lines.append(f"{community.name}: {MEMBERS[KEEPER].name} records the meeting ({answer.outcome})")
    return lines
