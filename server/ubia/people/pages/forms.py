"""What is typed on the pages of people, and what is said when it does not fit."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

Choices = Sequence[tuple[str, str]]


def _day(**options: Any) -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options)


class GoesOnForm(forms.Form):
    """Which of two records goes on."""

    def __init__(self, records: Choices, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"] = forms.ChoiceField(
            label=_("Which record goes on?"),
            choices=records,
            widget=forms.RadioSelect,
            help_text=_("Nothing is lost: the other one stays readable, and they can be parted again."),
        )


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Why?"), max_length=300, required=False)


class GiveForm(forms.Form):
    """Another CHW for a household."""

    def __init__(self, chws: Choices, today: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["chw"] = forms.ChoiceField(label=_("Who looks after it from now on?"), choices=chws)
        self.fields["since"] = _day(label=_("From which day"), initial=today)
        self.fields["reason"] = forms.CharField(label=_("Why?"), max_length=300, required=False)


class PlanForm(forms.Form):
    """A joint visit."""

    def __init__(self, supervisors: Choices, today: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["supervisor"] = forms.ChoiceField(
            label=_("Which supervisor goes along?"),
            choices=supervisors,
            help_text=_("She may read this family’s record until two weeks after the visit."),
        )
        self.fields["on"] = _day(label=_("On which day"), initial=today)

    def clean_on(self) -> date:
        """A plan is for today or later: a past day would open the record without a visit to come."""
        on: date = self.cleaned_data["on"]
        if on < self.today:
            raise forms.ValidationError(_("This day is over. Choose today or a later day."))
        return on
