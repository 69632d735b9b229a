"""What people type about an item that they add to the catalogue."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ubia.charter.money import decimals
from ubia.evidence.findings import find

from .forms import SOURCES
from .rewards_words import SORTS, WAYS

MOST, LONGEST = 20, 1000


def _lines(label: Any, missing: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=_("One thing on each line."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": missing},
    )


class ItemForm(forms.Form):
    """An item; `body()` is what the entry holds beside the code, once the form is valid."""

    words = forms.CharField(label=_("What is it called?"), max_length=200)
    sort = forms.ChoiceField(label=_("Of what sort is it?"), choices=list(SORTS.items()))
    way = forms.ChoiceField(label=_("How does it reach her?"), choices=list(WAYS.items()))
    sides = forms.MultipleChoiceField(
        label=_("From whom can it come?"), choices=list(SOURCES.items()), widget=forms.CheckboxSelectMultiple
    )
    pros = _lines(
        _("What is good about it?"),
        _("Write at least one thing that is good about it. Without its good and its bad nobody can weigh it."),
    )
    cons = _lines(
        _("What is bad or hard about it?"),
        _("Write at least one thing that is bad or hard about it. Without its good and its bad nobody can weigh it."),
    )
    amount = forms.DecimalField(
        label=_("What does it cost, for one health worker?"),
        help_text=_("Leave it empty if nobody knows yet; 0 if it costs nothing."),
        min_value=0,
        max_value=10**9,
        decimal_places=2,
        required=False,
    )
    currency = forms.RegexField(r"^[A-Z]{3}$", label=_("Currency, in three letters"), required=False)
    every = forms.CharField(
        label=_("How often?"), help_text=_("As: every month, once a year"), max_length=100, required=False
    )
    findings = forms.CharField(
        label=_("Does a finding speak of it?"),
        help_text=_("Its code from the page of what is known, as G11. Several with a comma between."),
        max_length=200,
        required=False,
    )

    def clean_pros(self) -> list[str]:
        """One thing a line."""
        return _things(self.cleaned_data["pros"])

    def clean_cons(self) -> list[str]:
        """One thing a line."""
        return _things(self.cleaned_data["cons"])

    def clean_findings(self) -> list[str]:
        """Codes that are in the library, as the library writes them."""
        codes = [code.strip().upper() for code in self.cleaned_data["findings"].split(",") if code.strip()]
        if unknown := [code for code in codes if find(code) is None]:
            problem = _("No finding has the code %(code)s. Look it up among the findings, or leave it empty.")
            raise forms.ValidationError(problem, params={"code": unknown[0]})
        return list(dict.fromkeys(codes))

    def clean(self) -> dict[str, Any]:
        """A sum needs its currency, and no more digits than it has."""
        told = super().clean() or {}
        cost, currency = told.get("amount"), told.get("currency")
        if cost is not None and not currency and "currency" not in self.errors:
            self.add_error("currency", _("Say in which currency."))
        elif cost is not None and currency and _minor(cost, currency) % 1:
            self.add_error("amount", _("This currency has no such small part. Write a whole sum."))
        return told

    def body(self) -> dict[str, Any]:
        """The fields of the entry."""
        told = self.cleaned_data
        body = {name: told[name] for name in ("words", "sort", "way", "sides", "pros", "cons", "findings")}
        if told["amount"] is not None:
            minor = int(_minor(told["amount"], told["currency"]))
            body["cost"] = {"amount": minor, "currency": told["currency"], "every": told["every"]}
        return body


def _minor(sum_: Decimal, currency: str) -> Decimal:
    return sum_.scaleb(decimals(currency))


def _things(text: str) -> list[str]:
    things = [line.strip() for line in text.splitlines() if line.strip()]
    if len(things) > MOST or any(len(thing) > LONGEST for thing in things):
        problem = _("Write at most %(most)s lines, each of at most %(longest)s letters.")
        raise forms.ValidationError(problem, params={"most": MOST, "longest": LONGEST})
    return things
