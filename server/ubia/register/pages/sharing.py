"""Keys of two people made on one device: a seal should not be signed by both sides on the same phone."""

from itertools import combinations

from .asking import ask


def shared_devices(book: str) -> frozenset[frozenset[str]]:
    """Pairs of people whose keys were made on the same device, revoked keys too."""
    people: dict[str, set[str]] = {}
    for row in ask(_DEVICES, book):
        people.setdefault(row.device, set()).add(row.person)
    return frozenset(frozenset(pair) for group in people.values() for pair in combinations(sorted(group), 2))


_DEVICES = """SELECT DISTINCT device, person::text FROM admitted_key
    WHERE book = %s AND device <> '' AND person IS NOT NULL"""
