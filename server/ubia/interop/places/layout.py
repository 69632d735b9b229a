"""How a file of places is laid out: which columns hold which level, and what else is told of the lowest."""

from typing import Literal, NamedTuple


class Level(NamedTuple):
    """One level of the tree, the highest first.

    `known_by` says what makes a place the same place: its code wherever it hangs, its code or else its name under the
    place it hangs on, or its name there whatever its code. `optional`: where the cell is empty the places below hang
    on the level above. `pattern` makes a name of a bare number.
    """

    name: str
    column: str
    code: str = ""
    known_by: Literal["code", "code_within", "name_within"] = "code_within"
    optional: bool = False
    pattern: str = "{}"


class Layout(NamedTuple):
    """A layout. `scheme` keeps the places of one source or country apart from those of others."""

    name: str
    levels: tuple[Level, ...]
    population: str = ""
    households: str = ""
    source: str = ""
    scheme: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """Every heading that must be there."""
        told = (heading for level in self.levels for heading in (level.column, level.code))
        return tuple(dict.fromkeys(h for h in (*told, self.population, self.households) if h))


KENYA_WARDS = Layout(
    "kenya-wards",
    (
        Level("county", "county", "county_code", known_by="code"),
        Level("subcounty", "subcounty", "subcounty_code", known_by="code", optional=True),
        Level("ward", "ward", "ward_code", known_by="code"),
    ),
    source="Kenya: wards",
    scheme="KE",
)
UGANDA_VILLAGES = Layout(
    "uganda-villages",
    (
        Level("district", "district"),
        Level("county", "county"),
        Level("subcounty", "subcounty"),
        Level("parish", "parish"),
        Level("village", "village", "village_id", known_by="code"),
    ),
    source="Uganda: villages",
    scheme="UG",
)
RWANDA_VILLAGES = Layout(
    "rwanda-villages",
    tuple(Level(name, name) for name in ("province", "district", "sector", "cell", "village")),
    source="Rwanda: villages",
    scheme="RW",
)
NEPAL_WARDS = Layout(
    "nepal-wards",
    (
        Level("province", "Province ID", pattern="Province {}"),
        Level("district", "District ID", pattern="District {}"),
        Level("municipality", "Municipality Name", "local_level_code", known_by="name_within"),
        Level("ward", "Area Name"),
    ),
    population="Total Population",
    households="Total Households",
    source="Nepal: wards with population",
    scheme="NP",
)
READY_MADE = {layout.name: layout for layout in (KENYA_WARDS, UGANDA_VILLAGES, RWANDA_VILLAGES, NEPAL_WARDS)}
