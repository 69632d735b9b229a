"""Lists that countries publish: every place counted as one would by hand, written once, found again.

They are other people's and lie outside this repository; without them these tests say so and are skipped.
"""

import csv
import gzip
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ubia.interop.attested import Written
from ubia.interop.places.facilities import AFRICA, facility_layout, plan_facilities
from ubia.interop.places.guess import ready_made
from ubia.interop.places.importing import Order, import_facilities, import_places
from ubia.interop.places.known import Gazetteer
from ubia.interop.places.plan import Plan
from ubia.interop.places.source import read_source
from ubia.interop.places.tree import plan_places
from ubia.register.tests.district import Village

PLACES = Path(__file__).parents[6] / "shared" / "inputs" / "places"
pytestmark = pytest.mark.skipif(not PLACES.is_dir(), reason="the folder ../shared/inputs/places is not here")
UGANDA, RWANDA, NEPAL = "uganda_villages", "rwanda_villages_nisr", "nepal_wards_population_cbs"
WARDS, AFRICAN = "kenya_wards", "africa_health_facilities_who_kwtrp"


def by_hand(name: str) -> list[dict[str, str]]:
    """The rows, read as plainly as can be."""
    with gzip.open(PLACES / f"{name}.csv.gz", "rt", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def distinct(rows: list[dict[str, str]], *columns: str) -> int:
    return len({tuple(row[column] for column in columns) for row in rows} - {("",) * len(columns)})


def planned(name: str) -> Plan:
    source = read_source(PLACES / f"{name}.csv.gz")
    layout = ready_made(source.sheet)
    assert layout
    assert not source.problems
    plan = plan_places(source.sheet, layout)
    assert not plan.problems
    return plan


def test_kenyas_wards() -> None:
    rows, plan = by_hand(WARDS), planned(WARDS)
    levels = {level: distinct(rows, f"{level}_code") for level in ("county", "subcounty", "ward")}
    assert dict(plan.counts) == levels == {"county": 47, "subcounty": 301, "ward": 1450}
    assert Counter(note.code for note in plan.notes) == {"hangs_higher": sum(not r["subcounty"] for r in rows)}


def test_ugandas_villages() -> None:
    rows, plan = by_hand(UGANDA), planned(UGANDA)
    above = ("district", "county", "subcounty", "parish")
    levels = {level: distinct(rows, *above[: i + 1]) for i, level in enumerate(above)}
    assert dict(plan.counts) == {**levels, "village": distinct(rows, "village_id")}
    assert plan.counts["village"] == len(rows) == 71_250
    assert [note.code for note in plan.notes] == ["name_cleaned"]


def test_rwandas_villages() -> None:
    rows, plan = by_hand(RWANDA), planned(RWANDA)
    columns = ("province", "district", "sector", "cell", "village")
    assert dict(plan.counts) == {level: distinct(rows, *columns[: i + 1]) for i, level in enumerate(columns)}
    assert Counter(note.code for note in plan.notes) == {"said_twice": len(rows) - distinct(rows, *columns)}


def test_nepals_wards_with_their_people() -> None:
    rows, plan = by_hand(NEPAL), planned(NEPAL)
    assert dict(plan.counts) == {
        "province": distinct(rows, "Province ID"),
        "district": distinct(rows, "District ID"),
        "municipality": distinct(rows, "District ID", "Municipality ID"),
        "ward": len(rows),
    }
    for field, column in (("population", "Total Population"), ("households", "Total Households")):
        assert sum(fact.said.get(field, 0) for fact in plan.facts) == sum(int(row[column]) for row in rows)


def test_africas_facilities() -> None:
    source = read_source(PLACES / f"{AFRICAN}.csv.gz")
    rows, layout = by_hand(AFRICAN), facility_layout(source.sheet)
    plan = plan_facilities(source.sheet, layout, Gazetteer([]))
    assert layout == AFRICA
    assert plan.rows == len(rows) == 98_745
    assert plan.counts["facility"] + sum(n.code == "said_twice" for n in plan.notes) == len(rows)
    kenya = plan_facilities(source.sheet, layout, Gazetteer([]), "KEN")
    assert kenya.rows == sum(row["iso3c"] == "KEN" for row in rows)
    assert not plan.problems


_ORPHANS = """
SELECT count(*) FROM place c
WHERE level <> 'district' AND NOT EXISTS (SELECT FROM place p WHERE p.subject = c.parent)
"""


class Nation(Village):
    """A nation's book, into which files are imported."""

    def order(self) -> Order:
        return Order(self.book, self.facility.author, "asha@office")

    def take(self, name: str) -> Written | None:
        return import_places(self.connection, PLACES / f"{name}.csv.gz", self.order()).written


@pytest.fixture
def nation(database: Any) -> Iterator[Nation]:
    with database.connect(autocommit=True) as connection:
        nation = Nation(connection)
        nation.open("nation")
        yield nation


def test_kenyas_wards_census_and_facilities_in_one_book(nation: Nation, database: Any) -> None:
    assert nation.take(WARDS) == Written(1798, 0)
    for table, matched in (("population", 267), ("households_density", 268)):
        assert nation.take(f"kenya_census2019_{table}_by_subcounty") == Written(matched, 0)
    assert nation.take(WARDS) == Written(0, 1798)
    facilities = import_facilities(nation.connection, PLACES / f"{AFRICAN}.csv.gz", nation.order(), "Kenya")
    assert facilities.written == Written(6144, 0)
    with database.connect("ubia_owner") as connection:
        told = "SELECT sum(population), sum(households) FROM place WHERE level = 'county'"
        assert connection.execute(told).fetchone() == (47_564_296, 12_143_913)
        ((placed,),) = connection.execute("SELECT count(*) FROM facility WHERE place IS NOT NULL").fetchall()
        assert placed > 6000


@pytest.mark.slow
def test_ugandas_villages_are_written_in_one_go_and_found_again(nation: Nation, database: Any) -> None:
    began = time.monotonic()
    assert nation.take(UGANDA) == Written(84_133, 0)
    print(f"84,133 places in {time.monotonic() - began:.0f} s")
    assert nation.take(UGANDA) == Written(0, 84_133)
    with database.connect("ubia_owner") as connection:
        levels = connection.execute("SELECT level, count(*) FROM place GROUP BY 1").fetchall()
        assert connection.execute(_ORPHANS).fetchone() == (0,)
    assert dict(levels)["village"] == 71_250
