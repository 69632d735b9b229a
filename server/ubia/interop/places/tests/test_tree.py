"""Rows become a tree in which each place is named once, and every fault has its row and column."""

from ubia.interop.places.guess import generic, ready_made
from ubia.interop.places.layout import KENYA_WARDS
from ubia.interop.places.tree import plan_places

from .files import found, plan_from, sheet_from


def test_each_place_is_named_once_under_its_parent() -> None:
    plan = plan_from("district,parish,village", "Gulu,Aswa,Adak", "Gulu,Aswa,Owoo", "Gulu,Omoro,Adak")
    named = {(f.said["level"], f.said["name"]): f for f in plan.facts}
    assert dict(plan.counts) == {"district": 1, "parish": 2, "village": 3}
    assert named["parish", "Aswa"].said["parent"] == named["district", "Gulu"].subject
    assert "parent" not in named["district", "Gulu"].said
    assert not plan.problems


def test_one_name_under_two_parents_is_two_places() -> None:
    plan = plan_from("parish,village", "Aswa,Adak", "Omoro,Adak")
    assert len({f.subject for f in plan.facts if f.said["name"] == "Adak"}) == 2


def test_a_second_reading_gives_the_same_ids_whatever_the_capitals_and_blanks() -> None:
    one, other = plan_from("parish,village", "Aswa,Adak"), plan_from("parish,village", "ASWA , adak")
    assert [f.subject for f in one.facts] == [f.subject for f in other.facts]


def test_codes_tell_namesakes_apart() -> None:
    plan = plan_from("parish,village_id,village", "Aswa,1,Adak", "Aswa,2,Adak")
    assert plan.counts["village"] == 2
    assert [f.said.get("code") for f in plan.facts] == [None, "1", "2"]


def test_figures_belong_to_the_lowest_place_of_the_row() -> None:
    plan = plan_from("district,ward,Population,households", 'Gulu,Aswa,"1,234",210')
    assert [(f.said.get("population"), f.said.get("households")) for f in plan.facts] == [(None, None), (1234, 210)]


def test_the_place_that_the_highest_level_hangs_on() -> None:
    sheet = sheet_from("village", "Adak")
    (fact,) = plan_places(sheet, generic(sheet), "0193a000-0000-7000-8000-000000000001").facts
    assert fact.said["parent"] == "0193a000-0000-7000-8000-000000000001"


def test_levels_may_be_chosen_among_the_columns() -> None:
    sheet = sheet_from("Remarks,Village,District", "none,Adak,Gulu")
    plan = plan_places(sheet, generic(sheet, ("district", "village")))
    assert [f.said["name"] for f in plan.facts] == ["Gulu", "Adak"]


def test_a_row_without_a_parent() -> None:
    plan = plan_from("district,parish,village", "Gulu,Aswa,Adak", "Gulu,,Owoo", ",Omoro,Ada")
    assert found(plan.problems) == [("parent_missing", "B3"), ("parent_missing", "A4")]
    assert plan.counts == {"district": 1, "parish": 1, "village": 1}


def test_a_row_may_end_at_a_higher_level() -> None:
    assert plan_from("district,parish", "Gulu,", "Gulu,Aswa").counts == {"district": 1, "parish": 1}


def test_a_row_that_names_no_place_or_only_its_code() -> None:
    plan = plan_from("village,village_id,population", ",,12", ",7,", "Adak,8,")
    assert found(plan.problems) == [("no_place", "A2"), ("no_place", "A3"), ("place_unnamed", "A3")]


def test_a_figure_that_is_no_count() -> None:
    plan = plan_from("village,population", "Adak,many", "Owoo,-3", "Odo,1.5", "Ada,12.0")
    assert found(plan.problems) == [("not_a_count", "B2"), ("not_a_count", "B3"), ("not_a_count", "B4")]
    assert [f.said["population"] for f in plan.facts] == [12]


def test_a_name_that_is_too_long() -> None:
    assert found(plan_from("village", "x" * 201, "y" * 200).problems) == [("name_too_long", "A2")]
    assert found(plan_from("x" * 201, "Adak").problems) == [("name_too_long", "A1")]


def test_a_character_that_cannot_be_seen_is_taken_out_and_noted() -> None:
    plan = plan_from("village", "Ad\u200bak", "Owoo")
    assert found(plan.notes) == [("name_cleaned", "A2")]
    assert plan.facts[0].said["name"] == "Ad ak"


def test_rows_said_twice_count_once_and_rows_that_differ_are_wrong() -> None:
    plan = plan_from("village,population", "Adak,5", "adak,5", "ADAK,6")
    assert found(plan.notes) == [("said_twice", "A3")]
    assert found(plan.problems) == [("said_otherwise", "A4")]
    assert plan.problems[0].values["other"] == "2"


def test_a_code_with_two_names_or_two_parents() -> None:
    sheet = sheet_from(
        "county_code,county,subcounty_code,subcounty,ward_code,ward",
        "1,Kwale,11,Matuga,111,Tiwi",
        "1,Kwale,11,Matuga,111,Waa",
        "1,Kwale,12,Kinango,111,Tiwi",
    )
    plan = plan_places(sheet, KENYA_WARDS)
    assert found(plan.problems) == [("code_has_two_names", "F3"), ("code_has_two_parents", "E4")]


def test_a_code_shared_by_two_places_is_noted() -> None:
    plan = plan_from("parish,village_id,village", "Aswa,1,Adak", "Omoro,1,Owoo")
    assert found(plan.notes) == [("code_shared", "B3")]


def test_a_missing_column_is_the_only_problem() -> None:
    plan = plan_places(sheet_from("ward", "Tiwi"), KENYA_WARDS)
    assert {p.code for p in plan.problems} == {"column_missing"}
    assert not plan.facts


def test_layouts_are_found_by_their_headings() -> None:
    sheet = sheet_from("county_code,county,subcounty_code,subcounty,constituency,ward_code,ward", "")
    assert ready_made(sheet) == KENYA_WARDS
    assert ready_made(sheet_from("village", "Adak")) is None
