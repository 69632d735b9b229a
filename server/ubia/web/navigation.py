"""The main pages a reader can go to: at most five, in a bar at the foot of a phone's screen."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


def everybody(request: HttpRequest) -> bool:
    """Every signed-in reader."""
    return request.user.is_authenticated


def is_in_books(request: HttpRequest) -> bool:
    """Every reader whose account stands for a person of the books."""
    return request.user.is_authenticated and request.user.person is not None


def sees_figures(request: HttpRequest) -> bool:
    """Readers with figures of some book."""
    reach = getattr(request, "reach", None)
    return bool(reach and reach.figures)


def sees_pay(request: HttpRequest) -> bool:
    """CHWs, readers who see the work of some book, and holders of keys, who sign pay runs."""
    reach = getattr(request, "reach", None)
    return bool(reach and (reach.work or reach.pay or reach.has("chw")))


class Item(NamedTuple):
    """One main page: its word, the name of its address, its icon, and who is shown it."""

    label: object
    address: str
    icon: str
    is_for: Callable[[HttpRequest], bool] = everybody
    also: str = ""
    """The beginning of other addresses that belong to it."""


# Modules' pages are added here, in the order of the bar.
ITEMS: list[Item] = [
    Item(_("Home"), "home", "home"),
    Item(_("Visits"), "monitoring:places", "chart", sees_figures),
    Item(_("Pay"), "incentives:own", "pay", sees_pay, also="/rewards/"),
    Item(_("People"), "people:home", "people", is_in_books),
    Item(_("Books"), "register:books", "book", is_in_books),
]


def items_for(request: HttpRequest) -> list[dict[str, Any]]:
    """Return this reader's main pages, marking the one that is open; nothing when it would be home alone."""
    if not hasattr(request, "user") or not request.user.is_authenticated:
        return []
    shown = [(item, reverse(item.address)) for item in ITEMS if item.is_for(request)]
    if len(shown) < 2:
        return []
    begun = ((start, href) for item, href in shown for start in (href, item.also) if start)
    here = max(((start, href) for start, href in begun if request.path.startswith(start)), default=("", ""))[1]
    return [{"label": item.label, "href": href, "icon": item.icon, "is_here": href == here} for item, href in shown]
