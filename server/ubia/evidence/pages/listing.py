"""All findings, searched and sifted: those that come with Ubia, and the programme's own."""

import json
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ubia.evidence.certainty import vocabulary
from ubia.evidence.findings import Finding, library
from ubia.evidence.showing import shown
from ubia.evidence.words import LEVELS, LIMITS, PERSPECTIVES, SORTS, STRATEGIES
from ubia.register.pages.asking import ask
from ubia.register.pages.door import reach_of

from .asking import found_codes, own_findings
from .forms import SearchForm

PER_PAGE = 20


@login_required
def findings(request: HttpRequest) -> HttpResponse:
    """The findings that fit what was asked, a page at a time."""
    form = SearchForm(request.GET)
    wanted = form.wanted()
    fitting = own_shown(wanted) + library_shown(wanted)
    return render(
        request,
        "evidence/findings.html",
        {
            "form": form,
            "count": len(fitting),
            "is_sifted": any(wanted.values()),
            "page": Paginator(fitting, PER_PAGE).get_page(request.GET.get("page")),
            "books": _books(request),
        },
    )


def library_shown(wanted: dict[str, str]) -> list[dict[str, Any]]:
    """The library's findings that fit."""
    cited = [library()[code] for code in found_codes(wanted["q"])]
    return [shown(one) for one in cited if _fits(one.finding, wanted)]


def own_shown(wanted: dict[str, str]) -> list[dict[str, Any]]:
    """The programme's own findings that fit; certainty of these is GRADE-CERQual or not judged yet."""
    rows = [row for row in own_findings(wanted["q"]) if _own_fits(row, wanted)]
    return [_own(row) for row in rows]


def _fits(finding: Finding, wanted: dict[str, str]) -> bool:
    return (
        wanted["strategy"] in ("", *finding.strategies)
        and wanted["perspective"] in ("", *finding.perspectives)
        and wanted["certainty"] in ("", *map(vocabulary, finding.certainty))
    )


def _own_fits(row: Any, wanted: dict[str, str]) -> bool:
    spoken = "grade_cerqual_2018" if row.overall else "not_itemised"
    return (
        wanted["strategy"] in ("", *json.loads(row.strategies))
        and wanted["perspective"] in ("", *json.loads(row.perspectives))
        and wanted["certainty"] in ("", spoken)
    )


def _own(row: Any) -> dict[str, Any]:
    level = {"word": "GRADE-CERQual", "level": LEVELS[row.overall]} if row.overall else {"level": "", "is_own": True}
    return {
        "sentence": row.statement,
        "sort": "local",
        "sort_word": SORTS["local"],
        "limit": LIMITS["local"],
        "source": row.book_name,
        "href": reverse("evidence:own", args=[row.book, row.subject]),
        "certainty": [level],
        "strategies": [STRATEGIES[one] for one in json.loads(row.strategies)],
        "perspectives": [PERSPECTIVES[one] for one in json.loads(row.perspectives)],
    }


def _books(request: HttpRequest) -> list[Any]:
    """The books in which the reader may record a finding: those where she has a part of her own."""
    reach = reach_of(request)
    return ask(_PARTS, person=reach.person, day=reach.on) if reach else []


_PARTS = """SELECT b.book::text, b.name FROM book b WHERE b.kind <> 'voice' AND EXISTS (
    SELECT FROM role r WHERE r.book = b.book AND r.person = %(person)s AND r.since <= %(day)s
        AND (r.until IS NULL OR r.until >= %(day)s)
    UNION ALL SELECT FROM mandate m WHERE m.book = b.book AND m.person = %(person)s AND m.since <= %(day)s
        AND m.until >= %(day)s) ORDER BY b.name LIMIT 12"""
