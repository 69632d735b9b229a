"""What is scored apart stays apart: in any order, however often, whoever sends it (OWN-09, OWN-12, OWN-13)."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from .stories import GRACE, SIDE, Story, fold, random_rounds, uid

Entries = list[dict[str, Any]]


@settings(max_examples=300)
@given(random_rounds(), st.randoms())
def test_any_order_of_arrival_and_any_repetition_gives_the_same_rows(entries: Entries, chance: Any) -> None:
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert fold(shuffled) == fold(entries)


@settings(max_examples=400)
@given(random_rounds())
def test_nothing_opens_before_both_sides_have_scored(entries: Entries) -> None:
    """Read as the server receives them, one after another: it is open only when each side has scored, by two people,
    and every group that was asked is in or its side waits for no more. What came after changes no score."""
    received = sorted(entries, key=lambda e: (e["received_at"], e["id"]))
    opened: list[dict[str, Any]] | None = None
    for n in range(1, len(received) + 1):
        rows = fold(received[:n])
        if "opened_apart" not in rows:
            continue
        asked = {row["group_code"]: row["side"] for row in rows["round_group"]}
        given_ = [e for e in received[:n] if e["kind"] == "scores.given" and e["body"] and e["body"]["group"] in asked]
        closed = {e["body"]["side"] for e in received[:n] if e["kind"] == "scoring.closed"}
        for side in ("community", "health_system"):
            in_ = {e["body"]["group"] for e in given_ if e["body"]["side"] == side}
            groups = {code for code, of in asked.items() if of == side}
            assert in_
            assert in_ == groups or side in closed
        authors = [{e["author"] for e in given_ if SIDE[e["body"]["group"]] == side} for side in set(SIDE.values())]
        assert set.union(*authors) == {uid("round")} or len(set.union(*authors)) > 1
        is_begun_anew = opened is not None and received[n - 1]["kind"] == "scoring.begun"
        if opened is None or is_begun_anew:
            opened = rows.get("score", [])
        assert rows.get("score", []) == opened


def test_a_side_cannot_close_without_having_scored() -> None:
    story = Story()
    story.begin()
    story.score("women", 2)
    story.score("men", 2, GRACE)
    story.tell("scoring.closed", 3, GRACE, side="health_system")
    assert "opened_apart" not in fold(story.entries)
