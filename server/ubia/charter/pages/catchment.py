"""The catchment calculator: what comes in, where the minutes go, how many families fit (OWN-10)."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from ubia.charter.catchment import reckon
from ubia.evidence.showing import shown_findings

from .catchment_form import CatchmentForm
from .catchment_words import ASSUMPTIONS, LOADS


@login_required
def catchment(request: HttpRequest) -> HttpResponse:
    """Reckon with what stands in the address, or with the examples. Nothing is kept."""
    form = CatchmentForm({**_examples(), **request.GET.dict()})
    answer = _answer(form) if form.is_valid() else {}
    facts = {"form": form, "assumptions": ASSUMPTIONS, "beside": shown_findings(["WHO-10", "G24"]), **answer}
    return render(request, "charter/catchment.html", facts)


def _examples() -> dict[str, Any]:
    return {name: field.initial for name, field in CatchmentForm().fields.items()}


def _answer(form: CatchmentForm) -> Mapping[str, Any]:
    found = reckon(form.plan())
    hours = {load.code: round(load.minutes * found.people / 60_000) for load in found.loads if load.minutes}
    rows = [{"label": LOADS[code], "values": [number]} for code, number in hours.items()]
    return {"found": found, "series": [_("Hours a year")], "rows": rows, "hours_a_year": found.minutes_a_year // 60}
