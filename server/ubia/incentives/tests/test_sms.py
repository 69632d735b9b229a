"""A statement by SMS: plain letters, at most three messages, laid into the outbox once."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ubia.incentives.runs.sms import MOST, Awaited, cut, messages_of, put, statement_text
from ubia.incentives.statement import Statement, StatementLine, Total

MONTH = Statement("2026-03", "1", [], [Total("KES", 1_250_000, 1_000_000, 250_000, 10_000, 0)])


def test_a_statement_says_what_is_earned_paid_due_and_what_to_do() -> None:
    """INC-04: in one message."""
    text = statement_text(MONTH, "March 2026", "Ubia", "en")
    assert text == (
        "Ubia March 2026: 0 visits, earned KES 12,500, paid KES 10,000, due KES 2,500, to check KES 100. "
        "Is it wrong? Say so in the app or to your focal person."
    )
    assert messages_of(text) == 1
    assert "unadai" in statement_text(MONTH, "Machi 2026", "Ubia", "sw")


def test_what_is_promised_and_late_is_in_it() -> None:
    """INC-03: promised beside pay and not here yet, with its days."""
    awaited = [Awaited("Boots", 12), Awaited("A bicycle x 2", 0), Awaited("A badge", 1)]
    text = statement_text(MONTH, "March 2026", "Ubia", "en", awaited)
    assert text.endswith("Promised, not here yet: Boots (12 days late), A bicycle x 2, A badge (1 day late).")
    assert messages_of(text) == 2
    assert "Promised" not in statement_text(MONTH, "March 2026", "Ubia", "en")


def test_the_lines_of_a_scheme_are_no_visits() -> None:
    line = StatementLine("b", "a", "h", "anc", "2026-03-05", False, "in_scheme", "", None, "", "KES", 0, 0, 0, 0, 0)
    month = MONTH._replace(lines=[line, line._replace(household="", reason="scheme", day="2026-03-31")])
    assert "March 2026: 1 visit, earned" in statement_text(month, "March 2026", "Ubia", "en")


def test_messages_are_counted_as_networks_do() -> None:
    assert [messages_of("a" * n) for n in (1, 160, 161, 306, 307)] == [1, 1, 2, 2, 3]
    assert [messages_of("ж" * n) for n in (70, 71, 134, 135)] == [1, 2, 2, 3]
    assert messages_of("€" * 80) == 1
    assert messages_of("€" * 81) == 2


@given(st.text(max_size=900))
def test_no_statement_is_longer_than_it_may_be(text: str) -> None:
    assert messages_of(cut(text)) <= MOST


def test_a_message_lies_in_the_outbox_once(tmp_path: Path) -> None:
    assert put(tmp_path / "outbox", "one", "+254712345678", "Habari")
    assert not put(tmp_path / "outbox", "one", "+254712345678", "Habari tena")
    (file,) = (tmp_path / "outbox").iterdir()
    assert json.loads(file.read_text("utf-8")) == {"to": "+254712345678", "text": "Habari"}
