"""Figures of a census find the places that they speak of, and what they do not find is said."""

from ubia.interop.places.census import find_census, plan_census
from ubia.interop.places.known import Gazetteer, Known
from ubia.interop.places.plan import Plan

from .files import found, plan_from, sheet_from

PLACES = plan_from(
    "county,subcounty,ward", "Kwale,Lungalunga,Dzombo", "Kwale,Matuga,Tiwi", "Tana River,Tana River,Kipini", "Lamu,,"
)
GAZETTEER = Gazetteer(Known(fact.subject, fact.said) for fact in PLACES.facts)


def census(*lines: str) -> Plan:
    sheet = sheet_from(*lines)
    layout = find_census(sheet)
    assert layout
    return plan_census(sheet, layout, GAZETTEER)


def told(plan: Plan) -> dict[str, dict[str, int]]:
    places = {fact.subject: f"{fact.said['level']} {fact.said['name']}" for fact in PLACES.facts}
    return {places[f.subject]: {k: v for k, v in f.said.items() if k != "source"} for f in plan.facts}


def test_population_by_county_and_subcounty() -> None:
    plan = census(
        "County,SubCounty,AdminArea,Male,Female,Intersex,Total",
        "xxx,Total,xxx,1,1,0,900",
        "Kwale County,Kwale,County,1,1,0,300",
        "Kwale County,Lunga-Lunga,SubCounty,1,1,0,200",
        "Kwale County,Matuga,SubCounty,1,1,0,100",
        "Kwale County,Samburu,SubCounty,1,1,0,100",
        "Lamu County,Matuga,SubCounty,1,1,0,7",
    )
    assert told(plan) == {
        "county Kwale": {"population": 300},
        "subcounty Lungalunga": {"population": 200},
        "subcounty Matuga": {"population": 100},
    }
    assert found(plan.notes) == [("place_unknown", "B6"), ("place_unknown", "B7")]
    assert plan.counts == {"county": 1, "subcounty": 2, "unmatched": 2}


def test_households_where_one_column_holds_counties_and_their_subcounties() -> None:
    """A county and its subcounty of the same name are told apart by the people who add up."""
    plan = census(
        "County/SubCounty,Sex_Total,Households_Total",
        "KENYA,800,200",
        "KWALE,300,70",
        "LUNGA LUNGA,200,40",
        "MATUGA,100,30",
        "TANA RIVER,500,130",
        "TANA RIVER,500,130",
    )
    assert told(plan) == {
        "county Kwale": {"population": 300, "households": 70},
        "subcounty Lungalunga": {"population": 200, "households": 40},
        "subcounty Matuga": {"population": 100, "households": 30},
        "county Tana River": {"population": 500, "households": 130},
        "subcounty Tana River": {"population": 500, "households": 130},
    }


def test_totals_in_a_table_by_age() -> None:
    plan = census(
        "County,SubCounty,Age,Male,Female,Total",
        "KWALE,ALL,Total,1,1,300",
        "KWALE,ALL,0,1,1,9",
        "KWALE,MATUGA,Total,1,1,100",
        "KWALE,MATUGGA,Total,1,1,100",
    )
    assert told(plan) == {"county Kwale": {"population": 300}, "subcounty Matuga": {"population": 100}}
    assert found(plan.notes) == [("place_unknown_like", "B5")]
    assert plan.notes[0].values["near"] == "Matuga"


def test_a_figure_that_is_no_count() -> None:
    plan = census("County,SubCounty,AdminArea,Total", "Kwale County,Kwale,County,n/a")
    assert found(plan.problems) == [("not_a_count", "D2")]
    assert not plan.facts
