"""What people type on the register's pages, and what is said when it does not fit."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .wording import DECISIONS, ROLES, SIDES

LONGEST = 300


def _day(**options: Any) -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options)


def _text(**options: Any) -> forms.CharField:
    return forms.CharField(max_length=LONGEST, **options)


class WordForm(forms.Form):
    """A side's word on an entry to settle."""

    decision = forms.ChoiceField(label=_("What do you say?"), choices=list(DECISIONS.items()), widget=forms.RadioSelect)
    side = forms.ChoiceField(label=_("For which side?"))
    reason = _text(label=_("Why?"), required=False, help_text=_("Its author reads it too."))

    def __init__(self, sides: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["side"] = forms.ChoiceField(
            label=_("For which side?"), choices=[(side, SIDES[side]) for side in sides], initial=next(iter(sides), None)
        )
        if len(sides) == 1:
            self.fields["side"].widget = forms.HiddenInput()


class RoleForm(forms.Form):
    """A role to give."""

    name = _text(label=_("Name"), help_text=_("As people here call her or him."))
    role = forms.ChoiceField(label=_("Role"), choices=list(ROLES.items()))
    since = _day(label=_("From which day"))
    until = _day(label=_("Until which day"), required=False, help_text=_("Leave it empty if no end is known."))
    facility = forms.ChoiceField(
        label=_("At which facility?"),
        required=False,
        help_text=_("For a nurse: her phone then shows what concerns its communities, and nothing else."),
    )

    def __init__(self, facilities: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if facilities:
            self.fields["facility"].choices = [("", _("At none, or at all")), *facilities]  # type: ignore[attr-defined]
        else:
            del self.fields["facility"]

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first; a facility that was not chosen is none."""
        cleaned = _in_order(self, "since", "until")
        return {**cleaned, "facility": cleaned.get("facility") or None} if "facility" in self.fields else cleaned


class EndForm(forms.Form):
    """The last day of a role or of a mandate."""

    on = _day(label=_("Last day"))


class MandateForm(forms.Form):
    """Who may sign for a side (OWN-02): who chose this person, for whom, until when."""

    chosen_by = _text(
        label=_("Who chose this person?"), help_text=_("For example: the assembly of the community, 3 May.")
    )
    answers_for = _text(label=_("For whom does this person answer?"))
    since = _day(label=_("From which day"))
    until = _day(label=_("Until which day"))
    field_order = ("person",)

    def __init__(self, people: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = forms.ChoiceField(label=_("Who?"), choices=people)
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        return _in_order(self, "since", "until")


class RevokeForm(forms.Form):
    """Why a key is withdrawn."""

    reason = _text(label=_("Why?"), help_text=_("For example: the phone was lost."))


class MeetingForm(forms.Form):
    """The meeting at which the committee's key was read aloud, and the mandate of its holder."""

    person = forms.ChoiceField(label=_("Whose key was read aloud?"), widget=forms.RadioSelect)
    words_agree = forms.BooleanField(label=_("The six words read aloud were the six words shown here"))
    chosen_by = _text(
        label=_("Who chose this person?"), help_text=_("For example: the assembly of the community, 3 May.")
    )
    answers_for = _text(label=_("For whom does this person answer?"))
    until = _day(label=_("Until which day is the mandate given?"))
    meeting_on = _day(label=_("Day of the meeting"))
    first_witness = _text(label=_("First witness"))
    second_witness = _text(label=_("Second witness"))
    third_witness = _text(label=_("Third witness"))
    more_witnesses = _text(label=_("More witnesses"), required=False, help_text=_("Names with commas between them."))

    def __init__(self, people: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = forms.ChoiceField(
            label=_("Whose key was read aloud?"), choices=people, widget=forms.RadioSelect
        )

    def clean(self) -> dict[str, Any]:
        """Three different people saw it; the mandate outlasts the meeting."""
        data = _in_order(self, "meeting_on", "until")
        if not self.errors and len({name.casefold() for name in self.witnesses()}) < 3:
            self.add_error("third_witness", _("Write the names of three different people."))
        return data

    def witnesses(self) -> list[str]:
        """The names of the witnesses, each once."""
        fields = ("first_witness", "second_witness", "third_witness")
        named = [str(self.cleaned_data.get(field, "")) for field in fields]
        named += str(self.cleaned_data.get("more_witnesses", "")).split(",")
        return list(dict.fromkeys(name.strip() for name in named if name.strip()))


class OpeningCodeForm(forms.Form):
    """The one-time code with which a book may be opened."""

    code = _text(label=_("Code"), help_text=_("Whoever runs the server gave it to you."))


class OpeningForm(forms.Form):
    """The mandate of whoever opens the book for the health system, and the key of hers that this browser holds."""

    name = _text(label=_("Your name"), help_text=_("As people here call you."))
    chosen_by = _text(label=_("Who chose you?"), help_text=_("For example: the district health office, 3 May."))
    answers_for = _text(label=_("For whom do you answer?"), help_text=_("For example: Mtakuja health facility."))
    until = _day(label=_("Until which day?"))

    def __init__(self, keys: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["public"] = forms.ChoiceField(
            label=_("Your key in this browser"),
            choices=keys,
            widget=forms.RadioSelect,
            help_text=_("The six words of the key."),
        )


def _in_order(form: forms.Form, first: str, last: str) -> dict[str, Any]:
    data = form.cleaned_data
    if data.get(first) and data.get(last) and data[last] < data[first]:
        form.add_error(last, _("The last day is before the first. Please put one of them right."))
    return data
