"""What people type about findings, and what is said when something is missing."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ubia.evidence.certainty import COMPONENTS
from ubia.evidence.words import COMPONENTS as COMPONENT_WORDS
from ubia.evidence.words import CONCERNS, LEVELS, PERSPECTIVES, STRATEGIES, VOCABULARIES

ANY = ("", _("all of them"))
NO_REASON = _("Write why you judge so. A level without a reason cannot be kept.")


def _area(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class SearchForm(forms.Form):
    """What to look for."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    strategy = forms.ChoiceField(label=_("Strategy"), required=False, choices=[ANY, *STRATEGIES.items()])
    perspective = forms.ChoiceField(
        label=_("Who said or felt it"), required=False, choices=[ANY, *PERSPECTIVES.items()]
    )
    certainty = forms.ChoiceField(
        label=_("How certainty was judged"), required=False, choices=[ANY, *VOCABULARIES.items()]
    )

    def wanted(self) -> dict[str, str]:
        """What was asked for by field; what is not a choice asks for nothing."""
        self.is_valid()
        return {name: str(self.cleaned_data.get(name, "")).strip().replace("\x00", "") for name in self.fields}


class FindingForm(forms.Form):
    """A finding of one's own."""

    statement = forms.CharField(
        label=_("What did you find?"),
        help_text=_("One or two whole sentences: who feels or does what, where, and why. Not a title."),
        max_length=2000,
        widget=_area(),
    )
    perspectives = forms.MultipleChoiceField(
        label=_("Who said or felt it"), choices=list(PERSPECTIVES.items()), widget=forms.CheckboxSelectMultiple
    )
    strategies = forms.MultipleChoiceField(
        label=_("Strategies that it bears on"), choices=list(STRATEGIES.items()), widget=forms.CheckboxSelectMultiple
    )
    studies = forms.CharField(
        label=_("What does it rest on?"),
        help_text=_("One per line, without names. For example: 12 mothers, talks at home, May 2026."),
        max_length=4000,
        widget=_area(),
    )
    setting = forms.CharField(label=_("Where and among whom"), max_length=300, required=False)

    def body(self) -> dict[str, Any]:
        """The entry's body."""
        studies = [line.strip() for line in self.cleaned_data["studies"].splitlines() if line.strip()]
        return {**self.cleaned_data, "studies": studies}


class JudgementForm(forms.Form):
    """GRADE-CERQual of one finding. Nothing is chosen beforehand; the overall level follows from nothing (EVI-04)."""

    overall = forms.ChoiceField(
        label=_("How confident are you, all in all, that this finding shows what is so?"),
        help_text=_("You judge. It is not added up from the four answers above."),
        choices=list(LEVELS.items()),
        widget=forms.RadioSelect,
    )
    explanation = forms.CharField(
        label=_("Why, all in all?"), widget=_area(), max_length=4000, error_messages={"required": NO_REASON}
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in COMPONENTS:
            self.fields[name] = forms.ChoiceField(
                label=COMPONENT_WORDS[name], choices=list(CONCERNS.items()), widget=forms.RadioSelect
            )
            self.fields[f"{name}_reason"] = forms.CharField(
                label=_("Why?"),
                help_text=COMPONENT_WORDS[name],
                widget=_area(2),
                max_length=4000,
                error_messages={"required": NO_REASON},
            )
        parts = [field for name in COMPONENTS for field in (name, f"{name}_reason")]
        self.order_fields([*parts, "overall", "explanation"])

    def body(self, finding: str) -> Mapping[str, Any]:
        """The entry's body, on the wording with this id."""
        said = self.cleaned_data
        parts = {name: {"concern": said[name], "reason": said[f"{name}_reason"]} for name in COMPONENTS}
        return {"finding": finding, **parts, "overall": said["overall"], "explanation": said["explanation"]}
