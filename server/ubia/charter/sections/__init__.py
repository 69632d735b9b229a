"""What a charter is asked: fifteen questions with choices in plain words, and beside each what is known (OWN-04).

The files beside this one hold the words in every language. The order of their names is the order of the charter.
"""

from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from ubia.charter.clauses import Clauses, Code
from ubia.evidence.certainty import Said
from ubia.evidence.findings import FindingCode


class Choice(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer, as a promise in plain words, with the findings that bear on just this answer."""

    code: Code
    words: Said
    findings: list[FindingCode] = []
    task: bool = False
    """A task of the CHW, which goes into a charter only when the ten questions about it are answered (OWN-11)."""


class Section(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One question. `pick`: whether the answers exclude each other.

    `findings` bear on the question as a whole. `suggested` are figures to begin the talk with, nothing more: no study
    gave them, and each programme puts its own in their place.
    """

    code: Code
    number: int
    title: Said
    question: Said
    pick: Literal["one", "some"]
    findings: Annotated[list[FindingCode], Meta(min_length=1)]
    choices: Annotated[list[Choice], Meta(min_length=2)]
    suggested: Clauses = Clauses()

    @property
    def all_findings(self) -> list[str]:
        """The findings of the question, then those of its answers; each once."""
        return list(dict.fromkeys([*self.findings, *(code for choice in self.choices for code in choice.findings)]))


@cache
def sections() -> dict[str, Section]:
    """Every section by its code, in the order of the charter."""
    paths = sorted((p for p in files(__package__).iterdir() if p.name.endswith(".json")), key=lambda path: path.name)
    found = [msgspec.json.decode(path.read_bytes(), type=Section) for path in paths]
    return {section.code: section for section in found}


def tasks() -> dict[str, Choice]:
    """The tasks that a charter can name, by code."""
    return {choice.code: choice for section in sections().values() for choice in section.choices if choice.task}
