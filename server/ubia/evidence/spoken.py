"""A finding as lines of plain text, for a terminal: codes stay codes, so that they can be searched for."""

from collections.abc import Iterator

from .certainty import COMPONENTS, Certainty, Grade, GradeCerqual, NotItemised, Profile, vocabulary
from .findings import Cited, Finding


def bears_on(finding: Finding, strategy: str, perspective: str) -> bool:
    """Whether a finding is of a strategy and a perspective; an empty word asks for nothing."""
    return strategy in ("", *finding.strategies) and perspective in ("", *finding.perspectives)


def line(cited: Cited, language: str) -> str:
    """A finding in one line: code, certainty, sentence."""
    finding, _ = cited
    sure = ", ".join(level(one) for one in finding.certainty if len(finding.certainty) == 1 or not _is_silent(one))
    return f"{finding.code:8} [{sure}] {getattr(finding.text, language)}"


def lines(cited: Cited, language: str) -> Iterator[str]:
    """All about a finding."""
    finding, source = cited
    yield f"{finding.code}: {getattr(finding.text, language)}"
    yield f"  sort         {finding.sort}"
    for one in finding.certainty:
        yield f"  certainty    {level(one)}"
        if isinstance(one, GradeCerqual) and one.profile:
            yield from _profile(one.profile, language)
    if finding.studies:
        numbers = f" (numbered there {', '.join(finding.study_ids)})" if finding.study_ids else ""
        yield f"  studies      {finding.studies}{numbers}"
    yield f"  source       {source.name}, {source.year}. {source.link or 'no link known'}"
    yield f"  read         {finding.checked}{', ' + finding.where if finding.where else ''}"
    yield f"  setting      {getattr(source.setting, language)}"
    yield f"  perspectives {', '.join(finding.perspectives)}"
    yield f"  strategies   {', '.join(finding.strategies)}"
    yield f"  licence      {source.licence or 'not known'}; only facts are given, in our own words"


def level(certainty: Certainty) -> str:
    """A level with its vocabulary, and for a recommendation its strength."""
    if isinstance(certainty, NotItemised):
        return "not itemised in the source"
    strength = f", {certainty.strength}" if isinstance(certainty, Grade) and certainty.strength else ""
    by = "" if isinstance(certainty, Grade) else f" by {certainty.by}"
    return f"{vocabulary(certainty)}: {certainty.level}{strength}{by}"


def _is_silent(certainty: Certainty) -> bool:
    return isinstance(certainty, NotItemised)


def _profile(profile: Profile, language: str) -> Iterator[str]:
    for name in COMPONENTS:
        part = getattr(profile, name)
        reason = f": {getattr(part.reason, language)}" if part.reason else ""
        yield f"    {name:15} {part.concern or 'not to be read in what we had'}{reason}"
