"""What is typed on the pages of pay runs."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ubia.incentives.runs.files.accounts import find_account, find_phone
from ubia.incentives.runs.files.layouts import layouts

from .words import LAYOUTS

FOUND = [
    ("found", _("The visit took place as written")),
    ("different", _("It took place, but differently")),
    ("not_found", _("They know of no such visit")),
    ("not_reached", _("Nobody could be asked")),
]


class MonthForm(forms.Form):
    """Which month a run is for."""

    def __init__(self, months: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["period"] = forms.ChoiceField(
            label=_("For which month?"),
            choices=months,
            help_text=_("All that is due up to its last day is in it, whenever it came in."),
        )


class ReturnForm(forms.Form):
    """Why a run is given back."""

    words = forms.CharField(
        label=_("What is to be looked at again?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class PayOutForm(forms.Form):
    """By which file a run is paid out, and from which account."""

    layout = forms.ChoiceField(label=_("By which file?"), choices=lambda: [(c, LAYOUTS.get(c, c)) for c in layouts()])
    payer = forms.CharField(label=_("Name of the payer"), max_length=70, required=False)
    debit_account = forms.CharField(label=_("Account that the money leaves"), max_length=40, required=False)
    debit_bank = forms.CharField(label=_("Its bank (BIC), for a bank file"), max_length=35, required=False)


class ResultsForm(forms.Form):
    """A file of results."""

    file = forms.FileField(
        label=_("File of results"),
        help_text=_("CSV, Excel, JSON or pain.002, as your provider gives it. Taken in twice, it counts once."),
    )


class PayeeForm(forms.Form):
    """Where a CHW's pay goes."""

    channel = forms.ChoiceField(
        label=_("How?"), choices=[("mobile_money", _("Mobile money")), ("bank", _("Bank account"))]
    )
    account = forms.CharField(label=_("Number"), max_length=40, help_text=_("A telephone or account number."))
    holder = forms.CharField(label=_("In whose name is it?"), max_length=100)
    bank = forms.CharField(label=_("Network or bank"), max_length=35, required=False)
    owner = forms.ChoiceField(
        label=_("Whose number is it?"),
        choices=[("own", _("The health worker’s own")), ("proxy", _("Somebody’s whom she trusts with it"))],
    )
    consent = forms.CharField(
        label=_("Her agreement, in her words"),
        max_length=500,
        required=False,
        help_text=_("Needed when it is somebody else’s number."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, country: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.country = country

    def clean(self) -> dict[str, Any]:
        """A telephone number must be one that can exist, an IBAN must add up, a proxy takes her consent."""
        said = super().clean() or {}
        text = said.get("account", "")
        account = find_phone(text, self.country) if said.get("channel") == "mobile_money" else find_account(text)
        if text and not account:
            self.add_error(
                "account", _("This number cannot be right. Look at it again, with the country: +254 712 345 678.")
            )
        if said.get("owner") == "proxy" and not said.get("consent", "").strip():
            self.add_error("consent", _("Ask her, and write down what she says."))
        said["account"] = account
        return said


class VerifyForm(forms.Form):
    """How somebody made sure of a number."""

    how = forms.ChoiceField(
        label=_("How did you make sure?"),
        choices=[
            ("called", _("I called the number, and she answered")),
            ("shown", _("She showed me the phone or the card")),
            ("name_matched", _("The provider’s name for it is the holder’s")),
        ],
    )


class HoldForm(forms.Form):
    """Why an account is held. She reads it."""

    reason = forms.CharField(label=_("Why? She will read this."), max_length=300)


class CheckForm(forms.Form):
    """What a family said of a visit."""

    outcome = forms.ChoiceField(
        label=_("What did the family say?"),
        choices=FOUND,
    )
    words = forms.CharField(
        label=_("In their words"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class AnswerForm(forms.Form):
    """An answer to a dispute."""

    outcome = forms.ChoiceField(
        label=_("What is your answer?"),
        choices=[("put_right", _("You are right; it is put right")), ("stands", _("It stays as it is"))],
    )
    words = forms.CharField(label=_("Why, in plain words"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class WordsForm(forms.Form):
    """Plain words."""

    words = forms.CharField(label=_("In your own words"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


def past_months(today: date, many: int = 6) -> list[str]:
    """The months up to the last full one, the latest first, then the running one."""
    year, month, found = today.year, today.month, []
    for _n in range(many + 1):
        found.append(f"{year:04}-{month:02}")
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return [*found[1:], found[0]]
