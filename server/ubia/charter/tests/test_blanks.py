"""Figures as people type them: whatever it is, it is read, or it is said what is wrong; nothing is guessed."""

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.charter.clauses import Clauses
from ubia.charter.entries import CharterDrafted
from ubia.charter.scheme_checks import faults as faults_of_scheme
from ubia.charter.sections import sections
from ubia.charter.wizard.answers import Answer, Draft, read, written
from ubia.charter.wizard.blanks import BLANKS, clauses_of, faults_in, number_in
from ubia.charter.wizard.finish import missing, text_of

NAMES = [blank.name for blanks in BLANKS.values() for blank in blanks]
PLACE = "0192d3a0-0000-7000-8000-0000000000b1"
figures = st.sampled_from(
    ("", " ", "0", "1", "7", "16", "80", "200", "66,50", "2 500", "0.5", "400", "KES", "kes", "two")
)
typed_in = st.one_of(figures, figures, figures, st.text(max_size=8))
drafts = st.builds(
    Draft,
    title=st.sampled_from(("", "Ours")),
    from_on=st.sampled_from(("", "2027-01-01", "soon")),
    language=st.just("en"),
    answers=st.dictionaries(
        st.sampled_from(sorted(sections())),
        st.builds(
            Answer,
            choices=st.sampled_from(([], ["a"])),
            words=st.text(max_size=5),
            later=st.booleans(),
            owner=st.sampled_from(("", "The chair")),
            until=st.sampled_from(("", "2027-03-01", "2020-01-01", "tomorrow")),
            blanks=st.dictionaries(st.sampled_from(NAMES), typed_in, max_size=6),
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", "7"),
        (" 66,50 ", "66.50"),
        ("2 500", "2500"),
        ("2\u202f500", "2500"),
        ("1.5", "1.5"),
        ("1,200", None),
        ("1.200", None),
        ("-3", None),
        ("²", None),
        ("٣", None),
        ("1e5", None),
        ("NaN", None),
        ("", None),
        ("9" * 13, None),
    ],
)
def test_a_number_is_read_or_not_read_but_never_guessed(text: str, number: str | None) -> None:
    assert number_in(text) == (None if number is None else Decimal(number))


@given(st.dictionaries(st.sampled_from(NAMES), typed_in))
def test_figures_without_a_fault_are_clauses_that_the_system_acts_on(typed: dict[str, str]) -> None:
    if any(faults_in(section, typed) for section in BLANKS):
        return
    clauses = msgspec.convert(clauses_of(typed), Clauses)
    assert clauses.pay is None or faults_of_scheme(clauses.pay) == []


@given(drafts)
def test_a_draft_that_lacks_nothing_is_a_text_and_any_draft_is_kept_as_it_was_typed(draft: Draft) -> None:
    """OWN-04: every section is chosen, or has an owner and a day."""
    assert read(written(draft)) == draft
    lacking = missing(draft, list(sections()), "2026-11-28")
    assert {one.page for one in lacking} <= {"begin", *sections()}
    if not lacking:
        text = msgspec.convert(text_of(draft, list(sections()), PLACE, "wizard"), CharterDrafted)
        assert all(said.choices or said.not_yet for said in text.sections.values())


def test_every_section_of_a_whole_draft_is_in_the_text() -> None:
    answers = {code: Answer(choices=[one.choices[0].code]) for code, one in sections().items()}
    answers["voice"] = Answer(later=True, owner="The chair", until="2027-03-01")
    draft = Draft("Ours", "2027-01-01", "en", answers=answers)
    assert missing(draft, list(sections()), "2026-11-28") == []
    text = msgspec.convert(text_of(draft, list(sections()), PLACE, "wizard"), CharterDrafted)
    assert set(text.sections) == set(sections())
    assert text.sections["voice"].not_yet is not None
