"""What the pages of people say of ages, flags, likenesses and wishes."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ubia.people.ages import age_on

SEXES = {
    "female": gettext_lazy("female"),
    "male": gettext_lazy("male"),
    "other": gettext_lazy("other"),
    "not_said": "",
}
VISIBILITY = {
    "uniform": gettext_lazy("in the health worker’s clothes"),
    "plain": gettext_lazy("in plain clothes, so that neighbours do not notice"),
}
FLAGS = {
    "assigned_after_move": gettext_lazy("It was given to a health worker after it had moved away."),
    "enrolled_twice": gettext_lazy("It was enrolled twice."),
    "merged_into_itself": gettext_lazy("It was joined to itself."),
    "name_empty": gettext_lazy("The name is missing."),
    "position_half": gettext_lazy("Only half of the position on the map was written down."),
    "position_off_earth": gettext_lazy("The position is not on the map."),
    "position_zero": gettext_lazy("The position is in the sea: the phone had found none."),
    "born_after_told": gettext_lazy("The day of birth was still to come when it was written down."),
    "died_after_told": gettext_lazy("The day of death was still to come when it was written down."),
    "died_before_birth": gettext_lazy("The death is before the birth."),
    "joined_twice": gettext_lazy("Came to the household twice without leaving."),
    "very_old": gettext_lazy("Would be older than 120 years."),
}
REASONS = {
    "same_name": gettext_lazy("the same name"),
    "name_sounds_the_same": gettext_lazy("the names sound the same"),
    "name_alike": gettext_lazy("the names are alike"),
    "same_sex": gettext_lazy("the same sex"),
    "other_sex": gettext_lazy("another sex"),
    "same_birth": gettext_lazy("born on the same day"),
    "birth_near": gettext_lazy("born at about the same time"),
    "other_birth": gettext_lazy("born at another time"),
    "same_people": gettext_lazy("the same people"),
    "some_people": gettext_lazy("some of the same people"),
    "near": gettext_lazy("the homes are near each other"),
    "same_place": gettext_lazy("in the same place"),
}


def age_words(born_on: date | None, is_estimated: bool, day: date) -> str:
    """An age on a day: “about 34 years”, “5 weeks”, or nothing when no birth is known."""
    age = age_on(born_on.isoformat(), day.isoformat()) if born_on else None
    if age is None:
        return ""
    if age.unit == "day":
        words = ngettext("%(n)s day", "%(n)s days", age.number)
    elif age.unit == "week":
        words = ngettext("%(n)s week", "%(n)s weeks", age.number)
    elif age.unit == "month":
        words = ngettext("%(n)s month", "%(n)s months", age.number)
    else:
        words = ngettext("%(n)s year", "%(n)s years", age.number)
    said = words % {"n": age.number}
    return _("about %(age)s") % {"age": said} if is_estimated else said


def flag_words(flags: str) -> list[object]:
    """Flags (codes separated by spaces) as sentences; an unknown one shows as it is."""
    return [FLAGS.get(code, code) for code in flags.split()]


def reason_words(codes: Iterable[str]) -> str:
    """Why two records look alike, as one line."""
    return " · ".join(str(REASONS.get(code, code)) for code in codes)


def person_words(row: Any, day: date) -> str:
    """Sex and age of a person's row, with whatever of it is known."""
    return ", ".join(filter(None, (str(SEXES.get(row.sex, "")), age_words(row.born_on, row.born_estimated, day))))
