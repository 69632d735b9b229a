"""Writes the words of the sections for phones, one file for each language: `python -m ubia.charter.sections`."""

import json
from pathlib import Path
from typing import Any

from . import sections

WORDS = Path(__file__).parents[4] / "client" / "src" / "charter" / "words"
LANGUAGES = ("en", "fr", "sw")


def words_in(language: str) -> dict[str, Any]:
    """Each section by its code: number, title, question, answers in words."""
    return {
        code: {
            "number": section.number,
            "title": getattr(section.title, language),
            "question": getattr(section.question, language),
            "choices": {choice.code: getattr(choice.words, language) for choice in section.choices},
        }
        for code, section in sections().items()
    }


def text_of(language: str) -> str:
    """The file of a language."""
    return json.dumps(words_in(language), ensure_ascii=False, indent=2) + "\n"


def write() -> None:
    """Bring the files up to date."""
    WORDS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        (WORDS / f"{language}.json").write_text(text_of(language), "utf-8")


if __name__ == "__main__":
    write()
