"""Family folders: corrections by two people, merges that can be undone, wrong facts that are flagged."""

from .story import AMINA, BARAKA, REHEMA, Story, march, uid


def test_a_correction_changes_only_what_it_names() -> None:
    story = Story()
    begun = story.enrol(1, place=uid("village"), neighbourhood="Mill")
    story.tell("household.corrected", 2, amends=begun, name="Family Odhiambo Owino")
    household = story.row("household")
    assert (household.name, household.neighbourhood, household.place) == (
        "Family Odhiambo Owino",
        "Mill",
        uid("village"),
    )
    assert not household.to_settle


def test_two_people_correct_one_thing_offline_and_are_asked_to_settle_it() -> None:
    story = Story()
    begun = story.enrol(1)
    first = story.tell("household.corrected", 2, AMINA, amends=begun, name="Odhiambo Senior")
    second = story.tell("household.corrected", 3, BARAKA, amends=begun, name="Odhiambo Junior")
    household = story.row("household")
    assert (household.name, household.to_settle) == ("Odhiambo Junior", True)
    story.tell("household.corrected", 4, REHEMA, amends=second, settles=[first], name="Odhiambo Junior")
    assert not story.row("household").to_settle


def test_two_people_who_correct_different_things_agree() -> None:
    story = Story()
    begun = story.enrol(1)
    story.tell("household.corrected", 2, AMINA, amends=begun, name="Odhiambo")
    story.tell("household.corrected", 3, BARAKA, amends=begun, neighbourhood="Mill")
    assert not story.row("household").to_settle


def test_a_correction_made_with_the_other_in_view_is_no_dispute() -> None:
    story = Story()
    begun = story.enrol(1)
    first = story.tell("household.corrected", 2, AMINA, amends=begun, name="Odiambo")
    story.tell("household.corrected", 3, BARAKA, amends=first, name="Odhiambo")
    household = story.row("household")
    assert (household.name, household.to_settle) == ("Odhiambo", False)


def test_the_corrected_place_shows_in_the_figures() -> None:
    story = Story()
    begun = story.enrol(1, place=uid("village"))
    story.tell("household.corrected", 2, amends=begun, place=uid("hamlet"))
    assert story.row("assignment").place == uid("hamlet")


def test_a_merge_can_be_undone_and_made_again() -> None:
    story = Story()
    story.enrol(1)
    merge = story.tell("household.merged", 2, into=uid("other"))
    assert story.row("household").merged_into == uid("other")
    story.tell("merge.undone", 3, amends=merge)
    assert story.row("household").merged_into is None
    story.tell("household.merged", 4, into=uid("third"))
    assert story.row("household").merged_into == uid("third")


def test_a_household_is_not_merged_into_itself() -> None:
    story = Story()
    story.enrol(1)
    story.tell("household.merged", 2, into=story.subject)
    household = story.row("household")
    assert (household.merged_into, household.flags) == (None, "merged_into_itself")


def test_positions_that_cannot_be_are_flagged_and_kept() -> None:
    for latitude, longitude, flags in (
        (-1.31, 36.79, ""),
        (0, 0, "position_zero"),
        (36.79, 191.3, "position_off_earth"),
        (-1.31, None, "position_half"),
    ):
        story = Story()
        story.enrol(1, latitude=latitude, longitude=longitude)
        household = story.row("household")
        assert (household.latitude, household.longitude, household.flags) == (latitude, longitude, flags)


def test_an_erased_enrolment_leaves_no_folder() -> None:
    story = Story()
    begun = story.tell("household.enrolled", 1, erased=True)
    story.tell("household.corrected", 2, amends=begun, neighbourhood="Mill")
    assert story.rows("household") == []
    assert story.rows("person") == []


def test_the_last_wish_stands_for_the_household_and_for_each_person() -> None:
    """TRU-01: place, time, visibility, who may be present, a safe way of contact."""
    story = Story()
    story.enrol(1)
    story.tell("wish.stated", 2, place="At the church", time="After 16:00", visibility="plain")
    story.tell("wish.stated", 3, person=uid("akinyi"), present="Nobody else", contact="SMS to my sister")
    story.tell("wish.stated", 4, place="At home", visibility="plain")
    household, akinyi = story.rows("wish")
    assert (household.whose, household.place, household.time, household.stated_on) == ("", "At home", "", march(4))
    assert (akinyi.whose, akinyi.present, akinyi.contact) == (uid("akinyi"), "Nobody else", "SMS to my sister")
