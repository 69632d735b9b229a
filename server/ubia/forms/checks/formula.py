"""A formula in a cell, with its references written as paths so that it can be read, and the way back to the cell."""

import re
from dataclasses import dataclass
from functools import cached_property

from ubia.forms.dialect import REFERENCE, straight
from ubia.forms.expressions import BadExpression, Expr, parse
from ubia.forms.expressions.places import Place

from .places import Survey

_NEIGHBOURS = re.compile(r"\}\s*(?=(\$\{[^}]*\}))")
_NOWHERE = "instance('')/root"
"""Stands for a reference that leads to no one question, which `references` tells of."""


@dataclass(frozen=True)
class Formula:
    """The text of a cell, and the same with paths; `offsets` holds where each reference ends in both."""

    cell: str
    text: str
    offsets: tuple[tuple[int, int], ...]

    @cached_property
    def expr(self) -> Expr:
        """What it means. Raises BadExpression, whose place and words are those of the cell."""
        self._refuse_neighbours()
        try:
            return parse(self.text)
        except BadExpression as bad:
            at = self._in_cell(bad.at)
            near = self.cell[at : at + 20] if bad.near else ""
            raise BadExpression(bad.code, at, bad.near if len(bad.near) <= len(near) else near) from None

    @property
    def readable(self) -> Expr | None:
        """What it means, None when it cannot be read."""
        try:
            return self.expr
        except BadExpression:
            return None

    def _refuse_neighbours(self) -> None:
        """Two references with nothing between would read as one long path."""
        for found in _NEIGHBOURS.finditer(self.cell):
            before = self.cell[: found.start()]
            if before.count("'") % 2 == 0 == before.count('"') % 2:
                raise BadExpression("expression_unexpected", found.start(1), found[1])

    def _in_cell(self, at: int) -> int:
        before = [(theirs, ours) for theirs, ours in self.offsets if ours <= at]
        theirs, ours = before[-1] if before else (0, 0)
        return min(theirs + at - ours, len(self.cell))


def formula_of(cell: str, survey: Survey) -> Formula:
    """The formula that a cell holds."""
    cell = straight(cell)
    text, offsets, at = "", [], 0
    for found in REFERENCE.finditer(cell):
        text += cell[at : found.start()] + _path(found[0], survey.called(found[1]))
        at = found.end()
        offsets.append((at, len(text)))
    return Formula(cell, text + cell[at:], tuple(offsets))


def _path(reference: str, place: Place | None) -> str:
    if not place:
        return f" {_NOWHERE} "
    if "last-saved#" in reference:
        return f" instance('__last-saved'){place.path} "
    return f" {place.path} "
