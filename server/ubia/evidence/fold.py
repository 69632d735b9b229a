"""What a programme has found itself, and how sure people judged it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from ubia.register.line import Line
from ubia.register.table import Day, Json, Table, Text, Uuid

from .entries import FindingJudged, FindingRecorded


class LocalFinding(NamedTuple):
    """A finding as it was last worded; lists are JSON."""

    entry: Uuid
    """The wording, which judgements name."""
    by: Uuid
    recorded_on: Day
    statement: Text
    perspectives: Json
    strategies: Json
    studies: Json
    setting: Text
    judged: Uuid | None
    """The last judgement of exactly this wording; an older wording's is not carried over."""


class FindingJudgement(NamedTuple):
    """One judgement; none replaces another, so that a change of mind stays to be seen."""

    judgement: Uuid
    finding_entry: Uuid
    by: Uuid
    judged_on: Day
    methodological: Text
    methodological_reason: Text
    coherence: Text
    coherence_reason: Text
    adequacy: Text
    adequacy_reason: Text
    relevance: Text
    relevance_reason: Text
    overall: Text
    explanation: Text


def local_findings(story: Sequence[Line]) -> Iterator[LocalFinding]:
    """The finding, once it has been recorded."""
    worded = [line for line in story if isinstance(line.body, FindingRecorded)]
    if not worded:
        return
    line, b = worded[-1], worded[-1].body
    judged = [one.id for one in story if isinstance(one.body, FindingJudged) and one.body.finding == line.id]
    yield LocalFinding(
        entry=line.id,
        by=line.author,
        recorded_on=line.happened_on,
        statement=b.statement,
        perspectives=_json(b.perspectives),
        strategies=_json(b.strategies),
        studies=_json(b.studies),
        setting=b.setting,
        judged=judged[-1] if judged else None,
    )


def _json(texts: Sequence[str]) -> str:
    return msgspec.json.encode(texts).decode()


def finding_judgements(story: Sequence[Line]) -> Iterator[FindingJudgement]:
    """Every judgement of it."""
    for line in story:
        b = line.body
        if isinstance(b, FindingJudged):
            yield FindingJudgement(
                judgement=line.id,
                finding_entry=b.finding,
                by=line.author,
                judged_on=line.happened_on,
                methodological=b.methodological.concern,
                methodological_reason=b.methodological.reason,
                coherence=b.coherence.concern,
                coherence_reason=b.coherence.reason,
                adequacy=b.adequacy.concern,
                adequacy_reason=b.adequacy.reason,
                relevance=b.relevance.concern,
                relevance_reason=b.relevance.reason,
                overall=b.overall,
                explanation=b.explanation,
            )


_BOTH = ("finding.recorded", "finding.judged")
TABLES = (
    Table(LocalFinding, _BOTH, "open", local_findings),
    Table(FindingJudgement, ("finding.judged",), "open", finding_judgements, key=("judgement",)),
)
