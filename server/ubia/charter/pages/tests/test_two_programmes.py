"""OWN-18: two programmes in one place are shown with what they say differently, and with what to do."""

from typing import Any

from django.urls import reverse

from tests.readers import client_of
from tests.village import Member, Village, new_id
from ubia.people.pages.tests.told import text_of
from ubia.register.book import now
from ubia.register.entry import digest


def agreed(village: Village, programme: str, sections: dict[str, Any], clauses: dict[str, Any]) -> None:
    """A charter of the village's place in force, one for each programme."""
    charter, today = new_id(), "2026-01-01"
    nurse, chair = village.facility.pen(village.book), village.committee.pen(village.book)
    body = {"title": programme, "programme": programme, "place": village.book, "from_on": today}
    text = nurse.write("charter.drafted", charter, {**body, "sections": sections, "clauses": clauses}, made_at=now())
    named = {"text": text.id, "text_digest": digest(text.text()).hex()}
    told = [("charter.consulted", nurse, {"with_whom": ["elders"], "words": "Yes."})]
    told += [("charter.proposed", nurse, {**named, "side": "health_system"})]
    told += [("charter.signed", chair, {**named, "side": "community"})]
    told += [("charter.signed", nurse, {**named, "side": "health_system"})]
    entries = [text, *(pen.write(kind, charter, said, made_at=now()) for kind, pen, said in told)]
    assert {answer.outcome for answer in village.append(*entries)} == {"written"}


def test_two_programmes_in_one_place_are_listed_with_what_differs(village: Village, amina: Member) -> None:
    agreed(village, "County", {"contract": {"choices": ["spoken"]}}, {"reply": {"days": 14}})
    agreed(village, "Health fund", {"contract": {"choices": ["written_and_signed"]}}, {"reply": {"days": 3}})
    page = text_of(client_of(amina), reverse("charter:place", args=[village.book]))
    assert "Two programmes in one place" in page
    before, _, after = page.partition("Two programmes in one place")
    for words in ("leads", "Agreement with her", "Being heard", "answer: 14", "answer: 3"):
        assert words in after
    assert (after.count("answer: 14"), after.count("answer: 3")) == (2, 1), "what holds is what the elder says"
    assert "County" in before
