"""The career ladder of a charter, and what anybody may ask of a decision on a step of it (INC-13). Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from ubia.charter.clauses import Criterion, Step

Code = Literal["not_on_ladder", "no_value", "not_met"]


class Cited(NamedTuple):
    """A criterion as a decision cites it, with the value that was found."""

    code: str
    words: str
    found: str
    is_met: bool


class Decision(NamedTuple):
    """A decision on a step up."""

    decision: str
    chw: str
    step: str
    outcome: str
    decided_on: date
    cited: tuple[Cited, ...]


class Question(NamedTuple):
    """What is asked of a decision, and about which criterion, in its words."""

    code: Code
    about: str


def is_met(criterion: Criterion, found: str, said: bool) -> bool:
    """Whether a criterion is met: where it takes a figure, the figure says so and nobody else."""
    return int(found) >= criterion.at_least if criterion.at_least is not None and is_figure(found) else said


def is_figure(found: str) -> bool:
    """Whether a value is a whole number in plain digits."""
    return found.isascii() and found.isdigit()


def questions(decision: Decision, ladder: Sequence[Step]) -> Iterator[Question]:
    """What is missing in a decision, or does not fit it, by the ladder that was in force on its day."""
    step = next((step for step in ladder if step.code == decision.step), None)
    if step is None:
        yield Question("not_on_ladder", decision.step)
    cited = {one.code: one for one in decision.cited if one.found.strip()}
    for criterion in step.criteria if step else ():
        if criterion.code not in cited:
            yield Question("no_value", criterion.words)
    if decision.outcome == "given":
        yield from _not_met(cited.values(), {one.code: one for one in step.criteria} if step else {})


def _not_met(cited: Iterable[Cited], criteria: dict[str, Criterion]) -> Iterator[Question]:
    for one in cited:
        criterion = criteria.get(one.code) or Criterion(one.code, one.words)
        if not is_met(criterion, one.found, one.is_met):
            yield Question("not_met", criterion.words)
