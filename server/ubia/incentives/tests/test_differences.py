"""What differs from the month before adds up to the difference, and says what anybody can check."""

from hypothesis import given
from hypothesis import strategies as st

from ubia.incentives.entries import PaymentLine
from ubia.incentives.runs.differences import differences

ID = "0192d3a0-0000-7000-8000-0000000000b1"


def line(service: str = "home_visit", amount: int = 10_000, reason: str = "rate") -> PaymentLine:
    """A line of a payment."""
    return PaymentLine(
        book=ID, act=ID, service=service, day="2026-03-05", earned=amount, amount=amount, reason=reason  # type: ignore[arg-type]
    )  # fmt: skip


lines = st.lists(
    st.builds(
        line,
        st.sampled_from(["home_visit", "anc_visit"]),
        st.integers(0, 30_000),
        st.sampled_from(["rate", "late", "corrected", "rule_corrected"]),
    ),
    max_size=12,
)


@given(lines, lines)
def test_the_parts_add_up_to_the_difference(now: list[PaymentLine], before: list[PaymentLine]) -> None:
    whole = sum(one.amount for one in now) - sum(one.amount for one in before)
    assert sum(part.amount for part in differences(now, before)) == whole


def test_more_visits_another_rate_and_late_work_are_told_apart() -> None:
    before = [line()] * 4 + [line("anc_visit", 20_000)] * 2
    now = [line()] * 6 + [line("anc_visit", 25_000)] * 2 + [line(reason="late")]
    assert [tuple(part) for part in differences(now, before)] == [
        ("more", "home_visit", 6, 4, 20_000, 40_000),
        ("late", "", 1, 0, 10_000, 0),
        ("rate", "anc_visit", 2, 2, 10_000, 40_000),
    ]
    assert [part.cause for part in differences(before, now)] == ["fewer", "late", "rate"]
    assert differences(now, now) == []
