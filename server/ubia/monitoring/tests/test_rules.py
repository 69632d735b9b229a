"""Rolling figures up a tree of places."""

from hypothesis import given
from hypothesis import strategies as st

from ubia.monitoring.rules import Step, below, months_to, top_of

COUNTY, EAST, WEST = Step("c", "County"), Step("e", "East"), Step("w", "West")
A, B, C = (Step(name, f"Book {name}", is_book=True) for name in "ABC")
PATHS = {"A": [COUNTY, EAST, A], "B": [COUNTY, EAST, B], "C": [COUNTY, WEST, C]}
COUNTS = {"A": {"2026-01": 3, "2026-02": 1}, "B": {"2026-01": 2}, "C": {"2026-02": 5}}
MONTHS = ["2026-01", "2026-02"]


def test_months_go_back_over_the_year() -> None:
    assert months_to("2026-02", 4) == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert months_to("2026-01", 1) == ["2026-01"]


def test_a_place_shows_what_lies_directly_below() -> None:
    assert [(row.step, row.counts) for row in below(PATHS, "c", COUNTS, MONTHS)] == [(EAST, [5, 1]), (WEST, [0, 5])]
    assert [(row.step, row.counts) for row in below(PATHS, "e", COUNTS, MONTHS)] == [(A, [3, 1]), (B, [2, 0])]
    assert [row.step for row in below(PATHS, "", COUNTS, MONTHS)] == [COUNTY]
    assert below(PATHS, "nowhere", COUNTS, MONTHS) == []


def test_a_reader_begins_where_her_own_area_begins() -> None:
    assert top_of(PATHS.values()) == [COUNTY]
    assert top_of([PATHS["A"], PATHS["B"]]) == [COUNTY, EAST]
    assert top_of([PATHS["C"]]) == [COUNTY, WEST]
    assert top_of([]) == []


@given(st.dictionaries(st.sampled_from("ABC"), st.dictionaries(st.sampled_from(MONTHS), st.integers(0, 99))))
def test_every_level_sums_to_the_same(counts: dict[str, dict[str, int]]) -> None:
    """MON-19: totals reconcile at every step down."""
    whole = [sum(counts.get(book, {}).get(month, 0) for book in PATHS) for month in MONTHS]
    for level in ("", "c"):
        rows = below(PATHS, level, counts, MONTHS)
        assert [sum(row.counts[i] for row in rows) for i in range(len(MONTHS))] == whole
