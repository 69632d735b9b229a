"""Who the reader is, as a page's head says it: her parts in the books, and on which side she stands."""

from ubia.register.pages.wording import ROLES
from ubia.register.reach import Reach

COMMUNITY = frozenset({"committee", "community_supervisor"})
HEALTH = frozenset({"facility_supervisor", "nurse", "manager"})


def codes_of(reach: Reach | None) -> list[str]:
    """Return the reader's roles in any book, in the order of `ROLES`."""
    mine = set().union(*reach.roles.values()) if reach else set()
    return [role for role in ROLES if role in mine]


def words_of(reach: Reach | None) -> str:
    """Return the reader's roles in words, empty when she has none."""
    return ", ".join(str(ROLES[role]) for role in codes_of(reach))


def side_of(reach: Reach | None) -> str:
    """Return `community` or `health` when all her roles stand on one side, `both` when not, empty without a role."""
    sides = {_side(role) for role in codes_of(reach)}
    return sides.pop() if len(sides) == 1 else "both" if sides else ""


def _side(role: str) -> str:
    if role in COMMUNITY:
        return "community"
    return "health" if role in HEALTH else "both"
