"""What the entries of a pay run add up to: who has approved it, whether it was sent."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from ubia.register.line import Line
from ubia.register.table import Day, Instant, Json, Number, Table, Text, Uuid

from .entries import PayrunApproved, PayrunPrepared, PayrunReturned, PayrunSent


class PayRun(NamedTuple):
    """A run. A key counts on exactly its root, the two keys are two people's, and what a side returned is over."""

    run: Uuid
    period: Text
    prepared_by: Uuid
    prepared_on: Day
    root: Text
    payments: Number
    chws: Number
    lines: Number
    totals: Json
    """Currency to minor units."""
    rule_version: Text
    community_by: Uuid | None
    health_by: Uuid | None
    approved_at: Instant | None
    """When the second key came."""
    returned_on: Day | None
    returned_by: Uuid | None
    returned_words: Text
    sent_on: Day | None
    sent_by: Uuid | None
    sent_payments: Number
    left_out: Number


def pay_runs(story: Sequence[Line]) -> Iterator[PayRun]:
    """The run of a story: its first preparation stands, a second one is another run's business."""
    received = sorted(story, key=lambda line: (line.received_at, line.id))
    first = next((line for line in received if isinstance(line.body, PayrunPrepared)), None)
    if first is None:
        return
    body: PayrunPrepared = first.body
    keys = _keys(received, body.root)
    returned = _returned(received, keys)
    sent = next((line for line in received if isinstance(line.body, PayrunSent) and line.body.root == body.root), None)
    community, health = keys.get("community"), keys.get("health_system")
    yield PayRun(
        run=first.subject,
        period=body.period,
        prepared_by=first.author,
        prepared_on=first.happened_on,
        root=body.root,
        payments=body.payments,
        chws=body.chws,
        lines=body.lines,
        totals=msgspec.json.encode(dict(sorted(body.totals.items()))).decode(),
        rule_version=body.rule_version,
        community_by=community.author if community else None,
        health_by=health.author if health else None,
        approved_at=max(community.received_at, health.received_at) if community and health else None,
        returned_on=returned.happened_on if returned else None,
        returned_by=returned.author if returned else None,
        returned_words=returned.body.words if returned else "",
        sent_on=sent.happened_on if sent else None,
        sent_by=sent.author if sent else None,
        sent_payments=sent.body.payments if sent else 0,
        left_out=len(sent.body.left_out) if sent else 0,
    )


def _keys(received: Sequence[Line], root: str) -> dict[str, Line]:
    """The first key of each side on this root; one person is not both sides."""
    keys: dict[str, Line] = {}
    for line in received:
        said = line.body
        others = {key.author for key in keys.values()}
        if isinstance(said, PayrunApproved) and said.root == root and line.author not in others:
            keys.setdefault(said.side, line)
    return keys


def _returned(received: Sequence[Line], keys: dict[str, Line]) -> Line | None:
    """The first return that came before both keys were there: what both have approved is not undone by one."""
    agreed_at = max((key.received_at for key in keys.values()), default=0) if len(keys) == 2 else None
    words = (line for line in received if isinstance(line.body, PayrunReturned))
    return next((line for line in words if agreed_at is None or line.received_at < agreed_at), None)


TABLES = (
    Table(
        PayRun,
        ("payrun.prepared", "payrun.approved", "payrun.returned", "payrun.sent"),
        "payers",
        pay_runs,
        indexes=("period",),
    ),
)
