"""The rows that say who reads a subject. Modules above supply their folds."""

from typing import NamedTuple

from .table import LineNumber, Uuid


class Carer(NamedTuple):
    """One person who looks after the subject; `left_line` is where that ended."""

    person: Uuid
    joined_line: LineNumber
    left_line: LineNumber | None


class OpenedApart(NamedTuple):
    """Both sides have said what they said apart: from `opened_line` on everybody in the book may read it."""

    opened_line: LineNumber
