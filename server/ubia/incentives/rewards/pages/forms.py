"""What people type about rewards."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ubia.charter.catalogue import catalogue
from ubia.charter.money import decimals
from ubia.evidence.words import said

from .own_items import own_by_code

SOURCES = {
    "community": _("The community"),
    "health_system": _("The health system"),
    "payer": _("The payer"),
}
THANKS_FROM = {
    "client": _("A family"),
    "committee": _("The committee"),
    "facility": _("The health facility"),
    "district": _("The district"),
    "community": _("The community"),
}
OUTCOMES = {"given": _("She goes up a step"), "not_yet": _("Not yet")}
_DAY = {"widget": forms.DateInput(attrs={"type": "date"})}


def _text(label: Any, *, rows: int = 3, required: bool = True) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=2000, required=required, widget=area)


class ThingForm(forms.Form):
    """An item of the catalogue that is no money by itself, from whom, how much, what it is worth."""

    item = forms.ChoiceField(label=_("What?"))
    source = forms.ChoiceField(label=_("From whom?"), choices=list(SOURCES.items()))
    quantity = forms.IntegerField(label=_("How many?"), min_value=1, max_value=10_000, initial=1)
    amount = forms.DecimalField(
        label=_("What is it worth, if you want to say so?"),
        help_text=_("It is not pay, and lowers no pay."),
        min_value=0,
        max_value=10**9,
        decimal_places=2,
        required=False,
    )
    currency = forms.RegexField(r"^[A-Z]{3}$", label=_("Currency, in three letters"), required=False)
    words = _text(_("In your words"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        items = [(code, said(item.words)) for code, item in catalogue().items() if item.sort != "money"]
        own = [(code, item.words) for code, item in own_by_code().items() if item.sort != "money"]
        self.fields["item"].choices = items + own  # type: ignore[attr-defined]  # a field of choices

    def clean(self) -> dict[str, Any]:
        """A worth needs its currency."""
        told = super().clean() or {}
        if told.get("amount") is not None and not told.get("currency"):
            self.add_error("currency", _("Say in which currency."))
        return told


class PromiseForm(ThingForm):
    """A promise has a day."""

    by_on = forms.DateField(label=_("By which day?"), **_DAY)  # type: ignore[arg-type]


class ComesForm(ThingForm):
    """A gift, or what was promised: it came on a day."""

    on = forms.DateField(label=_("On which day did it come?"), **_DAY)  # type: ignore[arg-type]


class ThanksForm(forms.Form):
    """A word of thanks, and from whom it is."""

    thanks_from = forms.ChoiceField(label=_("From whom are the thanks?"), choices=list(THANKS_FROM.items()))
    words = _text(_("What do you thank her for?"))


class AgreementForm(forms.Form):
    """The written agreement."""

    role = forms.CharField(label=_("What is her role called?"), max_length=200)
    starts_on = forms.DateField(label=_("From which day?"), **_DAY)  # type: ignore[arg-type]
    ends_on = forms.DateField(label=_("Until which day, if there is an end?"), required=False, **_DAY)  # type: ignore[arg-type]
    conditions = _text(_("What she does, where, and how many hours"), rows=4)
    pay = _text(_("What she gets for it, and when"), rows=4)
    rights = _text(_("Her rights"), rows=4)


class StepForm(forms.Form):
    """A step up, criterion by criterion: one line each, as `criterion | what was found | yes or no`."""

    step = forms.RegexField(r"^[a-z][a-z0-9_]{0,39}$", label=_("Which step? (its short name in the charter)"))
    criteria = _text(
        _("One line for each thing that it takes: what it takes | what was found | yes or no"),
        rows=6,
    )
    outcome = forms.ChoiceField(label=_("What is decided?"), choices=list(OUTCOMES.items()), widget=forms.RadioSelect)
    words = _text(_("In your words"), required=False)

    def clean_criteria(self) -> list[dict[str, Any]]:
        """The criteria as the entry holds them. Each needs all three parts."""
        lines = [line for line in self.cleaned_data["criteria"].splitlines() if line.strip()]
        told = [[part.strip() for part in line.split("|")] for line in lines]
        yes, no = {"yes", "oui", "ndiyo"}, {"no", "non", "hapana"}
        for at, parts in enumerate(told, 1):
            if len(parts) != 3 or not all(parts) or parts[2].lower() not in yes | no:
                problem = _("Line %(line)s needs three parts with | between, and yes or no at the end.")
                raise forms.ValidationError(problem, params={"line": at})
        return [
            {"code": f"criterion_{n}", "words": words, "found": found, "is_met": met.lower() in yes}
            for n, (words, found, met) in enumerate(told, 1)
        ]


class AnswerForm(forms.Form):
    """Her word on a promise or a thing."""

    says = forms.ChoiceField(
        label=_("What do you say?"),
        choices=[
            ("came", _("It has come")),
            ("missing", _("It has not come")),
            ("wrong", _("It is not as it should be")),
        ],
        widget=forms.RadioSelect,
    )
    words = _text(_("In your words"), required=False)


def thing(told: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a promise or a delivery that both share; money in minor units."""
    body = {"item": told["item"], "source": told["source"], "quantity": told["quantity"], "words": told["words"]}
    if told.get("amount") is not None:
        minor = Decimal(told["amount"]) * 10 ** decimals(told["currency"])
        body["worth"] = {"amount": int(minor), "currency": told["currency"]}
    return body
