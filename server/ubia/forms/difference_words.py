"""Says what changed between two versions of a form, in the reader's language."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from django.utils.translation import gettext

from .differences import Change
from .marked import N_

HEADINGS = {
    "asked": N_("For whoever fills the form"),
    "reads": N_("For whoever reads the answers"),
    "drafts": N_("For whoever has a draft open"),
}
CHANGES: dict[str, str] = {
    "nothing_changed": N_("Nothing changed."),
    "language_new": N_("The form now speaks %(language)s."),
    "language_gone": N_("The form no longer speaks %(language)s."),
    "question_new": N_("“%(label)s” (%(name)s) is new."),
    "question_gone": N_("“%(label)s” (%(name)s) is gone."),
    "calculated_new": N_("“%(name)s” is now reckoned or kept; nobody is asked."),
    "calculated_gone": N_("“%(name)s” is no longer reckoned or kept."),
    "question_renamed": N_("“%(label)s” was called %(old)s and is called %(name)s."),
    "question_moved": N_("“%(label)s” (%(name)s) moved from %(old)s to %(new)s."),
    "question_elsewhere": N_("“%(label)s” (%(name)s) comes at another place."),
    "label_changed": N_("%(name)s: the question was “%(old)s” and is “%(new)s”."),
    "label_changed_in": N_("%(name)s: in %(language)s the question was “%(old)s” and is “%(new)s”."),
    "hint_changed": N_("%(name)s: the hint was “%(old)s” and is “%(new)s”."),
    "hint_changed_in": N_("%(name)s: in %(language)s the hint was “%(old)s” and is “%(new)s”."),
    "message_changed": N_("%(name)s: what is said of a wrong answer was “%(old)s” and is “%(new)s”."),
    "message_changed_in": N_(
        "%(name)s: in %(language)s what is said of a wrong answer was “%(old)s” and is “%(new)s”."
    ),
    "type_changed": N_("%(name)s: the kind of answer was %(old)s and is %(new)s."),
    "choice_new": N_("%(name)s: there is a new choice “%(label)s” (%(value)s)."),
    "choice_gone": N_("%(name)s: the choice “%(label)s” (%(value)s) is gone."),
    "choice_reworded": N_("%(name)s: the choice %(value)s was “%(old)s” and is “%(new)s”."),
    "relevant_new": N_("%(name)s: is now asked only if %(new)s."),
    "relevant_gone": N_("%(name)s: is now always asked, no longer only if %(old)s."),
    "relevant_changed": N_("%(name)s: was asked only if %(old)s, and is now asked only if %(new)s."),
    "constraint_new": N_("%(name)s: an answer is now taken only if %(new)s."),
    "constraint_gone": N_("%(name)s: any answer is now taken, no longer only if %(old)s."),
    "constraint_changed": N_("%(name)s: an answer was taken only if %(old)s, and is now taken only if %(new)s."),
    "calculation_new": N_("%(name)s: is now reckoned as %(new)s."),
    "calculation_gone": N_("%(name)s: is no longer reckoned as %(old)s."),
    "calculation_changed": N_("%(name)s: was reckoned as %(old)s, and is now reckoned as %(new)s."),
    "required_new": N_("%(name)s: must now be answered if %(new)s."),
    "required_always": N_("%(name)s: must now be answered."),
    "required_gone": N_("%(name)s: need no longer be answered."),
    "required_changed": N_("%(name)s: had to be answered if %(old)s, and must now be answered if %(new)s."),
    "count_new": N_("%(name)s: is now repeated %(new)s times."),
    "count_gone": N_("%(name)s: is now repeated as often as one likes, no longer %(old)s times."),
    "count_changed": N_("%(name)s: was repeated %(old)s times, and is now repeated %(new)s times."),
    "answers_fit": N_("Answers given before fit the new version."),
    "answers_without_question": N_("%(name)s: answers given before stay, but new ones do not come."),
    "answers_under_old_name": N_("%(name)s: answers given before stand under %(old)s. Read both names."),
    "answers_repeat_otherwise": N_("%(name)s: repeats otherwise than before, so that answers do not line up."),
    "answers_of_old_type": N_("%(name)s: answers given before are %(old)s and may not pass as %(new)s."),
    "answers_with_old_choice": N_("%(name)s: answers given before may be %(values)s, which can no longer be chosen."),
    "answers_beyond_limit": N_("%(name)s: answers given before may lie outside the new limit."),
    "answers_missing": N_("%(name)s: may be empty in answers given before."),
    "drafts_finish": N_("Drafts that were begun with the old version finish with it; new ones begin with the new one."),
}


def say_change(change: Change) -> str:
    """One change as a sentence."""
    return gettext(CHANGES[change.code]) % change.values


def report(changes: Iterable[Change]) -> Iterator[str]:
    """All changes as lines, those for each reader under a heading."""
    for whom, found in groupby(changes, key=lambda change: change.whom):
        yield gettext(HEADINGS[whom])
        yield from (f"  {say_change(change)}" for change in found)
