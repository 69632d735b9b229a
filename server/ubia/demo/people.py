"""Who is in the story. All names are invented; whoever bears one has nothing to do with it."""

from typing import NamedTuple

ALL = ("tumaini", "umoja", "neema", "jitegemee")


class Member(NamedTuple):
    """Somebody with a part in the programme. `where` are the books besides the district's."""

    key: str
    name: str
    role: str
    where: tuple[str, ...]
    cadre: str = ""
    facility: str = ""


class Mandated(NamedTuple):
    """Who chose a member to hold a key for a side, and for whom he or she answers (OWN-02)."""

    member: str
    chosen_by: str
    answers_for: str


def _chw(key: str, name: str, community: str, facility: str) -> Member:
    return Member(key, name, "chw", (community,), "Community health promoter", facility)


MEN = ("hamisi", "kiprono", "musyoka")
CHWS = (
    _chw("akinyi", "Beatrice Akinyi Odongo", "tumaini", "maziwa"),
    _chw("hamisi", "Hamisi Juma Mwakio", "tumaini", "maziwa"),
    _chw("wanjiku", "Mercy Wanjiku Ndirangu", "umoja", "maziwa"),
    _chw("kiprono", "Josephat Kiprono Langat", "umoja", "maziwa"),
    _chw("nafula", "Lucy Nafula Wekesa", "neema", "kilele"),
    _chw("halima", "Zainabu Halima Abdi", "neema", "kilele"),
    _chw("musyoka", "Peter Musyoka Kilonzo", "jitegemee", "kilele"),
    _chw("rehema", "Rehema Mwanaisha Bakari", "jitegemee", "kilele"),
)
HEALTH_SYSTEM = (
    Member("nyambura", "Grace Nyambura Kamau", "nurse", ALL),
    Member("mutiso", "Stephen Mutiso Nzioka", "facility_supervisor", ALL),
    Member("rotich", "Daniel Kipchumba Rotich", "manager", ALL),
    Member("fatuma", "Fatuma Noor Hassan", "payer", ALL),
)
COMMUNITY = (
    Member("atieno", "Margaret Atieno Ouma", "community_supervisor", ALL),
    Member("were", "Joseph Ochieng Were", "committee", ("tumaini",)),
    Member("adhiambo", "Salome Adhiambo Ogola", "committee", ("tumaini",)),
    Member("rashid", "Rashid Omar Mwinyi", "committee", ("tumaini",)),
    Member("wangari", "Ruth Wangari Gitau", "committee", ("umoja",)),
    Member("kimutai", "Benard Kimutai Sang", "committee", ("umoja",)),
    Member("muthoni", "Agnes Muthoni Njeri", "committee", ("umoja",)),
    Member("yusuf", "Yusuf Ali Dirie", "committee", ("neema",)),
    Member("nekesa", "Caroline Nekesa Barasa", "committee", ("neema",)),
    Member("mwendwa", "John Mwendwa Mutua", "committee", ("neema",)),
    Member("ndunge", "Tabitha Ndunge Mutuku", "committee", ("jitegemee",)),
)
ABOVE = (Member("moraa", "Esther Moraa Nyakundi", "manager", ()),)
"""Who opens the nation's book."""

OUTSIDE = (Member("naliaka", "Hellen Naliaka Simiyu", "focal", ()),)
"""The focal person, whom CHWs turn to past their supervisors; she is given her part once the books are open."""

MEMBERS = {member.key: member for member in CHWS + HEALTH_SYSTEM + COMMUNITY + ABOVE + OUTSIDE}

CHAIR = {"tumaini": "were", "umoja": "wangari", "neema": "yusuf", "jitegemee": "ndunge"}
SECRETARY = {"tumaini": "adhiambo", "umoja": "kimutai", "neema": "nekesa"}
TREASURER = {"tumaini": "rashid", "umoja": "muthoni", "neema": "mwendwa"}
KEEPER = "nyambura"
"""The nurse in charge, who keeps the facility's key in every community's book."""


def chws_of(community: str) -> tuple[Member, ...]:
    """The CHWs of a community."""
    return tuple(chw for chw in CHWS if community in chw.where)
