"""The nodes of a form as paths see them, so that a path can be followed before anybody has answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice
from typing import NamedTuple

from .expr import ANYWHERE, Expr, Step, long_step

MOST = 300
"""Nodes below another that are looked at; in a larger form, `//` leads nobody knows where."""
GUESSES = 30
"""How many misspelt names of a form are compared with all others: each comparison costs, and nobody reads more."""


@dataclass(eq=False)
class Place:
    """A node of the form. `choices` are the values a select may have, None where they are not written in the form.

    `gives` is its type (`int`, `date`, `select1`…), '' when it is a text or has kids. Of an `open` place nobody knows
    the kids before the form runs. `asked` is a question that somebody answers.
    """

    name: str
    above: "Place | None" = None
    gives: str = ""
    choices: frozenset[str] | None = None
    repeats: bool = False
    asked: bool = False
    open: bool = False
    kids: list["Place"] = field(default_factory=list)
    guesses: int = GUESSES

    def add(self, name: str) -> "Place":
        """A new kid, the last."""
        kid = Place(name, self)
        self.kids.append(kid)
        return kid

    @property
    def root(self) -> "Place":
        """The form's root element."""
        here = self
        while here.above:
            here = here.above
        return here

    @property
    def path(self) -> str:
        """The path from the document."""
        return f"{self.above.path if self.above else ''}/{self.name}"

    def below(self) -> Iterator["Place"]:
        """Itself and everything in it, in the order of the form."""
        yield self
        for kid in self.kids:
            yield from kid.below()


class Missing(NamedTuple):
    """A step that leads nowhere, and the name that may have been meant."""

    step: str
    near: str


def follow(path: Expr, here: Place | None, current: Place | None = None) -> list[Place] | Missing | None:
    """Where a path leads from `here` (None when that is not known): places, or the step that names none.

    `current` is the place whose rule it is. None when it cannot be told: in other instances, along rare axes, and in
    what is filled while the form runs.
    """
    at, steps = _start(path, here, current or here)
    for step in steps:
        if not at:
            return None
        found = _step(at, step)
        if not isinstance(found, list):
            return found
        at = found
    return at or None


def _start(path: Expr, here: Place | None, current: Place | None) -> tuple[list[Place], Sequence[Step]]:
    start, *steps = path[1:]
    if start == 1:
        return ([Place("", kids=[current.root])] if current else []), steps
    at = current if start == ("f", "current") else here if start == 0 else None
    return ([at] if at else []), steps


def _step(at: list[Place], step: Step) -> list[Place] | Missing | None:
    axis, test = long_step(step)[:2]
    if axis == "self" and test == "node()":
        return at
    if axis == "parent" and test == "node()":
        return list(dict.fromkeys(place.above for place in at if place.above)) or None
    if step == ANYWHERE:
        found = list(islice((below for place in at for below in place.below()), MOST + 1))
        return found if len(found) <= MOST else None
    if axis != "child" or ":" in test or "(" in test:
        return None
    if test == "*":
        return [kid for place in at for kid in place.kids] or None
    if kids := [kid for place in at for kid in place.kids if kid.name == test]:
        return kids
    return None if any(place.open for place in at) else Missing(test, _near(test, at))


def _near(name: str, at: list[Place]) -> str:
    """A like name among those that could stand here, else the path of one elsewhere in the form."""
    root = (at[0].kids[0] if not at[0].name else at[0]).root
    if root.guesses <= 0:
        return ""
    root.guesses -= 1
    if here := get_close_matches(name, [kid.name for place in at for kid in place.kids], 1):
        return here[0]
    paths = {place.name: place.path for place in root.below()}
    return next((paths[near] for near in get_close_matches(name, paths, 1, 0.8)), "")
