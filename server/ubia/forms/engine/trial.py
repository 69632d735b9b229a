"""Tries a form out before it is published: random walks must answer it to its end."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ubia.forms.problem import Problem
from ubia.forms.published import Published

from .runs import Moment, Runnable, Walk, trial_walks
from .sandbox import Bounds, NotBuilt, Sandbox

_SEEDS = (1, 2)
_LIMITS = {"pages": 150, "instances": 1}
_BOUNDS = Bounds(seconds=3.0)
_MOST = 10
"""How many questions are named; more would hide the rest of what is said."""


def with_trial(form: Published, seeds: Sequence[int] = _SEEDS) -> Published:
    """The form with what its trial shows among its warnings; a trial refuses nothing, for chance may be unlucky."""
    return replace(form, warnings=(*form.warnings, *trial_problems(form, seeds)))


def trial_problems(form: Published, seeds: Sequence[int] = _SEEDS) -> list[Problem]:
    """Where walks got stuck, each question once."""
    try:
        runnable = Runnable(form.model, form.texts, Sandbox(bounds=_BOUNDS))
    except NotBuilt:
        return [Problem("trial_not_run")]
    walks = trial_walks(runnable, Moment.read(), seeds, _LIMITS)
    found = {problem.values["path"]: problem for walk in walks for problem in _of(walk)}
    return list(found.values())[:_MOST]


def _of(walk: Walk) -> Iterator[Problem]:
    if walk.stuck and walk.stuck != "endless":
        yield Problem("trial_stopped", values={"said": walk.stuck, "path": ""})
    kinds = {question["id"]: question["why"] for question in walk.left}
    for fault in walk.faults if not walk.stuck else ():
        kinds.setdefault(fault["id"], fault["kind"])
    for path, why in kinds.items():
        code = "trial_nothing_offered" if why == "choices" else "trial_left"
        yield Problem(code, values={"name": path.rpartition("/")[2].partition("[")[0], "path": path})
