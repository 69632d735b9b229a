"""The main pages a reader can go to: at most five, in a bar at the foot of a phone's screen."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


def everybody(request: HttpRequest) -> bool:
    """Every signed-in reader."""
    return request.user.is_authenticated


class Item(NamedTuple):
    """One main page: its word, the name of its address, its icon, and who is shown it."""

    label: object
    address: str
    icon: str
    is_for: Callable[[HttpRequest], bool] = everybody


# Modules' pages are added here, in the order of the bar.
ITEMS: list[Item] = [Item(_("Home"), "home", "home")]


def items_for(request: HttpRequest) -> list[dict[str, Any]]:
    """Return this reader's main pages, marking the one that is open; nothing when it would be home alone."""
    if not hasattr(request, "user") or not request.user.is_authenticated:
        return []
    shown = [(item, reverse(item.address)) for item in ITEMS if item.is_for(request)]
    if len(shown) < 2:
        return []
    here = max((href for _, href in shown if request.path.startswith(href)), key=len, default="")
    return [{"label": item.label, "href": href, "icon": item.icon, "is_here": href == here} for item, href in shown]
