"""Facilities and CHWs: each fault in its cell, and people and places found by name or code."""

import pytest

from ubia.interop.places.chws import ChwList
from ubia.interop.places.facilities import facility_layout, plan_facilities
from ubia.interop.places.known import Gazetteer, Known
from ubia.interop.places.plan import Plan

from .files import found, plan_from, sheet_from

BOOK = "0193a000-0000-7000-8000-0000000000b0"
PLACES = Gazetteer(Known(f.subject, f.said) for f in plan_from("county,ward", "Kwale,Tiwi", "Lamu,Tiwi").facts)


def facilities(*lines: str, country: str = "") -> Plan:
    sheet = sheet_from(*lines)
    return plan_facilities(sheet, facility_layout(sheet), PLACES, country)


KNOWN = Gazetteer(
    Known(fact.subject, fact.said)
    for fact in facilities("Name,Code", "Tiwi Health Centre,11", "Tiwi Dispensary,12", "Waa Dispensary,13").facts
)


def chws(*lines: str, **given: str) -> Plan:
    return ChwList(sheet_from(*lines), BOOK, KNOWN, **given).read()


def test_a_facility_with_its_place_and_position() -> None:
    plan = facilities(
        "Facility,Type,County,Lat,Long,Code", "Tiwi Health Centre,Health Centre,Kwale County,-4.2,39.6,11"
    )
    (fact,) = plan.facts
    assert fact.said | {"source": ""} == {
        "name": "Tiwi Health Centre",
        "type": "Health Centre",
        "place": PLACES.called("Kwale")[0].subject,
        "latitude": -4.2,
        "longitude": 39.6,
        "code": "11",
        "source": "",
    }


@pytest.mark.parametrize(
    ("position", "code"),
    [
        ("91,39", "not_on_earth"),
        ("-4,181", "not_on_earth"),
        ("nan,39", "not_on_earth"),
        ("south,39", "not_degrees"),
        ('"-4,2","39,6"', "degrees_with_comma"),
        ("-4.2,", "half_a_position"),
        ("0,0", "position_zero"),
    ],
)
def test_positions_that_cannot_be(position: str, code: str) -> None:
    assert found(facilities("name,lat,long", f"Tiwi,{position}").problems) == [(code, "B2")]


def test_a_facility_without_position_or_known_place_is_taken_and_counted() -> None:
    plan = facilities("name,place", "A,Tiwi", "B,Nowhere", "C,Nowhere", "D,")
    assert found(plan.notes) == [("place_ambiguous", "B2"), ("place_unknown", "B3")]
    assert plan.counts == {"facility": 4, "without_position": 4}


def test_a_place_of_the_level_that_the_heading_names_else_the_highest() -> None:
    places = Gazetteer(Known(f.subject, f.said) for f in plan_from("county,ward", "Kwale,Kwale", "Lamu,Tiwi").facts)
    county, ward = places.called("Kwale")
    for heading, place in (("Admin1", county), ("County", county), ("Ward", ward)):
        sheet = sheet_from(f"Facility name,{heading}", "A,Kwale")
        layout = facility_layout(sheet)._replace(place=heading)
        assert plan_facilities(sheet, layout, places).facts[0].said["place"] == place.subject


def test_a_list_of_several_countries_is_not_matched_with_places_of_one() -> None:
    plan = facilities("Country,Name,Place", "Kenya,A,Kwale", "Mali,B,Kwale")
    assert [fact.said.get("place") for fact in plan.facts] == [None, None]
    assert facilities("Country,Name,Place", "Kenya,A,Kwale").facts[0].said["place"]


def test_a_facility_without_name_or_said_twice() -> None:
    plan = facilities("name,type", ",Clinic", "A,Clinic", "a,clinic", "A,Hospital")
    assert found(plan.problems) == [("facility_unnamed", "A2")]
    assert found(plan.notes) == [("said_twice", "A4")]
    assert plan.counts["facility"] == 2


def test_facilities_of_one_country() -> None:
    lines = (
        "Country,iso3c,Admin1,Facility name,Facility type,Lat,Long",
        "Kenya,KEN,Kwale,A,Clinic,,",
        "Mali,MLI,,B,,,",
    )
    assert [f.said["name"] for f in facilities(*lines, country="ken").facts] == ["A"]
    assert [f.said["name"] for f in facilities(*lines, country="Mali").facts] == ["B"]


def test_a_chw_with_her_facility_and_telephone() -> None:
    plan = chws("Name,Cadre,Facility,Since,Phone", "Amina Hassan,CHP,11,2026-03-01,0712 345 678", region="KE")
    (fact,) = plan.facts
    assert fact.said == {
        "name": "Amina Hassan",
        "cadre": "CHP",
        "since": "2026-03-01",
        "phone": "+254712345678",
        "facility": KNOWN.coded("11")[0].subject,
    }


def test_what_holds_for_all_may_be_said_once() -> None:
    plan = chws("Name", "Amina Hassan", cadre="CHP", since="2026-03-01")
    assert plan.facts[0].said == {"name": "Amina Hassan", "cadre": "CHP", "since": "2026-03-01"}
    assert {p.values["column"] for p in chws("Name", "Amina Hassan").problems} == {"cadre", "since"}


@pytest.mark.parametrize(
    ("cell", "said"),
    [("F", "female"), ("Mwanamke", "female"), ("homme", "male"), ("2", "female"), ("Male", "male"), ("autre", "other")],
)
def test_whether_a_chw_is_a_woman_or_a_man_comes_with_the_list(cell: str, said: str) -> None:
    """INC-08: lists say it in many words; an empty cell says nothing."""
    plan = chws("Name,Gender", f"Amina,{cell}", "Baraka,", cadre="CHP", since="2026-03-01")
    assert [fact.said.get("sex") for fact in plan.facts] == [said, None]


def test_a_sex_that_nobody_understands_is_asked_about() -> None:
    plan = chws("Name,Sex", "Amina,xx", cadre="CHP", since="2026-03-01")
    assert found(plan.problems) == [("not_a_sex", "B2")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (",CHP,,2026-03-01,,", ("chw_unnamed", "A2")),
        ("Amina,,,2026-03-01,,", ("cadre_missing", "B2")),
        ("Amina,CHP,Tiwi Dispensry,2026-03-01,,", ("facility_unknown_like", "C2")),
        ("Amina,CHP,Zanzibar,2026-03-01,,", ("facility_unknown", "C2")),
        ("Amina,CHP,,1/3/2026,,", ("day_unclear", "D2")),
        ("Amina,CHP,,2026-02-30,,", ("not_a_day", "D2")),
        ("Amina,CHP,,soon,,", ("not_a_day", "D2")),
        ("Amina,CHP,,2026-03-01,12,", ("not_a_phone", "E2")),
        ("Amina,CHP,,2026-03-01,0712 345 678,", ("not_a_phone", "E2")),
        (f"{'x' * 201},CHP,,2026-03-01,,", ("name_too_long", "A2")),
    ],
)
def test_each_fault_of_a_chw(row: str, expected: tuple[str, str]) -> None:
    plan = chws("Name,Cadre,Facility,Since,Phone,Code", row)
    assert found(plan.problems) == [expected]
    assert not plan.facts


def test_two_facilities_of_one_name_need_the_code() -> None:
    twice = Gazetteer(Known(f.subject, f.said) for f in facilities("Name,Code", "Tiwi,1", "Tiwi,2").facts)
    plan = ChwList(sheet_from("name,cadre,since,facility", "Amina,CHP,2026-03-01,Tiwi"), BOOK, twice).read()
    assert found(plan.problems) == [("facility_ambiguous", "D2")]


def test_namesakes_are_told_apart_by_code_or_telephone_and_repetitions_are_wrong() -> None:
    given = {"cadre": "CHP", "since": "2026-03-01"}
    assert chws("name,code", "Amina,1", "Amina,2", **given).counts["chw"] == 2
    assert found(chws("name,code", "Amina,1", "Asha,1", **given).problems) == [("chw_twice", "B3")]
    assert found(chws("name", "Amina", "amina", **given).problems) == [("chw_twice", "A3")]
