"""What the entries of a comparison add up to: each wording of its plan, when the server had it, who agreed to it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from ubia.register.line import Line
from ubia.register.table import Day, Instant, Json, Number, Table, Text, Uuid

from .entries import ComparisonAgreed, ComparisonRegistered, ComparisonStopped


class Comparison(NamedTuple):
    """One wording of a plan. Everybody reads it: what is laid down beforehand is laid down in public."""

    registration: Uuid
    wording: Number
    """1 for the first; each change is one more."""
    title: Text
    terms: Json
    """The plan as it was written."""
    registration_digest: Text
    registered_at: Instant
    """By the server's clock, as all instants here."""
    community_at: Instant | None
    health_at: Instant | None
    stopped_at: Instant | None
    stopped_on: Day | None
    stopped_words: Text


def comparisons(story: Sequence[Line]) -> Iterator[Comparison]:
    """Each wording, in the order in which the server had them. The two keys on one are two people's."""
    received = sorted(story, key=lambda line: (line.received_at, line.id))
    stop = next((line for line in received if isinstance(line.body, ComparisonStopped)), None)
    plans = [line for line in received if isinstance(line.body, ComparisonRegistered)]
    for n, line in enumerate(plans, 1):
        keys = _keys(received, line)
        yield Comparison(
            registration=line.id,
            wording=n,
            title=line.body.title,
            terms=msgspec.json.encode(line.body).decode(),
            registration_digest=line.digest,
            registered_at=line.received_at,
            community_at=keys.get("community"),
            health_at=keys.get("health_system"),
            stopped_at=stop.received_at if stop else None,
            stopped_on=stop.happened_on if stop else None,
            stopped_words=stop.body.words if stop else "",
        )


def _keys(received: Sequence[Line], plan: Line) -> dict[str, int]:
    """When each side first agreed to exactly this wording; one person is not both sides."""
    keys: dict[str, int] = {}
    signed: set[str] = set()
    for line in received:
        said = line.body
        if not isinstance(said, ComparisonAgreed) or line.author in signed or said.side in keys:
            continue
        if (said.registration, said.registration_digest) == (plan.id, plan.digest):
            keys[said.side] = line.received_at
            signed.add(line.author)
    return keys


TABLES = (
    Table(
        Comparison,
        ("comparison.registered", "comparison.agreed", "comparison.stopped"),
        "public",
        comparisons,
        key=("registration",),
    ),
)
