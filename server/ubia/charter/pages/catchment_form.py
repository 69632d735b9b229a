"""What the catchment calculator asks, with numbers to begin with that are nobody's finding."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext_lazy as _

from ubia.charter.catchment import Need, Plan

from .catchment_words import NEEDS


class Row(NamedTuple):
    """One sort of work: its word and its three fields."""

    word: object
    fields: list[Any]


class Example(NamedTuple):
    """Numbers to begin with: events per 1,000 people a year, contacts for each, minutes for a contact."""

    events: int
    contacts: int
    minutes: int


EXAMPLES = {
    "pregnancy": Example(30, 4, 40),
    "newborn": Example(28, 3, 40),
    "sick_child": Example(300, 2, 25),
    "family_planning": Example(0, 2, 30),
    "long_illness": Example(0, 12, 30),
}
EVENTS, CONTACTS, MINUTES = _("How many a year, among 1,000 people"), _("Contacts for each"), _("Minutes for a contact")


def _whole(label: Any, most: int, initial: int, hint: Any = "", least: int = 0) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=most, initial=initial, help_text=hint)


def _part(label: Any, most: int, initial: int, hint: Any = "", least: int = 0) -> forms.DecimalField:
    return forms.DecimalField(
        label=label, min_value=least, max_value=most, max_digits=7, decimal_places=2, initial=initial, help_text=hint
    )


class CatchmentForm(forms.Form):
    """All inputs of the reckoning."""

    minutes_a_week = _whole(_("Minutes a week that she works"), 5040, 1200, _("Twenty hours are 1,200 minutes."), 30)
    other_minutes_a_week = _whole(
        _("Of these for reports, meetings, supplies and learning"), 5040, 240, _("These minutes are not for families.")
    )
    weeks_a_year = _whole(_("Weeks a year that she works"), 53, 46, _("Without leave, illness and long courses."), 1)
    travel_minutes = _whole(_("Minutes on the way, for each contact"), 600, 10)
    household_size = _part(_("People in a household"), 50, 5, least=1)
    rounds_a_year = _whole(_("Visits to every household in a year"), 60, 4)
    round_minutes = _whole(_("Minutes for such a visit"), 480, 20)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, one in EXAMPLES.items():
            self.fields[f"{code}_events"] = _part(EVENTS, 5000, one.events)
            self.fields[f"{code}_contacts"] = _part(CONTACTS, 400, one.contacts)
            self.fields[f"{code}_minutes"] = _whole(MINUTES, 480, one.minutes)

    def clean(self) -> dict[str, Any]:
        """There is work to reckon with, and some of her time is for families."""
        said = self.cleaned_data
        if not self.errors and said["other_minutes_a_week"] >= said["minutes_a_week"]:
            self.add_error(
                "other_minutes_a_week", _("Then no minute is left for families. Write fewer, or more above.")
            )
        no_rounds = said.get("rounds_a_year") == 0 or said.get("round_minutes", 1) + said.get("travel_minutes", 1) == 0
        if not self.errors and no_rounds and not any(need.events * need.contacts for need in self.needs()):
            self.add_error(None, _("No work is named yet. Write how many visits there are, or how many are ill."))
        return said

    def needs(self) -> list[Need]:
        """The sorts of work."""
        said = self.cleaned_data
        return [
            Need(code, Fraction(said[f"{code}_events"]), Fraction(said[f"{code}_contacts"]), said[f"{code}_minutes"])
            for code in EXAMPLES
        ]

    def plan(self) -> Plan:
        """What was typed, as the reckoning takes it."""
        own = {name: value for name, value in self.cleaned_data.items() if name in Plan._fields}
        return Plan(**{**own, "needs": self.needs(), "household_size": Fraction(own["household_size"])})

    def general(self) -> list[Any]:
        """The fields that belong to no sort of work."""
        return [self[name] for name in self.fields if name in Plan._fields]

    def rows(self) -> Iterator[Row]:
        """The fields of each sort of work."""
        for code, word in NEEDS.items():
            yield Row(word, [self[f"{code}_{name}"] for name in Example._fields])
