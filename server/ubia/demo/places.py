"""Where the story happens: a county that is on no map, with two facilities and four communities."""

from typing import NamedTuple


class Place(NamedTuple):
    """A place in the tree; `within` is the key of the place it lies in."""

    key: str
    name: str
    level: str
    within: str = ""
    population: int | None = None


class Facility(NamedTuple):
    """A facility. The co-ordinates lie in real hills; the facility does not."""

    key: str
    name: str
    type: str
    place: str
    latitude: float
    longitude: float


class Community(NamedTuple):
    """A community with a book of its own; in a provisional one the committee's key has not been admitted yet."""

    key: str
    name: str
    facility: str
    villages: tuple[str, ...]
    is_provisional: bool = False


COMMUNITIES = (
    Community("tumaini", "Tumaini", "maziwa", ("Majengo", "Daraja Mbili", "Kwa Mzee Were")),
    Community("umoja", "Umoja", "maziwa", ("Chemchemi Juu", "Mawe Tatu", "Sokoni")),
    Community("neema", "Neema", "kilele", ("Mikoroshoni", "Kilele", "Bonde la Nyuki")),
    Community("jitegemee", "Jitegemee", "kilele", ("Mtakuja", "Kona ya Mbuyu"), is_provisional=True),
)
FACILITIES = (
    Facility("maziwa", "Maziwa Health Centre", "Health centre", "maziwa_ward", -0.3127, 35.0413),
    Facility("kilele", "Kilele Dispensary", "Dispensary", "kilele_ward", -0.2786, 35.0942),
)


def tree() -> tuple[Place, ...]:
    """Every place, from the county down to the villages; each comes after the one it lies in."""
    wards = {"maziwa": "maziwa_ward", "kilele": "kilele_ward"}
    top = (
        Place("nyuki", "Nyuki County", "county", "", 214_300),
        Place("nyuki_east", "Nyuki East", "subcounty", "nyuki", 61_800),
        Place("maziwa_ward", "Maziwa", "ward", "nyuki_east", 17_450),
        Place("kilele_ward", "Kilele", "ward", "nyuki_east", 14_120),
    )
    communities = tuple(Place(c.key, c.name, "community", wards[c.facility]) for c in COMMUNITIES)
    villages = tuple(Place(f"{c.key}/{v}", v, "village", c.key) for c in COMMUNITIES for v in c.villages)
    return top + communities + villages
