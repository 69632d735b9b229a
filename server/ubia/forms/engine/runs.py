"""What the server asks of a form: to be filled in page by page, walked at random, reckoned again."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, NamedTuple

from ubia.forms.expressions import Expr
from ubia.forms.expressions.xnodes import XNodes

from .sandbox import EngineFault, Sandbox, sandbox

Json = Mapping[str, Any]


class Moment(NamedTuple):
    """An instant in milliseconds since 1970 UTC, and how many minutes local time is ahead of UTC."""

    now: int
    offset: int = 0

    @classmethod
    def read(cls, text: str = "", offset: int | None = None) -> "Moment":
        """From an ISO date and time, or the present; without `offset` its own zone counts. Raises ValueError."""
        at = datetime.fromisoformat(text) if text else datetime.now(UTC)
        own = int(zone.total_seconds() // 60) if (zone := at.utcoffset()) is not None else None
        ahead = offset if offset is not None else own or 0
        instant = at if own is not None else at.replace(tzinfo=UTC)
        return cls(round(instant.timestamp() * 1000) - (0 if own is not None else ahead * 60_000), ahead)


class Walk(NamedTuple):
    """A random walk. `left` are questions that nothing plausible answers, `stuck` why it did not reach the end."""

    seed: int
    pages: int
    answered: int
    left: Sequence[Json]
    faults: Sequence[Json]
    stuck: str
    dump: str

    @property
    def ended(self) -> bool:
        """Whether the form was answered to its end."""
        return not self.stuck and not self.faults


class Runnable:
    """A compiled form, ready to be run here. Raises what `sandbox` raises."""

    def __init__(self, model: Json, texts: Mapping[str, Any], engine: Sandbox | None = None) -> None:
        self.model, self.texts = model, texts
        self._engine = engine

    @cached_property
    def _kept(self) -> list[tuple[str, str]]:
        written = [json.dumps(part) for part in (self.model, self.texts)]
        return [(hashlib.sha256(text.encode()).hexdigest(), text) for text in written]

    def _call(self, name: str, *rest: Any) -> Any:
        return (self._engine or sandbox()).call(name, self._kept, *rest)

    def fill(self, script: Json, moment: Moment, **more: Any) -> Json:
        """What a person sees who does what the script says (docs/forms.md); `more`: lang, known, about, lists, seed."""
        found: Json = self._call("sitDown", {**moment._asdict(), **more}, script)
        return found

    def steps(self, steps: Sequence[Json], moment: Moment, **more: Any) -> Json:
        """The whole form after each step of a fill as contract/forms/fills has them."""
        found: Json = self._call("fillIn", {**moment._asdict(), **more}, steps)
        return found

    def walk(self, seed: int, moment: Moment, limits: Json | None = None, **more: Any) -> Walk:
        """One random walk. The same seed gives the same walk here and in a browser."""
        found = self._call("walk", {**moment._asdict(), **more, "seed": seed}, limits or {})
        parts = (found["pages"], found["answered"], found["left"], found["faults"], found.get("stuck", ""))
        return Walk(seed, *parts, found["dump"])

    def recompute(self, answers: Json, moment: Moment, **more: Any) -> Json:
        """Stored answers reckoned again: `answers` as they would be now, `differences` and `xml`."""
        found: Json = self._call("recompute", {**moment._asdict(), **more}, answers)
        return found


def evaluate(expr: Expr, document: XNodes, moment: Moment, context: Expr | None = None, **more: Any) -> Json:
    """The value of an expression: its `kind`, its `text`, and `nodes` with their paths. Raises EngineFault."""
    asked = {**moment._asdict(), **more, **({"context": context} if context else {})}
    found: Json = sandbox().call("evaluate", [], expr, document, asked)
    return found


def trial_walks(
    form: Runnable, moment: Moment, seeds: Iterable[int] = (1, 2, 3), limits: Json | None = None
) -> list[Walk]:
    """Walks that show before publication whether a form can be filled in; one that stops the engine is stuck too."""
    walks = []
    for seed in seeds:
        try:
            walks.append(form.walk(seed, moment, limits))
        except EngineFault as fault:
            walks.append(Walk(seed, 0, 0, (), (), str(fault), ""))
    return walks
