"""What the lives of a text must come to, said in words; the files of contract/cases hold the phone to the same."""

import json
from typing import Any

import pytest

from ubia.charter.tests import lives
from ubia.charter.tests.lives import LIVES, Life, life_of, march
from ubia.charter.tests.stories import CASES


def spans(life: Life) -> list[tuple[str, str | None]]:
    """The days in force, from until before."""
    return [(span["since"], span["until"]) for span in life.rows()["charter_span"]]


def texts(life: Life) -> list[dict[str, Any]]:
    return sorted(life.rows()["charter_text"], key=lambda text: str(text["text"]))


def test_from_nothing_to_in_force() -> None:
    life = life_of(lives.two_keys_after_a_consultation)
    assert spans(life) == [(march(10), None)]
    assert texts(life)[0]["community_reservation"].startswith("We want this looked at")
    sections = {row["section"]: row for row in life.rows()["charter_section"]}
    assert sections["voice"]["owner"] == "The nurse"
    assert sections["voice"]["by_on"] == march(31)
    assert life.rows()["charter_term"][0]["value"] == '{"minutes_a_week":600}'


def test_without_a_consultation_nothing_is_in_force() -> None:
    life = life_of(lives.nobody_was_consulted)
    first, second = texts(life)
    assert first["agreed_at"] is None, "it was edited before the meeting was recorded"
    assert second["agreed_at"] is not None
    assert spans(life) == [(march(12), None)], "from the day on which the meeting was recorded, not before"


def test_one_side_one_person_and_one_key_are_not_enough() -> None:
    life = life_of(lives.keys_that_do_not_make_two)
    assert [text["agreed_at"] for text in texts(life)] == [None] * 3
    assert spans(life) == []


def test_an_edit_after_the_first_signature_voids_it() -> None:
    old, new = texts(life_of(lives.edited_after_the_first_key))
    assert old["community_by"]
    assert old["health_by"]
    assert (old["agreed_at"], old["edited_by"]) == (None, new["text"])
    assert (new["community_by"], new["agreed_at"]) == (None, None)


def test_three_returns_keep_the_whole_thread() -> None:
    life = life_of(lives.returned_three_times)
    said = [(row["what"], row["words"]) for row in life.rows()["charter_remark"]]
    whats = [what for what, _ in said]
    assert [whats.count(what) for what in ("returned", "signed", "proposed")] == [3, 5, 4]
    assert ("returned", "Too many hours.") in said
    assert len(texts(life)) == 4
    assert len(spans(life)) == 1


def test_a_text_given_back_can_still_be_signed() -> None:
    (text,) = texts(life_of(lives.given_back_and_signed_after_all))
    assert text["community_returned"] is None
    assert text["agreed_at"] is not None


def test_what_was_agreed_last_holds() -> None:
    life = life_of(lives.amended_and_two_for_one_day)
    assert spans(life) == [(march(5), march(20)), (march(20), None)]
    assert [text["agreed_at"] is not None for text in texts(life)] == [True] * 3
    assert life.rows()["charter_span"][1]["text"] == life.text


def test_nothing_holds_for_days_gone_by() -> None:
    assert spans(life_of(lives.agreed_after_its_first_day)) == [(march(15), None)]


def test_setting_aside_takes_both_and_never_reaches_back() -> None:
    assert spans(life_of(lives.set_aside_by_both)) == [(march(5), march(14)), (march(16), None)]


def test_only_its_author_says_that_an_objection_is_met() -> None:
    rows = life_of(lives.an_objection_is_met_by_its_author).rows()["charter_remark"]
    assert [row["words"] for row in rows if row["open"]] == ["Who pays?"]


def test_a_clause_of_pay_ends_the_packages() -> None:
    rows = life_of(lives.a_text_that_says_pay_ends_the_packages).rows()
    assert [(row["since"], row["until"]) for row in rows["clause"]] == [(march(1), march(10))]
    assert [row["since"] for row in rows["charter_span"]] == [march(10)]


@pytest.mark.parametrize("told", LIVES, ids=lambda told: str(told.__name__))
def test_the_cases_are_these_lives(told: Any) -> None:
    case = json.loads((CASES / "charter" / f"{told.__name__}.json").read_text("utf-8"))
    assert case["entries"] == life_of(told).entries, "run: python -m ubia.charter.tests.lives, and read the difference"
