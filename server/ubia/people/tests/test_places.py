"""Places, facilities, committees and CHWs as they were last told."""

from .story import Story, march, uid


def test_a_place_is_what_was_last_named() -> None:
    story = Story(uid("ward"))
    story.tell("place.named", 1, name="Lainĩ Saba", level="ward", parent=uid("kibra"), population=28_182)
    story.tell("place.named", 2, name="Laini Saba", level="ward", parent=uid("kibra"), population=29_000)
    place = story.row("place")
    assert (place.name, place.level, place.parent, place.population) == ("Laini Saba", "ward", uid("kibra"), 29_000)


def test_an_erased_name_leaves_the_one_before() -> None:
    story = Story(uid("ward"))
    story.tell("place.named", 1, name="Lainĩ Saba", level="ward")
    story.tell("place.named", 2, erased=True)
    assert (story.row("place").name, story.row("place").name_words) == ("Lainĩ Saba", "laini saba")


def test_a_facility_and_a_committee() -> None:
    story = Story(uid("clinic"))
    story.tell("facility.named", 1, name="Kibera Health Centre", type="health centre", latitude=-1.31, longitude=36.79)
    assert story.row("facility").name_words == "kibera health centre"
    story = Story(uid("chc"))
    story.tell("committee.formed", 1, name="Lindi committee", since=march(1), facility=uid("clinic"))
    assert story.row("committee").facility == uid("clinic")


def test_a_chw_is_appointed_promoted_leaves_and_returns() -> None:
    story = Story(uid("amina"))
    story.tell("chw.appointed", 1, name="Amina", cadre="volunteer", since=march(1))
    story.tell("chw.appointed", 5, name="Amina Juma", cadre="promoter", since=march(5))
    assert story.row("chw")[:] == ("Amina Juma", "promoter", None, march(1), None, "not_said")
    leaving = story.tell("chw.left", 10, on=march(10))
    assert story.row("chw").until == march(10)
    story.tell("chw.left", 11, amends=leaving, on=march(12))
    assert story.row("chw").until == march(12)
    story.tell("chw.appointed", 20, name="Amina Juma", cadre="promoter", since=march(20))
    assert (story.row("chw").since, story.row("chw").until) == (march(20), None)


def test_a_departure_without_an_appointment_makes_no_chw() -> None:
    story = Story(uid("amina"))
    story.tell("chw.left", 10, on=march(10))
    assert story.rows("chw") == []
