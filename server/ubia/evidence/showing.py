"""Findings as pages show them: sentence, source, and certainty in its own words, never without one of the two."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from .certainty import COMPONENTS, CerQual, Certainty, Grade, GradeCerqual, Profile, vocabulary
from .findings import Cited, find
from .words import CHECKED, CONCERNS, LEVELS, LIMITS, PERSPECTIVES, SORTS, STRATEGIES, STRENGTHS, VOCABULARIES, said
from .words import COMPONENTS as COMPONENT_WORDS


def shown_findings(codes: Iterable[str]) -> list[dict[str, Any]]:
    """Findings of the library for `evidence/beside.html`, in the order asked for; a code twice is shown once.

    Raises KeyError for a code that is not in the library.
    """
    found: dict[str, Cited] = {}
    for code in codes:
        cited = find(code)
        if cited is None:
            raise KeyError(code)
        found[cited.finding.code] = cited
    return [shown(cited) for cited in found.values()]


def shown(cited: Cited) -> dict[str, Any]:
    """One finding in the reader's language."""
    finding, source = cited
    return {
        "code": finding.code,
        "sentence": said(finding.text),
        "sort": finding.sort,
        "sort_word": SORTS[finding.sort],
        "limit": LIMITS[finding.sort],
        "source": source.name,
        "href": reverse("evidence:finding", args=[finding.code]),
        "certainty": [certainty_shown(one) for one in finding.certainty],
        "strategies": [STRATEGIES[one] for one in finding.strategies],
        "perspectives": [PERSPECTIVES[one] for one in finding.perspectives],
        "studies": finding.studies,
        "study_ids": finding.study_ids,
        "where": finding.where,
        "checked": CHECKED[finding.checked],
        "is_to_check": finding.checked == "to_check",
        "link": source.link,
        "year": source.year,
        "licence": source.licence,
        "what": said(source.what),
        "setting": said(source.setting),
    }


def certainty_shown(certainty: Certainty) -> dict[str, Any]:
    """A level with its vocabulary; `level` is empty where the source gives none."""
    here: dict[str, Any] = {"vocabulary": vocabulary(certainty), "word": VOCABULARIES[vocabulary(certainty)]}
    match certainty:
        case CerQual(level=level, by=by, link=link, where=where):
            return here | {"level": LEVELS[level], "by": by, "link": link, "where": where}
        case GradeCerqual(level=level, by=by, link=link, where=where, profile=profile):
            rows = profile_rows(profile) if profile else []
            return here | {"level": LEVELS[level], "by": by, "link": link, "where": where, "profile": rows}
        case Grade(level=level, strength=strength):
            return here | {"level": LEVELS[level], "strength": STRENGTHS[strength] if strength else ""}
    return here | {"level": ""}


def profile_rows(profile: Profile) -> list[dict[str, Any]]:
    """The components of a published profile; an empty `concern` or `reason` was not to be read in the source."""
    parts = [(name, getattr(profile, name)) for name in COMPONENTS]
    return [
        {
            "name": COMPONENT_WORDS[name],
            "concern": CONCERNS[part.concern] if part.concern else "",
            "reason": said(part.reason) if part.reason else "",
        }
        for name, part in parts
    ]
