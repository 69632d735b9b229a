"""The forms that are published, and the card for the home page."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register.pages.door import reach_of
from ubia.register.rules import OFFICES

from .found import Version, all_current


def may_publish(request: HttpRequest) -> bool:
    """Whether the reader has an office in some book."""
    reach = reach_of(request)
    return bool(reach and reach.has(*OFFICES))


@login_required
def forms(request: HttpRequest) -> HttpResponse:
    """List the forms that hold now."""
    facts = {
        "columns": [_("Form"), _("Version"), _("Since"), _("Published in"), _("Try it")],
        "rows": [_row(one) for one in all_current()],
        "may_publish": may_publish(request),
        "crumbs": [],
    }
    return render(request, "forms/forms.html", facts)


def _row(one: Version) -> list[Any]:
    return [
        {"text": one.title, "href": reverse("forms:form", args=[one.hash]), "note": one.form_id},
        one.version or None,
        one.published_on,
        one.book_name,
        {"text": _("Try it"), "href": reverse("forms:try", args=[one.hash])},
    ]


def card(request: HttpRequest) -> Mapping[str, Any] | None:
    """How many forms there are, for readers who have a part in a book."""
    reach = reach_of(request)
    count = len({one.form_id for one in all_current()}) if reach and reach.open else 0
    if not count and not may_publish(request):
        return None
    return {"template": "forms/card.html", "count": count, "may_publish": may_publish(request)}
