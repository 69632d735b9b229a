"""Keys of two people made on one device: a seal should not be signed by both sides on the same phone."""

from itertools import combinations

from .asking import ask


def shared_devices(book: str) -> frozenset[frozenset[str]]:
    """Pairs of people whose keys were made on the same device, revoked keys too."""
    groups = ask("SELECT persons::text[] AS persons FROM keys_of_one_device WHERE book = %s", book)
    return frozenset(frozenset(pair) for group in groups for pair in combinations(group.persons, 2))
