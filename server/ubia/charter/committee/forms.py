"""What is typed on the committee's pages, and what is said when it does not fit."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .barred import barred

Choices = Sequence[tuple[str, Any]]
LONGEST = 300
_BARRED = {
    "age": _("Age cannot be a criterion: “%(words)s”. Ask for what the work needs, for example that she is trusted."),
    "marital": _(
        "Whether somebody is married cannot be a criterion: “%(words)s”. Ask for what the work needs instead."
    ),
}


def day(**options: Any) -> forms.DateField:
    """A day of the calendar."""
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options)


def text(**options: Any) -> forms.CharField:
    """A line of text."""
    return forms.CharField(max_length=LONGEST, **options)


def rows(**options: Any) -> forms.CharField:
    """One thing on each line."""
    return forms.CharField(max_length=4000, widget=forms.Textarea(attrs={"rows": 4}), **options)


def lines_of(said: str) -> list[str]:
    """The lines that say something, each once."""
    return list(dict.fromkeys(line.strip()[:LONGEST] for line in said.splitlines() if line.strip()))


class MemberForm(forms.Form):
    """A member of the committee."""

    name = text(label=_("Name"))
    sex = forms.ChoiceField(
        label=_("Sex"),
        choices=[("female", _("female")), ("male", _("male")), ("other", _("other")), ("not_said", _("not said"))],
        initial="not_said",
    )
    groups = rows(label=_("For whom does this member speak?"), required=False,
                  help_text=_("One on each line, for example: women, youth, the upper village."))  # fmt: skip
    part = text(label=_("Part"), required=False, help_text=_("For example: chair, secretary."))
    since = day(label=_("From which day"))


class TrainedForm(forms.Form):
    """Something a member was trained in."""

    topic = text(label=_("Trained in what?"))
    happened_on = day(label=_("On which day"))
    days = forms.IntegerField(label=_("How many days?"), min_value=1, max_value=400, required=False)
    by = text(label=_("By whom?"), required=False)


class LastDayForm(forms.Form):
    """The last day of a member."""

    on = day(label=_("Last day"))


class BeginForm(forms.Form):
    """What will be scored, and by whom."""

    title = text(label=_("What is it called?"))
    items = rows(label=_("What is scored?"), help_text=_("One on each line."))
    community = rows(label=_("Which groups of the community score by themselves?"), help_text=_("One on each line."))
    health = rows(label=_("Which groups of the health system?"), help_text=_("One on each line."))

    def __init__(self, purpose: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.purpose = purpose

    def clean_items(self) -> list[str]:
        """Each thing once; nobody is chosen by age or marriage (OWN-09)."""
        said = lines_of(self.cleaned_data["items"])
        for words in said:
            about = barred(words) if self.purpose == "selection" else None
            if about:
                self.add_error("items", _BARRED[about] % {"words": words})
        if len(said) > 40:
            self.add_error("items", _("These are too many. Please choose at most 40."))
        return said

    def clean_community(self) -> list[str]:
        """The groups by name."""
        return lines_of(self.cleaned_data["community"])[:6]

    def clean_health(self) -> list[str]:
        """The groups by name."""
        return lines_of(self.cleaned_data["health"])[:6]


def codes_for(said: Sequence[str], known: Choices = ()) -> list[dict[str, str]]:
    """A code for each line of words: the one that we know it by, else one made of its letters."""
    by_words = {str(words): code for code, words in known}
    found: dict[str, str] = {}
    for words in said:
        letters = re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")[:24].strip("_")
        code = by_words.get(words) or (letters if letters[:1].isalpha() else f"i_{letters}".rstrip("_"))
        while code in found:
            code = f"{code[:30]}_{len(found)}"
        found[code] = words
    return [{"code": code, "words": words} for code, words in found.items()]


class MarksForm(forms.Form):
    """One group's marks: a choice of levels for each thing (and nominee), and why."""

    def __init__(self, asked: Sequence[tuple[str, str]], levels: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(n), f"{n} · {word}" if word != str(n) else word) for n, word in enumerate(levels, 1)]
        for name, words in asked:
            self.fields[f"score:{name}"] = forms.ChoiceField(label=words, choices=choices, widget=forms.RadioSelect)
            self.fields[f"why:{name}"] = text(label=_("Why?"), required=False)
        self.fields["people"] = forms.IntegerField(
            label=_("How many took part?"), min_value=1, max_value=100_000, required=False
        )

    def marks(self, asked: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
        """The marks as an entry says them."""
        found = []
        for name, _words in asked:
            item, _between, nominee = name.partition(":")
            mark = {"item": item, "score": int(self.cleaned_data[f"score:{name}"])}
            why = self.cleaned_data[f"why:{name}"]
            found.append(mark | ({"nominee": nominee} if nominee else {}) | ({"why": why} if why else {}))
        return found


class NomineeForm(forms.Form):
    """Somebody put forward."""

    name = text(label=_("Name"))
    words = text(label=_("Who put this person forward?"), required=False)


class ReconcileForm(forms.Form):
    """What both sides say together."""

    why = text(label=_("Why? What did both sides say?"))

    def __init__(self, levels: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["score"] = forms.ChoiceField(
            label=_("What do both sides say together?"),
            choices=[(str(n), f"{n} · {word}") for n, word in enumerate(levels, 1)],
            widget=forms.RadioSelect,
        )
        self.order_fields(("score", "why"))


class DecideForm(forms.Form):
    """A side's word on who is chosen."""

    words = text(label=_("Why?"), required=False, help_text=_("The scores of both sides are cited with it."))

    def __init__(self, nominees: Choices, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nominee"] = forms.ChoiceField(
            label=_("Who is chosen?"), choices=nominees, widget=forms.RadioSelect
        )
        self.order_fields(("nominee", "words"))


class ActionForm(forms.Form):
    """Something to be done, with one who answers for it on each side, and a day."""

    words = text(label=_("What is to be done?"))
    community_owner = text(label=_("Who sees to it for the community?"))
    health_owner = text(label=_("Who sees to it for the health system?"))
    due_on = day(label=_("Until which day"))


class ActionDoneForm(forms.Form):
    """It is done, or it will not be."""

    undone = forms.ChoiceField(
        label=_("How did it end?"),
        choices=[("", _("It is done")), ("1", _("It will not be done"))],
        widget=forms.RadioSelect,
        required=False,
    )
    words = text(label=_("What was done, or why not?"), required=False)


class MeetingForm(forms.Form):
    """The minutes of a meeting. A note-taker is somebody present; a second one is asked for, never demanded."""

    title = text(label=_("What was the meeting called?"))
    held_on = day(label=_("On which day"))
    where = text(label=_("Where"), required=False)
    present = forms.MultipleChoiceField(label=_("Who was there?"), widget=forms.CheckboxSelectMultiple, required=False)
    others = rows(label=_("Who else was there?"), required=False, help_text=_("One name on each line."))
    note_taker = text(label=_("Who wrote the notes?"))
    second_note_taker = text(
        label=_("Who else took notes?"), required=False,
        help_text=_("Somebody who is not the CHW, so that her work is not written down by her alone."),
    )  # fmt: skip
    agenda = forms.MultipleChoiceField(
        label=_("What was talked about?"), widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("This list is made of what is open."),
    )  # fmt: skip
    more = rows(label=_("What else was talked about?"), required=False, help_text=_("One on each line."))
    decisions = rows(label=_("What was decided?"), required=False, help_text=_("One on each line."))

    def __init__(self, people: Choices, agenda: Choices, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("present", people), ("agenda", agenda)):
            field = self.fields[name]
            if choices and isinstance(field, forms.MultipleChoiceField):
                field.choices = list(choices)
            else:
                del self.fields[name]
