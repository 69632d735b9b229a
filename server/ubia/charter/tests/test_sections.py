"""The content of the charter: fifteen questions, complete in three languages, each with what is known (OWN-04)."""

from itertools import combinations

from ubia.charter.sections import sections
from ubia.evidence.findings import find, library

CODES = ["selection", "training", "certification", "tasks", "catchment", "hours", "supervision", "incentives"]
CODES += ["contract", "career", "data", "engagement", "supplies", "confidentiality", "voice"]
SECTIONS = list(sections().values())


def test_the_fifteen_sections_in_their_order() -> None:
    assert list(sections()) == CODES
    assert [section.number for section in SECTIONS] == list(range(1, 16))


def test_every_reference_leads_to_a_finding() -> None:
    lost = [(s.code, code) for s in SECTIONS for code in s.all_findings if find(code) is None]
    assert lost == []


def test_every_recommendation_is_shown_somewhere() -> None:
    """OWN-04: all of the fifteen questions of the guideline of 2018."""
    shown = {code for section in SECTIONS for code in section.all_findings}
    assert {code for code in library() if code.startswith("WHO-")} - shown == set()


def test_every_section_has_a_recommendation_or_a_finding_of_peoples_words_with_its_certainty() -> None:
    for section in SECTIONS:
        cited = [find(code) for code in section.findings]
        assert any(one and one.finding.sort in ("recommendation", "finding") for one in cited), section.code
        assert all(one and one.finding.certainty for one in cited)


def test_words_are_complete_and_differ_between_languages() -> None:
    for section in SECTIONS:
        for text in (section.title, section.question, *(choice.words for choice in section.choices)):
            words = (text.en, text.fr, text.sw)
            assert all(one == one.strip() != "" for one in words), text
            assert text == section.title or all(one != other for one, other in combinations(words, 2)), text


def test_choices_have_codes_of_their_own_and_few_words() -> None:
    """Few enough to be read aloud: a choice in one breath."""
    for section in SECTIONS:
        codes = [choice.code for choice in section.choices]
        assert len(codes) == len(set(codes))
        assert all(len(choice.words.en.split()) <= 22 for choice in section.choices), section.code


def test_some_choices_exclude_each_other() -> None:
    assert {section.code for section in SECTIONS if section.pick == "one"} == {"certification", "catchment", "contract"}


def test_suggested_figures_are_clauses_and_name_no_pay() -> None:
    """What is paid is for the two parties to say."""
    suggested = {s.code: [n for n in s.suggested.__struct_fields__ if getattr(s.suggested, n)] for s in SECTIONS}
    assert {code: names for code, names in suggested.items() if names} == {
        "catchment": ["catchment"],
        "hours": ["hours"],
        "supervision": ["supervision"],
        "incentives": ["statement", "pay_day"],
        "voice": ["reply"],
    }
