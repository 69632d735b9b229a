"""Phones show the sections in the same words as pages do."""

import pytest

from ubia.charter.sections.__main__ import LANGUAGES, WORDS, text_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_phones_have_the_words_of_the_sections(language: str) -> None:
    written = (WORDS / f"{language}.json").read_text("utf-8")
    assert written == text_of(language), "run: python -m ubia.charter.sections"
