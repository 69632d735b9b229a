"""What people type to lay down a comparison."""

import re
from typing import Any

import msgspec
from django import forms
from django.utils.translation import gettext_lazy as _

from ubia.incentives.compare.plans import Plan, Unsound, check

from .compare_words import DESIGNS, FIELDS, OUTCOMES, UNSOUND

_MONTH = r"^20\d\d-(0[1-9]|1[0-2])$"
_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


class _Calendar(forms.TextInput):
    """A month to pick, where the browser can; else to type."""

    input_type = "month"


def _text(name: str, rows: int, help_text: Any = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=FIELDS[name], max_length=4000, widget=area, help_text=help_text)


def _month(name: str) -> forms.RegexField:
    return forms.RegexField(_MONTH, label=FIELDS[name], help_text=_("Year and month, as 2026-03"), widget=_Calendar)


class PlanForm(forms.Form):
    """A plan; `body` is what the entry holds once the form is valid."""

    title = forms.CharField(label=FIELDS["title"], max_length=200)
    question = _text("question", 2)
    arms = _text(
        "arms",
        4,
        _("One package on each line. The others are compared with the first."),
    )
    design = forms.ChoiceField(label=FIELDS["design"], choices=list(DESIGNS.items()), widget=forms.RadioSelect)
    units = forms.MultipleChoiceField(label=FIELDS["units"], widget=forms.CheckboxSelectMultiple)
    outcome = forms.ChoiceField(label=FIELDS["outcome"], choices=list(OUTCOMES.items()))
    smallest = forms.DecimalField(
        label=FIELDS["smallest"],
        help_text=_("In the figure’s own unit, as 2.5"),
        min_value=0,
        max_value=10**6,
        decimal_places=2,
    )
    plan = _text("plan", 4, _("Who looks at it, when, and what you will do if it differs, and if it does not."))
    seed = forms.RegexField(
        r"^[\x21-\x7e]{1,64}$",
        label=FIELDS["seed"],
        help_text=_("Throw it where all can see, so that nobody has chosen it: ten throws of a dice, as 3162554126."),
    )
    first_month = _month("first_month")
    last_month = _month("last_month")
    months_a_step = forms.IntegerField(label=FIELDS["months_a_step"], min_value=1, max_value=24, initial=1)
    baseline_months = forms.IntegerField(label=FIELDS["baseline_months"], min_value=0, max_value=12, initial=0)

    def __init__(self, *args: Any, communities: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["units"].choices = communities  # type: ignore[attr-defined]  # a field of choices
        self.body: dict[str, Any] = {}

    def clean(self) -> dict[str, Any]:
        """Only a plan that can be drawn and weighed is taken."""
        told = super().clean() or {}
        if not self.errors:
            self.body = _body(told)
            try:
                check(msgspec.convert(self.body, Plan))
            except Unsound as unsound:
                raise forms.ValidationError(UNSOUND[unsound.code]) from unsound
            except msgspec.ValidationError as wrong:
                self.add_error("arms", _("Write two to six packages, each in at most 200 letters."))
                del wrong
        return told


class StopForm(forms.Form):
    """Why it ends now."""

    words = forms.CharField(label=_("Why does it end now?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))


def typed_of(plan: Plan) -> dict[str, Any]:
    """What the form showed when this plan was typed."""
    told = msgspec.to_builtins(plan)
    arms = "\n".join(f"{arm.words} | {arm.text}" if arm.text else arm.words for arm in plan.arms)
    defaults = {"months_a_step": plan.months_a_step, "baseline_months": plan.baseline_months}
    return {**defaults, **told, "arms": arms, "smallest": plan.smallest / 100}


def _body(told: dict[str, Any]) -> dict[str, Any]:
    lines = [line for line in told["arms"].splitlines() if line.strip()]
    return {**told, "arms": [_arm(line) for line in lines], "smallest": max(1, round(told["smallest"] * 100))}


def _arm(line: str) -> dict[str, str]:
    words, _bar, address = line.partition("|")
    ids = _ID.findall(address)
    return {"words": words.strip(), **({"text": ids[-1]} if ids else {})}
