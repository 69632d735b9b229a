"""The row that tells who looks after a subject. The module that knows the people supplies its fold."""

from typing import NamedTuple

from .table import LineNumber, Uuid


class Carer(NamedTuple):
    """One person who looks after the subject; `left_line` is where that ended."""

    person: Uuid
    joined_line: LineNumber
    left_line: LineNumber | None
