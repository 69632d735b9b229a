"""A decision on a step of the charter's ladder: what was found for each thing that it takes (INC-13)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ubia.charter.clauses import Criterion, Step
from ubia.incentives.rewards.ladder import is_met

from .forms import OUTCOMES

_NO_VALUE = _("Say what was found. Without a value nobody can check the decision.")
_YES_NO = [("yes", _("Yes")), ("no", _("No"))]


class LadderForm(forms.Form):
    """A value for each criterion; a figure says by itself whether it is enough, of the rest somebody says so."""

    def __init__(self, step: Step, *args: Any) -> None:
        super().__init__(*args)
        self.step = step
        for criterion in step.criteria:
            self.fields[f"found_{criterion.code}"] = _found(criterion)
            if criterion.at_least is None:
                self.fields[f"met_{criterion.code}"] = forms.ChoiceField(
                    label=_("Is it met?"), choices=_YES_NO, widget=forms.RadioSelect
                )
        self.fields["outcome"] = forms.ChoiceField(
            label=_("What is decided?"), choices=list(OUTCOMES.items()), widget=forms.RadioSelect
        )
        area = forms.Textarea(attrs={"rows": 3})
        self.fields["words"] = forms.CharField(label=_("In your words"), max_length=2000, required=False, widget=area)

    def clean(self) -> dict[str, Any]:
        """The body of the decision. Whoever goes up although something is not met is owed the reason in words."""
        told = super().clean() or {}
        if self.errors:
            return told
        criteria = [self._met(criterion, told) for criterion in self.step.criteria]
        words = told["words"].strip()
        if told["outcome"] == "given" and not all(one["is_met"] for one in criteria) and not words:
            self.add_error("words", _("Not everything is met. Say in your words why she goes up all the same."))
        return {"step": self.step.code, "outcome": told["outcome"], "criteria": criteria, "words": words}

    def _met(self, criterion: Criterion, told: dict[str, Any]) -> dict[str, Any]:
        found = str(told[f"found_{criterion.code}"])
        met = is_met(criterion, found, told.get(f"met_{criterion.code}") == "yes")
        return {"code": criterion.code, "words": criterion.words, "found": found, "is_met": met}


def _found(criterion: Criterion) -> forms.Field:
    errors = {"required": _NO_VALUE}
    if criterion.at_least is None:
        help_text = _("What was found?")
        return forms.CharField(label=criterion.words, help_text=help_text, max_length=500, error_messages=errors)
    return forms.IntegerField(
        label=criterion.words,
        help_text=_("A figure; it takes %(least)s at least.") % {"least": criterion.at_least},
        min_value=0,
        max_value=10**9,
        error_messages=errors,
    )
