"""Charters in plain words: states, what a text lacks, what is odd in it, and what people did on it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ubia.charter.lint import Fault
from ubia.charter.sections import sections, tasks
from ubia.evidence.words import said

from .task_words import cell_words

LACKS: Mapping[str, Promise] = {
    "proposal": _("Somebody lays it before both keys."),
    "consultation": _("The community is asked, and what it said is written down."),
    "community": _("The community’s key is put under it."),
    "health_system": _("The health system’s key is put under it."),
    "two_people": _("Another person signs for one of the sides: one person cannot sign for both."),
}
"""What still has to happen, by the code of `standing.lacks`."""

STATES: Mapping[str, tuple[Promise, str]] = {
    "draft": (_("Draft"), "pen"),
    "edited": (_("Older draft"), "clock"),
    "voided": (_("Ended by an edit"), "erased"),
    "proposed": (_("Before both keys"), "ask"),
    "half_signed": (_("One key is under it"), "key"),
    "returned": (_("Given back"), "back"),
    "blocked": (_("Signed, something is missing"), "problem"),
    "to_come": (_("Agreed, holds later"), "clock"),
    "in_force": (_("In force"), "seal"),
    "set_aside": (_("Set aside for a time"), "lock"),
    "replaced": (_("Replaced"), "clock"),
}
TONES = {
    "in_force": "good",
    "to_come": "good",
    "proposed": "open",
    "half_signed": "open",
    "returned": "open",
    "blocked": "wrong",
}

DONE: Mapping[str, Promise] = {
    "drafted": _("drafted this text"),
    "comment": _("commented"),
    "objection": _("objected"),
    "support": _("supports it"),
    "met": _("says that the objection is met"),
    "consulted": _("wrote down what the community said"),
    "proposed": _("laid it before both keys"),
    "signed": _("signed"),
    "returned": _("gave it back"),
    "suspended": _("wants it set aside"),
}
"""What somebody did, after the name."""

SAYS: Mapping[str, Promise] = {
    "comment": _("I want to say something"),
    "objection": _("I object: this must change"),
    "support": _("I support this"),
}

_FAULTS: Mapping[str, tuple[Promise, Promise]] = {
    "not_chosen": (_("Nothing is chosen yet."), _("Choose, or say who sees to it and by when.")),
    "overdue": (_("%(about)s was to see to it by a day that is past."), _("Choose now, or agree on a new day.")),
    "unknown_section": (
        _("Nobody here knows the section “%(about)s”."),
        _("Put what it says under a section of the list."),
    ),
    "unknown_choice": (
        _("Nobody here knows the choice “%(about)s”."),
        _("Choose one of the list, or write it in words."),
    ),
    "no_reason": (_("It departs from the charter above and does not say why."), _("Write the reason in one sentence.")),
    "unknown_service": (
        _("No visit here is called “%(about)s”, so nothing would be paid or planned for it."),
        _("Look for a slip of the pen. If the service is new, leave it as it is."),
    ),
    "first_day_gone": (
        _("Its first day is over."),
        _("It holds from the day on which both have signed. Choose a later day if people are to hear of it first."),
    ),
    "task_unasked": (
        _("Nobody has answered this yet: %(about)s"),
        _("Open the tasks of this charter, ask, and write down what was said. Or leave the task out for now."),
    ),
    "two_pay_days": (
        _("The scheme of pay has a day of its own, and the clause says %(about)s days after the month’s end."),
        _("The scheme’s day counts. Take one of the two out, or make them the same."),
    ),
    "same_day": (
        _("Another text of this charter that both have agreed to begins on the same day."),
        _("If both sign this one, it holds and the other never does. Choose another day if you do not want that."),
    ),
}


def section_title(code: str) -> str:
    """A section in the reader's language; its code where nobody here knows it."""
    found = sections().get(code)
    return said(found.title) if found else code.replace("_", " ")


def fault_words(fault: Fault) -> dict[str, str]:
    """What is odd, and what to do about it."""
    what, todo = _FAULTS[fault.code]
    title = section_title(fault.where) if fault.where else ""
    return {
        "code": fault.code,
        "where": fault.where,
        "title": title,
        "what": str(what) % {"about": _about(fault)},
        "do": str(todo),
    }


def _about(fault: Fault) -> str:
    """What a fault is about; for a task its words, then each open question."""
    if fault.code != "task_unasked":
        return fault.about
    task, *cells = fault.about.split(" ")
    words = said(tasks()[task].words) if task in tasks() else task
    return " ".join([words, *(cell_words(*cell.partition("/")[::2]) for cell in cells)])


def state_shown(code: str) -> dict[str, object]:
    """A state for `ubia/parts/state.html`."""
    word, icon = STATES[code]
    return {"word": word, "icon": icon, "tone": TONES.get(code, "soft")}


def until_word(since: str, until: str) -> str:
    """The days of a mandate."""
    return _now("from %(since)s to %(until)s") % {"since": since, "until": until}
