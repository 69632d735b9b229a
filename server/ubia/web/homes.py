"""The home page is made of cards; each module brings its own.

A card is a function of the request that returns None (not for this reader) or what to show:
`{"template": "incentives/card.html", ...}` with the names that template needs. The shell stands above the modules
and imports them, never the other way round: add the function to CARDS in the order of the page.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest

from ubia.charter.committee.pages.home import card as committee_card
from ubia.charter.pages.lists import card as charter_card
from ubia.forms.pages.catalogue import card as forms_card
from ubia.incentives.pages.awaited import card as awaited_card
from ubia.incentives.views import card as pay_card
from ubia.monitoring.views import card as visits_card
from ubia.register.pages.book import card as register_card

Card = Callable[[HttpRequest], Mapping[str, Any] | None]

CARDS: list[Card] = [awaited_card, pay_card, visits_card, charter_card, committee_card, register_card, forms_card]


def cards_for(request: HttpRequest) -> list[Mapping[str, Any]]:
    """Return what the cards have to show this reader, in their order."""
    return [shown for card in CARDS if (shown := card(request)) is not None]
