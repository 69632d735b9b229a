"""What people type on the pages of a charter."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .charter_words import SAYS

LONGEST = 4000


def _words(**options: Any) -> forms.CharField:
    return forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4}), **options)


def _day(**options: Any) -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options)


class SayForm(forms.Form):
    """Something said on a text or one of its sections."""

    says = forms.ChoiceField(
        label=_("What is it?"), choices=list(SAYS.items()), widget=forms.RadioSelect, initial="comment"
    )
    words = _words(label=_("In your words"), help_text=_("Everybody with a part in this book reads it."))


class MetForm(forms.Form):
    """Who objected says what settled it."""

    words = _words(label=_("What settled it?"), required=False)


class SignForm(forms.Form):
    """A key, with a reservation if there is one."""

    reservation = _words(
        label=_("A reservation"),
        required=False,
        help_text=_("What you agree to against your will. It stays beside your signature for everybody to read."),
    )


class ReturnForm(forms.Form):
    """Why a text is given back, and for which section."""

    reason = _words(label=_("Why?"), help_text=_("Say what would have to change."))
    section = forms.ChoiceField(label=_("Which question is it about?"), required=False)

    def __init__(self, titles: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"] = forms.ChoiceField(
            label=_("Which question is it about?"), required=False, choices=[("", _("The whole text")), *titles]
        )


class ConsultForm(forms.Form):
    """A consultation that was held."""

    with_whom = _words(
        label=_("Which groups were asked?"), help_text=_("One in each line, for example: village elders.")
    )
    people = forms.IntegerField(label=_("How many people came?"), required=False, min_value=1, max_value=100_000)
    where = forms.CharField(label=_("Where was it?"), required=False, max_length=300)
    happened_on = _day(label=_("On which day?"))
    words = _words(label=_("What did they say?"), help_text=_("What they want otherwise belongs here too."))

    def groups(self) -> list[str]:
        """The groups, each once."""
        lines = str(self.cleaned_data["with_whom"]).splitlines()
        return list(dict.fromkeys(line.strip()[:300] for line in lines if line.strip()))


class AsideForm(forms.Form):
    """From when until when a text in force is set aside."""

    from_on = _day(label=_("From which day?"))
    until = _day(
        label=_("On which day does it hold again?"), required=False, help_text=_("Leave it empty if it ends for good.")
    )
    reason = _words(label=_("Why?"))

    def clean(self) -> dict[str, Any]:
        """It holds again after the first day."""
        data = self.cleaned_data
        if data.get("from_on") and data.get("until") and data["until"] <= data["from_on"]:
            self.add_error("until", _("It must be later than the first day. Please put one of them right."))
        return data
