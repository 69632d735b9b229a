"""The ten questions in plain words, who is asked, and what can be answered."""

from ubia.register.pages.field_words import VALUES

QUESTIONS, GROUPS, ANSWERS = VALUES["question"], VALUES["asked"], VALUES["answer"]


def cell_words(question: str, asked: str) -> str:
    """A question with who is asked, where it is asked of several."""
    words = str(QUESTIONS.get(question, question))
    return f"{words} ({GROUPS[asked]})" if asked in GROUPS else words
