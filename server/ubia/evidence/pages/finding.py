"""One finding of the library: where it comes from, how sure people were, and what it does not prove."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.evidence.findings import find
from ubia.evidence.showing import shown


@login_required
def finding(request: HttpRequest, code: str) -> HttpResponse:
    """A finding by its code. Raises Http404."""
    cited = find(code)
    if cited is None:
        raise Http404
    facts = {
        "finding": shown(cited),
        "crumbs": [(_("Evidence"), reverse("evidence:findings")), (cited.finding.code, "")],
    }
    return render(request, "evidence/finding.html", facts)
