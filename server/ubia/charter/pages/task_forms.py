"""What people type about tasks, for the staff's word, and about leaders who speak for a charter."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ubia.charter.tasks import CELLS, Cell

from .task_words import ANSWERS


def _words(rows: int = 2, **options: Any) -> forms.CharField:
    return forms.CharField(max_length=2000, widget=forms.Textarea(attrs={"rows": rows}), **options)


class TaskForm(forms.Form):
    """The ten questions about one task. What is left empty stays as it was."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("No answer yet")), *ANSWERS.items()]
        for cell in CELLS:
            name = name_of(cell)
            self.fields[name] = forms.ChoiceField(label=_("Answer"), required=False, choices=choices)
            self.fields[f"{name}_words"] = _words(label=_("Why?"), required=False)
            if cell.asked:
                self.fields[f"{name}_people"] = forms.IntegerField(
                    label=_("How many were asked?"), required=False, min_value=1, max_value=100_000
                )

    def clean(self) -> dict[str, Any]:
        """An answer comes with its reason, and a reason with its answer."""
        for name in map(name_of, CELLS):
            answer, words = self.cleaned_data.get(name), self.cleaned_data.get(f"{name}_words")
            if answer and not words:
                self.add_error(f"{name}_words", _("Write in a few words why. Others will read it when they decide."))
            if words and not answer:
                self.add_error(name, _("Choose the answer that these words are the reason for."))
        if not self.errors and not any(self.cleaned_data.get(name_of(cell)) for cell in CELLS):
            self.add_error(None, _("Answer at least one question. The others can wait."))
        return self.cleaned_data

    def bodies(self, task: str) -> Iterable[Mapping[str, Any]]:
        """A body for each question that was answered."""
        for cell in CELLS:
            name = name_of(cell)
            if answer := self.cleaned_data[name]:
                said = {"words": self.cleaned_data[f"{name}_words"], "people": self.cleaned_data.get(f"{name}_people")}
                yield {"task": task, "question": cell.question, "asked": cell.asked, "answer": answer, **said}

    def of(self, cell: Cell) -> list[Any]:
        """The fields of one question."""
        names = (name_of(cell), f"{name_of(cell)}_words", f"{name_of(cell)}_people")
        return [self[name] for name in names if name in self.fields]


def name_of(cell: Cell) -> str:
    """What the fields of a question are called."""
    return "_".join(filter(None, cell))


class StaffForm(forms.Form):
    """The word of somebody of the facility on the split of tasks."""

    agrees = forms.ChoiceField(
        label=_("Do you agree with who does what?"),
        choices=[("yes", _("Yes, I agree")), ("no", _("No, something has to change"))],
        widget=forms.RadioSelect,
    )
    words = _words(3, label=_("In your words"), required=False)

    def clean(self) -> dict[str, Any]:
        """Whoever does not agree says what would have to change."""
        if self.cleaned_data.get("agrees") == "no" and not self.cleaned_data.get("words"):
            self.add_error("words", _("Write what would have to change, so that it can be talked about."))
        return self.cleaned_data


class EndorseForm(forms.Form):
    """A leader who spoke for the programme."""

    who = forms.CharField(
        label=_("Who spoke?"), help_text=_("The name and the office, as people here say it."), max_length=300
    )
    words = _words(3, label=_("What was said, and where?"))


class RespectForm(forms.Form):
    """What clients said when they were asked about a leader."""

    asked = forms.IntegerField(label=_("How many were asked?"), min_value=1, max_value=100_000)
    respect = forms.IntegerField(label=_("How many respect who spoke?"), min_value=0, max_value=100_000)
    words = _words(
        3, label=_("How was it asked?"), help_text=_("By whom and where. The leader must not be there. No names.")
    )

    def clean(self) -> dict[str, Any]:
        """No more respect somebody than were asked."""
        asked, respect = self.cleaned_data.get("asked"), self.cleaned_data.get("respect")
        if asked is not None and respect is not None and respect > asked:
            self.add_error("respect", _("That is more than were asked. Please put one of them right."))
        return self.cleaned_data
