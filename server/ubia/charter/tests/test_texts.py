"""OWN-01, OWN-05, OWN-08: a text is in force by two keys on it after a consultation, and by no other path."""

from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ubia.charter.fold import TABLES
from ubia.charter.tests.charters import charter_stories
from ubia.charter.tests.packages import digest_of
from ubia.charter.tests.stories import fold_all

Story = list[dict[str, Any]]


@settings(max_examples=550)
@given(charter_stories())
def test_no_path_puts_a_text_in_force_otherwise(story: Story) -> None:
    rows = fold_all(TABLES, story)
    agreed = {text["text"]: text for text in rows["charter_text"] if text["agreed_at"] is not None}
    assert {span["text"] for span in rows["charter_span"]} <= agreed.keys()
    for text in agreed.values():
        assert why_not(story, text) == []


def why_not(story: Story, text: dict[str, Any]) -> list[str]:
    """What forbids that a text was agreed at the instant that its row tells; asked of the entries, one by one."""
    at, id_ = text["agreed_at"], text["text"]
    before = [entry for entry in story if entry["received_at"] <= at]
    on = [entry for entry in before if entry["body"].get("text") == id_ and is_on(entry, id_)]
    one, other = (standing(on, side) for side in ("community", "health_system"))
    pairs = [(c, h) for c in one for h in other if c["author"] != h["author"] and c["key"] != h["key"]]
    found = {
        "no text": not any(entry["id"] == id_ for entry in before),
        "no proposal": not any(entry["kind"] == "charter.proposed" for entry in on),
        "no consultation": not any(entry["kind"] == "charter.consulted" for entry in before),
        "no two keys": not pairs,
        "edited": any(e["kind"] == "charter.drafted" and e["amends"] == id_ and e["received_at"] < at for e in before),
    }
    return [why for why, holds in found.items() if holds]


def is_on(entry: dict[str, Any], text: str) -> bool:
    return bool(entry["body"].get("text_digest") == digest_of(text))


def standing(on: Story, side: str) -> Story:
    """The signatures of a side that may stand: one given in the same instant as a giving back has the benefit."""
    back = [e["received_at"] for e in on if e["kind"] == "charter.returned" and e["body"]["side"] == side]
    last = max(back, default=-1)
    return [e for e in on if e["kind"] == "charter.signed" and e["body"]["side"] == side and e["received_at"] >= last]


@settings(max_examples=200)
@given(charter_stories())
def test_at_most_one_text_holds_on_a_day_and_none_before_it_was_agreed(story: Story) -> None:
    spans = fold_all(TABLES, story)["charter_span"]
    held = sorted((span["since"], span["until"] or "9999-12-31") for span in spans)
    assert all(since < until for since, until in held)
    assert all(one[1] <= other[0] for one, other in pairwise(held))
    first_days = {e["id"]: e["body"]["from_on"] for e in story if e["kind"] == "charter.drafted"}
    assert all(span["since"] >= first_days[span["text"]] for span in spans)


@settings(max_examples=300)
@given(charter_stories(), st.randoms())
def test_any_order_and_any_repetition_gives_the_same_tables(story: Story, chance: Any) -> None:
    """An entry has one id, so that a repetition reaches a fold as nothing; order is what may differ."""
    shuffled = list(story)
    chance.shuffle(shuffled)
    assert fold_all(TABLES, shuffled) == fold_all(TABLES, story)
    assert fold_all(TABLES, story + signed_again(story))["charter_span"] == fold_all(TABLES, story)["charter_span"]


def signed_again(story: Story) -> Story:
    """Every signature and proposal once more, a year later, under another id: what is agreed stays as it was."""
    later = 400 * 86_400_000
    agreed = [t for t in fold_all(TABLES, story)["charter_text"] if t["agreed_at"] is not None]
    again = {text["text"] for text in agreed}
    return [
        {**entry, "id": f"0192d3a0-0000-7000-9000-{n:012x}", "received_at": entry["received_at"] + later}
        for n, entry in enumerate(story)
        if entry["kind"] in ("charter.signed", "charter.proposed", "charter.returned")
        and entry["body"]["text"] in again
    ]
