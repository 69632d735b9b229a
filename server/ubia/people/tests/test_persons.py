"""The people of a household: births, deaths, departures, corrections by two people, merges that can be undone."""

from typing import Any

from .story import AMINA, BARAKA, Story, march, person, uid

OTIENO, AKINYI = uid("otieno"), uid("akinyi")


def with_otieno(**told: Any) -> tuple[Story, str]:
    """A household of one, and the entry that began it."""
    story = Story()
    return story, story.enrol(1, persons=[person("Otieno Odhiambo", sex="male", born_on="1990-06-01", **told)])


def test_a_person_is_told_at_the_enrolment_with_an_estimated_birth() -> None:
    story, begun = with_otieno(born_estimated=True)
    otieno = story.row("person")
    assert (otieno.name, otieno.name_words, otieno.name_key) == ("Otieno Odhiambo", "otieno odhiambo", "atmb atn")
    assert (otieno.born_on, otieno.born_estimated, otieno.joined_on) == ("1990-06-01", True, march(1))
    assert (otieno.introduced, otieno.flags, otieno.to_settle) == (begun, "", False)


def test_a_baby_joins() -> None:
    story, _ = with_otieno()
    story.tell("person.joined", 9, person=person("Akinyi", sex="female", born_on=march(8)))
    assert [(row.name, row.joined_on) for row in story.rows("person")] == [
        ("Akinyi", march(9)),
        ("Otieno Odhiambo", march(1)),
    ]


def test_a_known_birth_day_ends_the_estimate() -> None:
    story, begun = with_otieno(born_estimated=True)
    story.tell("person.corrected", 2, amends=begun, person=OTIENO, born_on="1990-03-17")
    assert (story.row("person").born_on, story.row("person").born_estimated) == ("1990-03-17", False)


def test_two_people_correct_one_birth_offline() -> None:
    story, begun = with_otieno()
    first = story.tell("person.corrected", 3, AMINA, amends=begun, person=OTIENO, born_on="1991-01-01")
    second = story.tell("person.corrected", 2, BARAKA, amends=begun, received=5, person=OTIENO, born_on="1992-01-01")
    assert (story.row("person").born_on, story.row("person").to_settle) == ("1991-01-01", True)
    story.tell("person.corrected", 6, BARAKA, amends=first, settles=[second], person=OTIENO, born_on="1991-01-01")
    assert not story.row("person").to_settle


def test_two_people_who_say_the_same_have_nothing_to_settle() -> None:
    story, begun = with_otieno()
    for who in (AMINA, BARAKA):
        story.tell("person.corrected", 3, who, amends=begun, person=OTIENO, name="Otieno Odhiambo Owino")
    assert not story.row("person").to_settle


def test_corrections_of_two_persons_of_one_entry_do_not_meet() -> None:
    story = Story()
    begun = story.enrol(1, persons=[person("Otieno"), person("Akinyi")])
    story.tell("person.corrected", 2, AMINA, amends=begun, person=OTIENO, name="Otieno O.")
    story.tell("person.corrected", 2, BARAKA, amends=begun, person=AKINYI, name="Akinyi A.")
    assert [(row.name, row.to_settle) for row in story.rows("person")] == [("Akinyi A.", False), ("Otieno O.", False)]


def test_a_correction_written_by_a_slow_clock_still_counts() -> None:
    story = Story()
    story.enrol(1)
    joined = story.tell("person.joined", 9, person=person("Akinyi"))
    story.tell("person.corrected", 2, amends=joined, received=10, person=AKINYI, name="Akinyi Adhiambo")
    assert story.row("person").name == "Akinyi Adhiambo"


def test_who_was_only_corrected_waits_unseen() -> None:
    story, _ = with_otieno()
    story.tell("person.corrected", 2, person=AKINYI, name="Akinyi")
    assert [row.person for row in story.rows("person")] == [OTIENO]


def test_a_death_told_by_mistake_is_put_right() -> None:
    story, _ = with_otieno()
    death = story.tell("person.died", 5, person=OTIENO, died_on=march(4))
    assert story.row("person").died_on == march(4)
    story.tell("person.corrected", 6, BARAKA, amends=death, person=OTIENO, living=True)
    assert (story.row("person").died_on, story.row("person").to_settle) == (None, False)


def test_two_different_days_of_one_death_are_to_settle() -> None:
    story, _ = with_otieno()
    story.tell("person.died", 5, AMINA, person=OTIENO, died_on=march(4))
    story.tell("person.died", 6, BARAKA, person=OTIENO, died_on=march(5))
    assert (story.row("person").died_on, story.row("person").to_settle) == (march(5), True)


def test_a_person_leaves_and_comes_back() -> None:
    story, _ = with_otieno()
    story.tell("person.left", 5, person=OTIENO, to_household=uid("other"))
    assert story.row("person").left_on == march(5)
    story.tell("person.joined", 9, person=person("Otieno Odhiambo"))
    assert (story.row("person").left_on, story.row("person").flags) == (None, "")


def test_two_enrolments_of_one_person_are_flagged() -> None:
    story, _ = with_otieno()
    story.tell("person.joined", 9, person=person("Otieno"))
    assert story.row("person").flags == "joined_twice"


def test_a_merge_of_persons_can_be_undone() -> None:
    story = Story()
    story.enrol(1, persons=[person("Otieno"), person("Akinyi")])
    merge = story.tell("person.merged", 2, person=OTIENO, into=uid("other"))
    assert [row.merged_into for row in story.rows("person")] == [None, uid("other")]
    story.tell("merge.undone", 3, amends=merge)
    assert [row.merged_into for row in story.rows("person")] == [None, None]


def test_what_cannot_be_is_flagged_and_kept() -> None:
    for told, flags in (
        ({"born_on": "2026-04-01"}, "born_after_told"),
        ({"born_on": "1901-01-01"}, "very_old"),
        ({"name": "..."}, "name_empty"),
        ({"born_on": "1990-01-01"}, ""),
    ):
        story = Story()
        story.enrol(1, persons=[{"id": OTIENO, "name": "Otieno", **told}])
        assert story.row("person").flags == flags
    story, _ = with_otieno()
    story.tell("person.died", 5, person=OTIENO, died_on="1989-01-01")
    assert story.row("person").flags == "died_before_birth"
    story.tell("person.died", 6, person=OTIENO, died_on=march(20))
    assert story.row("person").flags == "died_after_told"


def test_an_erased_birth_takes_the_person_with_it() -> None:
    story, _ = with_otieno()
    joined = story.tell("person.joined", 9, erased=True)
    story.tell("person.corrected", 10, amends=joined, person=AKINYI, name="Akinyi")
    assert [row.person for row in story.rows("person")] == [OTIENO]
