"""Who looks after a household: transfers offline, moves between communities, planned visits."""

from ubia.people.custody import Spell

from .story import AMINA, BARAKA, NEEMA, REHEMA, Story, march, uid


def spells(story: Story) -> list[Spell]:
    return [Spell(row.chw, row.since, row.until) for row in story.rows("assignment")]


def carers(story: Story) -> dict[str, tuple[int, int | None]]:
    """From which line, and until which, each one looks after the household."""
    return {row.person: (row.joined_line, row.left_line) for row in story.rows("carer")}


def test_a_transfer_ends_one_spell_and_begins_the_next() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.assigned", 10, REHEMA, chw=BARAKA, since=march(10))
    assert spells(story) == [Spell(AMINA, march(1), march(9)), Spell(BARAKA, march(10), None)]
    assert carers(story) == {AMINA: (1, 2), BARAKA: (2, None)}


def test_unsent_work_of_the_first_chw_arrives_after_the_transfer_and_changes_no_custody() -> None:
    story = Story()
    begun = story.enrol(1)
    story.tell("household.assigned", 10, REHEMA, chw=BARAKA, since=march(10))
    story.tell("person.joined", 8, AMINA, received=20, person={"id": uid("baby"), "name": "Akinyi"})
    story.tell("household.corrected", 9, AMINA, received=20, amends=begun, neighbourhood="By the mill")
    assert carers(story) == {AMINA: (1, 2), BARAKA: (2, None)}
    assert [row.name for row in story.rows("person")] == ["Akinyi"]
    assert story.row("household").neighbourhood == "By the mill"


def test_two_supervisors_transfer_offline_and_the_later_day_holds() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.assigned", 12, REHEMA, chw=BARAKA, since=march(12))
    story.tell("household.assigned", 11, NEEMA, received=14, chw=NEEMA, since=march(11))
    assert spells(story) == [
        Spell(AMINA, march(1), march(10)),
        Spell(NEEMA, march(11), march(11)),
        Spell(BARAKA, march(12), None),
    ]
    assert carers(story) == {AMINA: (1, 2), BARAKA: (2, None), NEEMA: (3, 3)}


def test_a_late_transfer_of_an_earlier_day_joins_at_the_line_where_it_became_known() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.assigned", 20, REHEMA, chw=BARAKA, since=march(5))
    story.tell("household.assigned", 6, NEEMA, received=25, chw=AMINA, since=march(15))
    assert carers(story) == {AMINA: (3, None), BARAKA: (2, 3)}


def test_being_given_a_household_again_is_one_spell() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.assigned", 10, REHEMA, chw=AMINA, since=march(10))
    assert spells(story) == [Spell(AMINA, march(1), None)]


def test_of_two_transfers_on_one_day_the_last_word_holds() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.assigned", 10, REHEMA, chw=BARAKA, since=march(10))
    story.tell("household.assigned", 10, NEEMA, chw=NEEMA, since=march(10))
    assert spells(story) == [Spell(AMINA, march(1), march(9)), Spell(NEEMA, march(10), None)]


def test_a_backdated_second_enrolment_hands_the_folder_to_nobody() -> None:
    """TRU-05: a role in the book and the id of a household are not enough to read its story."""
    story = Story()
    story.enrol(5)
    story.enrol(1, chw=NEEMA, received=6)
    assert carers(story) == {AMINA: (1, None)}
    assert spells(story) == [Spell(AMINA, march(5), None)]
    assert story.row("household").flags == "enrolled_twice"


def test_a_household_that_moved_away_is_looked_after_by_nobody() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.moved_away", 10, to_book=uid("kisumu"))
    household = story.row("household")
    assert (household.moved_away_on, household.moved_to_book) == (march(10), uid("kisumu"))
    assert spells(story) == [Spell(AMINA, march(1), march(10))]
    assert carers(story) == {AMINA: (1, 2)}


def test_late_entries_of_a_household_that_moved_fold_in_the_old_book() -> None:
    story = Story()
    story.enrol(1, persons=[{"id": uid("otieno"), "name": "Otieno"}])
    story.tell("household.moved_away", 10)
    story.tell("person.died", 9, received=15, person=uid("otieno"), died_on=march(9))
    assert story.row("person").died_on == march(9)
    assert carers(story) == {AMINA: (1, 2)}


def test_a_household_that_comes_back_is_in_the_care_of_who_had_it_last() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.moved_away", 10)
    story.tell("household.returned", 20)
    assert spells(story) == [Spell(AMINA, march(1), march(10)), Spell(AMINA, march(20), None)]
    assert carers(story) == {AMINA: (3, None)}
    assert story.row("household").moved_away_on is None


def test_a_transfer_made_without_knowing_of_the_move_is_flagged() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.moved_away", 10)
    story.tell("household.assigned", 12, REHEMA, chw=BARAKA, since=march(12))
    assert spells(story) == [Spell(AMINA, march(1), march(10))]
    assert story.row("household").flags == "assigned_after_move"
    assert all(left for _, left in carers(story).values())


def test_a_household_that_arrives_tells_where_it_came_from_and_how_far_its_story_was_copied() -> None:
    story = Story(uid("new"))
    story.tell(
        "household.arrived",
        2,
        NEEMA,
        name="Family Odhiambo",
        chw=NEEMA,
        since=march(2),
        from_book=uid("town"),
        from_subject=uid("old"),
        from_line=40,
    )
    story.tell("story.continued", 9, to_line=44)
    household = story.row("household")
    assert (household.from_book, household.from_subject, household.from_line) == (uid("town"), uid("old"), 44)
    assert carers(story) == {NEEMA: (1, None)}


def test_a_supervisor_reads_the_story_until_the_plan_is_closed() -> None:
    """SUP-01: a supervisor sees whole stories for planned visits only."""
    story = Story()
    story.enrol(1)
    plan = story.tell("household.visit_planned", 3, REHEMA, supervisor=REHEMA, on=march(5))
    assert carers(story)[REHEMA] == (2, None)
    story.tell("visit_plan.closed", 19, REHEMA, amends=plan)
    assert carers(story)[REHEMA] == (2, 3)
    assert story.row("visit_plan").closed


def test_a_plan_outlives_the_move_of_the_household() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.visit_planned", 3, REHEMA, supervisor=REHEMA, on=march(5))
    story.tell("household.moved_away", 4)
    assert carers(story) == {AMINA: (1, 3), REHEMA: (2, None)}


def test_custody_stands_when_the_enrolment_was_erased() -> None:
    story = Story()
    story.tell("household.enrolled", 1, erased=True)
    story.enrol(2, chw=NEEMA)
    story.tell("household.assigned", 10, REHEMA, chw=BARAKA, since=march(10))
    assert carers(story) == {BARAKA: (3, None)}


def test_a_household_does_not_come_back_to_the_first_chw_when_its_transfer_was_erased() -> None:
    """Her phone has forgotten the story; it waits for somebody to be named."""
    story = Story()
    story.enrol(1)
    story.tell("household.assigned", 10, REHEMA, erased=True)
    assert spells(story) == [Spell(AMINA, march(1), march(9))]
    assert carers(story) == {AMINA: (1, 2)}
    story.tell("household.assigned", 15, REHEMA, chw=AMINA, since=march(15))
    assert spells(story) == [Spell(AMINA, march(1), march(9)), Spell(AMINA, march(15), None)]
    assert carers(story) == {AMINA: (3, None)}
