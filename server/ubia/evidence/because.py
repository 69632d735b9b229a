"""Why a page asks something: the question, the findings behind it, and what all this does not prove (EVI-15).

A signal asks and never blames. So whatever shows one shows `evidence/because.html` with it.
"""

from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .showing import shown_findings

NOT_PROVED = _("It does not show that somebody did something wrong, nor what the cause is. Ask, and listen.")


class Because(NamedTuple):
    """The reasons of one question. `limits` are sentences, those of the findings included."""

    question: str | Promise
    findings: list[dict[str, Any]]
    limits: list[str | Promise]


def because(question: str | Promise, codes: list[str], *limits: str | Promise) -> Because:
    """A question with its findings, by code, and what it does not prove; more `limits` come first.

    Raises KeyError for a code that is not in the library, ValueError for a question without any finding.
    """
    if not codes:
        raise ValueError("a question needs the finding that it rests on")
    findings = shown_findings(codes)
    of_findings = {str(finding["limit"]): finding["limit"] for finding in findings}
    return Because(question, findings, [*limits, NOT_PROVED, *of_findings.values()])
