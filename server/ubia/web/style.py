"""The sample page of the design system: every component with believable content. Served in demo and debug only."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class SampleForm(forms.Form):
    """One field of each sort."""

    household = forms.CharField(label=gettext_lazy("Household"), help_text=gettext_lazy("The number on the door."))
    day = forms.DateField(label=gettext_lazy("Day of the visit"), widget=forms.DateInput(attrs={"type": "date"}))
    reason = forms.ChoiceField(
        label=gettext_lazy("Why does it need a change?"),
        widget=forms.RadioSelect,
        choices=[("slip", gettext_lazy("A slip of the pen")), ("new", gettext_lazy("We learnt more later"))],
    )
    note = forms.CharField(label=gettext_lazy("Note"), widget=forms.Textarea(attrs={"rows": 2}), required=False)
    read = forms.BooleanField(label=gettext_lazy("Both of us have read this line"))


def entries() -> list[dict[str, Any]]:
    """Return lines of a book as a page gives them to `parts/ledger.html`."""
    visit, moved = _("Visit made, household 14"), _("Household 31 moved away")
    return [
        {"line": 214, "what": visit, "href": "#", "who": "Amina Wanjiru", "channel": "phone", "amends": 211,
         "amends_href": "#", "happened_on": date(2026, 11, 17), "states": ["written"]},
        {"line": 213, "what": moved, "href": "#", "who": "Joseph Otieno", "channel": "paper",
         "happened_on": date(2026, 11, 16), "states": ["written", "attested"]},
        {"line": 212, "what": visit, "who": "Amina Wanjiru", "channel": "sms", "happened_on": date(2026, 11, 30),
         "states": ["written", "flagged"]},
        {"line": 211, "what": visit, "href": "#", "who": "Amina Wanjiru", "channel": "phone", "amended_by": 214,
         "amended_by_href": "#", "happened_on": date(2026, 11, 15), "states": []},
        {"seal": {"first": 1, "last": 210, "community": "Mzee Barasa", "health": "Grace Achieng"}},
    ]  # fmt: skip


def style(request: HttpRequest) -> HttpResponse:
    """Show every component; there is no such page on a server that people work with."""
    if not (settings.UBIA_DEMO or settings.DEBUG):
        raise Http404
    months = [_("June"), _("July"), _("August"), _("September"), _("October"), _("November")]
    facts = {
        "form": SampleForm(),
        "wrong_form": SampleForm({"household": "", "day": "", "reason": "slip"}),
        "crumbs": [(_("Kilifi"), "#"), ("Mtakuja", "#"), (_("The book"), "")],
        "entries": entries(),
        "page": Paginator(range(240), 20).page(3),
        "sources": [_("Health worker"), _("Community"), _("Health facility")],
        "one": [_("Visits")],
        "places": [
            {"label": "Mtakuja", "values": [184, 179, None], "href": "#"},
            {"label": "Gatina", "values": [132, 141, 96], "href": "#"},
            {"label": "Chasimba", "values": [61, 58, 60], "href": "#"},
        ],
        "months": [
            {"label": month, "values": values}
            for month, values in zip(
                months, [[410, 380], [432, 401], [398, None], [455, 430], [471, 466], [480, 472]], strict=True
            )
        ],
        "columns": [_("Health worker"), _("Community"), {"label": _("Visits"), "is_number": True},
                    {"label": _("Due"), "is_number": True}, _("State")],
        "rows": [
            [{"text": "Amina Wanjiru", "href": "#"}, "Mtakuja", 48, "KES 2,400", {"state": "paid"}],
            [{"text": "Joseph Otieno", "href": "#"}, "Gatina", 39, "KES 1,950", {"state": "due"}],
            [{"text": "Halima Kazungu", "href": "#", "note": _("since 1 November")}, "Chasimba", 12, "KES 600",
             {"state": "to_settle"}],
        ],
        "total": [_("Together"), None, 99, "KES 4,950", None],
        "keys": [
            {"holder": "Mzee Barasa", "side": "community", "id": "h3Tq9xkW2sLmVb7ZpQ0cRA"},
            {"holder": "Grace Achieng", "side": "health", "id": "Zk81nYt5Q2uWcJ4eXoHd7g"},
            {"holder": "Joseph Otieno", "side": "community", "is_attested": True},
        ],
        "seals": [
            {"first": 1, "last": 210, "community": "Mzee Barasa", "health": "Grace Achieng"},
            {"first": 211, "last": 388, "community": "", "health": "Grace Achieng"},
            {"first": 389, "last": 402, "community": "", "health": ""},
        ],
        "states": ["written", "to_settle", "quarantine", "amended", "attested", "flagged", "erased", "provisional",
                   "in_force", "earned", "due", "paid", "agree", "differ", "revoked"],
        "words": "bafi dolu semi tavo koru mipe",
        "navigation": [
            {"label": _("Home"), "href": "#home", "icon": "home", "is_here": False},
            {"label": _("Book"), "href": "#book", "icon": "book", "is_here": True},
            {"label": _("Visits"), "href": "#visits", "icon": "chart", "is_here": False},
            {"label": _("Pay"), "href": "#pay", "icon": "pay", "is_here": False},
            {"label": _("To settle"), "href": "#settle", "icon": "settle", "is_here": False},
        ],
    }  # fmt: skip
    return render(request, "ubia/style.html", facts)
