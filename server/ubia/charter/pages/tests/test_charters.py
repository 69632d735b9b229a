"""Charters on pages: what holds where, what waits for whose key, what was said; and what is said instead of signed."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate

from ubia.demo.fact import Fact
from ubia.demo.tests.district import District, SignedIn
from ubia.people.pages.tests.told import text_of, to_sign


def at(fact: Fact, page: str, *more: str) -> str:
    """The address of a page about a text, or about its charter."""
    of_charter = page in ("history", "history_file", "consult", "newest", "met")
    return reverse(f"charter:{page}", args=[fact.book, fact.subject, *([] if of_charter else [fact.id]), *more])


def told(district: District, name: str) -> Fact:
    return district.story.fact(name)


def test_the_list_says_how_each_charter_stands(district: District, signed_in: SignedIn) -> None:
    page = text_of(signed_in("yusuf"), "/charters/")
    for words in ("Mkataba wa Nyuki East", "Mkataba wa Tumaini", "In force", "One key is under it", "1 open objection"):
        assert words in page
    assert at(told(district, "neema/charter/second"), "text") in page
    assert at(told(district, "tumaini/charter/first"), "text") not in page, "only texts of his own book have a page"
    assert "waits for your key" in text_of(signed_in("yusuf"), "/")
    assert "waits for your key" not in text_of(signed_in("nyambura"), "/"), "she signed already"


def test_whoever_has_no_part_in_the_book_reads_what_holds_and_not_the_talk(
    district: District, signed_in: SignedIn
) -> None:
    neema = told(district, "neema/charter/second")
    text_of(signed_in("akinyi"), at(neema, "text"), 404)
    text_of(signed_in("akinyi"), at(neema, "history"), 404)
    page = text_of(signed_in("akinyi"), reverse("charter:place", args=[district.story.stage.place("umoja")]))
    assert "Mkataba wa Umoja" in page
    assert "Mkataba wa Nyuki East" in page
    assert "Days until a complaint or a question has an answer: 7" in page
    assert "Hours of work a week: 20" in page


def test_what_holds_is_asked_for_a_day(district: District, signed_in: SignedIn) -> None:
    place = reverse("charter:place", args=[district.story.stage.place("tumaini")])
    assert "Hours of work a week: 15" in text_of(signed_in("were"), place)
    before = district.story.stage.opening - timedelta(days=1)
    assert "No charter holds here on this day" in text_of(signed_in("were"), f"{place}?on={before}")
    assert "In force on" in text_of(signed_in("were"), f"{place}?on=nonsense")


def test_a_text_shows_its_keys_with_their_mandates_and_what_it_lacks(district: District, signed_in: SignedIn) -> None:
    page = text_of(signed_in("yusuf"), at(told(district, "neema/charter/second"), "text"))
    assert "Grace Nyambura Kamau" in page
    assert "Chosen by the county health management team" in page
    assert "May sign:" in page
    assert "The community’s key is put under it." in page
    assert "Nani atalipa nauli ya mwandamani?" in page
    assert "As in the charter above:" in page
    tumaini = text_of(signed_in("were"), at(told(district, "tumaini/charter/first"), "text"))
    assert "Baada ya mvua tunataka kuangalia saa tena." in tumaini, "the reservation stands beside the key"
    assert "Otherwise than above, because:" in tumaini


def test_each_departure_stands_beside_the_charter_above_with_its_reason(
    district: District, signed_in: SignedIn
) -> None:
    """OWN-03."""
    page = text_of(signed_in("were"), at(told(district, "tumaini/charter/first"), "above"))
    assert "Hours of work a week: 15" in page
    assert "Hours of work a week: 20" in page
    assert "Jioni watu wako mashambani" in page
    assert "Tasks" in page.partition("As in the charter above")[2]
    nothing = text_of(signed_in("rotich"), at(told(district, "district/charter/first"), "above"))
    assert "No charter holds above this place" in nothing


def test_the_thread_keeps_everything_and_goes_along_as_one_file(district: District, signed_in: SignedIn) -> None:
    """OWN-05: readable offline, needing nothing but the file."""
    text = told(district, "neema/charter/second")
    words = ("Hatukubali ziara za usiku", "gave it back", "objected", "wrote down what the community said")
    page = text_of(signed_in("nekesa"), at(text, "history"))
    assert [word for word in words if word not in page] == []
    answer = signed_in("nekesa").get(at(text, "history_file"))
    assert answer["Content-Disposition"] == 'attachment; filename="mkataba-wa-neema.html"'
    file = answer.content.decode()
    assert [word for word in words if word not in file] == []
    assert "Ziara za usiku ni za wawili" in file
    assert [part for part in ("<script", "<link", "<img", "src=", "href=", "url(") if part in file] == []


def test_comments_objections_and_their_end(district: District, signed_in: SignedIn) -> None:
    text = told(district, "neema/charter/second")
    act = to_sign(text_of(signed_in("nafula"), at(text, "say", "hours"), says="objection", words="Sio usiku."))
    body = {"text": text.id, "section": "hours", "says": "objection", "words": "Sio usiku."}
    assert (act["kind"], act["subject"], act["body"]) == ("charter.commented", text.subject, body)
    objection = told(district, "objection")
    done = to_sign(text_of(signed_in("nekesa"), at(text, "met", objection.id), words="Kamati italipa."))
    assert (done["kind"], done["body"]["objection"]) == ("objection.met", objection.id)
    text_of(signed_in("yusuf"), at(text, "met", objection.id), 404)
    assert 'id="to-sign"' not in text_of(signed_in("nafula"), at(text, "say", "all"), says="comment", words=" ")
    text_of(signed_in("nafula"), at(text, "say", "luck"), 404)


def test_a_side_signs_with_a_reservation_or_gives_back_with_a_reason(district: District, signed_in: SignedIn) -> None:
    text = told(district, "neema/charter/second")
    sign = to_sign(text_of(signed_in("yusuf"), at(text, "sign", "community"), reservation="Kwa mwaka mmoja."))
    assert sign["kind"] == "charter.signed"
    assert sign["body"]["text"] == text.id
    assert sign["body"]["side"] == "community"
    assert sign["body"]["reservation"] == "Kwa mwaka mmoja."
    assert len(sign["body"]["text_digest"]) == 64
    back = to_sign(text_of(signed_in("yusuf"), at(text, "give_back", "community"), reason="Bado.", section="hours"))
    assert (back["kind"], back["body"]["reason"], back["body"]["section"]) == ("charter.returned", "Bado.", "hours")
    for who in ("nafula", "rotich"):
        text_of(signed_in(who), at(text, "sign", "community"), 403)
    text_of(signed_in("yusuf"), at(text, "sign", "health_system"), 403)
    text_of(signed_in("yusuf"), at(text, "sign", "both"), 404)


def said_after(client: Any, address: str) -> str:
    """What a page says instead of letting somebody sign."""
    answer = client.get(address, follow=True)
    assert 'id="to-sign"' not in answer.content.decode()
    return str(answer.content.decode())


def test_what_would_do_nothing_is_said_instead(district: District, signed_in: SignedIn) -> None:
    """Signed twice; an old text; a text in force: a clear message, and nothing lost."""
    second, first = told(district, "neema/charter/second"), told(district, "neema/charter/first")
    assert "You have signed this text already." in said_after(
        signed_in("nyambura"), at(second, "sign", "health_system")
    )
    assert "Somebody wrote a newer text since." in said_after(signed_in("yusuf"), at(first, "sign", "community"))
    tumaini = told(district, "tumaini/charter/first")
    assert "Both sides have signed this text already." in said_after(
        signed_in("were"), at(tumaini, "give_back", "community")
    )


def test_a_consultation_is_written_down_with_its_day(district: District, signed_in: SignedIn) -> None:
    text, day = told(district, "neema/charter/second"), (localdate() - timedelta(days=3)).isoformat()
    typed: dict[str, Any] = {
        "with_whom": "Wazee\n\nVijana\nWazee",
        "people": "12",
        "words": "Sawa.",
        "happened_on": day,
    }
    act = to_sign(text_of(signed_in("nekesa"), at(text, "consult"), **typed))
    assert (act["kind"], act["happened_on"]) == ("charter.consulted", day)
    assert act["body"] == {"with_whom": ["Wazee", "Vijana"], "people": 12, "words": "Sawa."}
    text_of(signed_in("nafula"), at(text, "consult"), 403)


def test_a_section_is_changed_into_a_new_text(district: District, signed_in: SignedIn) -> None:
    text = told(district, "tumaini/charter/first")
    address = at(text, "change", "hours")
    page = text_of(signed_in("adhiambo"), address)
    assert 'value="15"' in page, "the hours as they stand"
    typed: dict[str, Any] = {
        "choice": ["hours_agreed", "days_off"],
        "hours.minutes_a_week": "12",
        "why": "Mashamba.",
        "changes": "Saa chache.",
    }
    day = (localdate() + timedelta(days=7)).isoformat()
    act = to_sign(text_of(signed_in("adhiambo"), address, **typed, from_on=day))
    assert (act["kind"], act["amends"], act["subject"]) == ("charter.drafted", text.id, text.subject)
    body = act["body"]
    assert body["clauses"] == {"hours": {"minutes_a_week": 720}}
    assert body["sections"]["hours"] == {"choices": ["hours_agreed", "days_off"], "why": "Mashamba."}
    assert body["sections"]["engagement"]["choices"][-1] == "plan_in_public", "everything else stays"
    assert (body["from_on"], body["words"]) == (day, "Saa chache.")
    assert body["parent"] == told(district, "district/charter/second").id
    wrong = text_of(signed_in("adhiambo"), address, **{**typed, "hours.minutes_a_week": "many"}, from_on=day)
    assert "Write a number" in wrong
    text_of(signed_in("akinyi"), address, 403)


def test_a_text_in_force_is_set_aside_for_days(district: District, signed_in: SignedIn) -> None:
    text, day = told(district, "tumaini/charter/first"), localdate() + timedelta(days=2)
    address = at(text, "set_aside", "community")
    act = to_sign(text_of(signed_in("were"), address, from_on=day.isoformat(), reason="Mafuriko."))
    assert (act["kind"], act["body"]["from_on"]) == ("charter.suspended", day.isoformat())
    wrong = text_of(signed_in("were"), address, from_on=day.isoformat(), until=day.isoformat(), reason="Mafuriko.")
    assert "It must be later than the first day." in wrong


def test_it_goes_before_the_keys_once_nothing_has_to_be_put_right(district: District, signed_in: SignedIn) -> None:
    """OWN-03, OWN-04: what departs without a reason, or is not chosen, is named with what to do."""
    said = said_after(signed_in("yusuf"), at(told(district, "neema/charter/first"), "propose"))
    assert "Somebody wrote a newer text since." in said
