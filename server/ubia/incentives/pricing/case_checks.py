"""What types alone cannot say of a case: days in order, numbers not below nothing, each name once."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ubia.charter.saying import gettext as _

from .exact import exact
from .work import Act, Case, Worker


def faults_of(case: Case) -> Iterator[str]:
    """Every fault of a case: its path, and what is expected there."""
    yield from _of_worker(case.worker)
    for n, act in enumerate(case.acts):
        yield from _from_nothing(f"$.acts[{n}].times", act.times)
    for item, times in case.counts.items():
        yield from _from_nothing(f"$.counts.{item}", times)
    for name in _claimed_twice(case.acts):
        words = _("`%(name)s` is the id of acts that differ; each act has its own")
        yield "$.acts: " + words % {"name": name}
    for name in _twice(member.id for member in case.members):
        yield "$.members: " + _("`%(name)s` stands twice; each member stands once") % {"name": name}


def _of_worker(worker: Worker) -> Iterator[str]:
    if worker.started_on and worker.ended_on and worker.ended_on < worker.started_on:
        words = _("the last day of service cannot be before the first, %(day)s")
        yield "$.worker.ended_on: " + words % {"day": worker.started_on}
    for n, away in enumerate(worker.away):
        if away.last_on < away.from_on:
            yield f"$.worker.away[{n}].last_on: " + _("it cannot be before %(name)s") % {"name": "`from_on`"}
        if not 0 <= exact(away.paid) <= 100:
            yield f"$.worker.away[{n}].paid: " + _("a per cent, from 0 to 100")


def _from_nothing(path: str, number: int | str) -> Iterator[str]:
    if exact(number) < 0:
        words = _("not below nothing; leave it out, or strike an act through with %(name)s")
        yield f"{path}: " + words % {"name": '`"void": true`'}


def _claimed_twice(acts: Iterable[Act]) -> list[str]:
    return _twice(name for name, _shown in {(act.id, repr(act)) for act in acts if act.id})


def _twice(names: Iterable[str]) -> list[str]:
    inorder = sorted(names)
    return sorted({name for name, after in pairwise(inorder) if name == after})
