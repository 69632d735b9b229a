"""Why a visit is or is not paid, and what is contested, in a worker's words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

_REASONS = {
    "rate": gettext_noop("Counts at the agreed rate."),
    "no_rate": gettext_noop("The charter names no rate for this service on this day."),
    "void": gettext_noop("Taken back: this visit does not count."),
    "to_verify": gettext_noop("The date is to be checked first. Nothing is lost."),
    "to_settle": gettext_noop("Two people corrected this visit differently. It is to be settled first."),
    "erased": gettext_noop("The words of this visit were erased. What was paid stands."),
    "other_currency": gettext_noop("Paid in another currency before. It is to be settled first."),
    "not_seen": gettext_noop("You cannot see this visit. What was paid stands."),
    "in_scheme": gettext_noop("It counts in a line of its month, by the agreed scheme."),
    "scheme": gettext_noop("By the agreed scheme, for the whole month."),
    "not_reported": gettext_noop("Something that the scheme asks for is not reported yet. Nothing is lost."),
}
_CHANGES = {
    "late": gettext_noop("Of an earlier month, not paid until now."),
    "corrected": gettext_noop("Corrected after it was paid."),
    "rule_corrected": gettext_noop("Same visit, corrected rate."),
}
_FIGURES = {
    "line": gettext_noop("One visit’s line"),
    "earned": gettext_noop("What was earned"),
    "visits": gettext_noop("Number of visits"),
    "speed": gettext_noop("How soon the visits came"),
    "danger_asked": gettext_noop("Danger signs asked"),
    "corrected": gettext_noop("Visits put right"),
    "to_check": gettext_noop("Visits to look into"),
}


def figure_word(figure: str) -> str:
    """What a contest is about."""
    return _(_FIGURES[figure]) if figure in _FIGURES else figure


def reason_words(reason: str, change: str = "") -> str:
    """Why a line is what it is, and what changed since it was paid."""
    told = _(_REASONS[reason]) if reason in _REASONS else reason
    return " ".join(filter(None, (told, change_words(change))))


def change_words(change: str) -> str:
    """What changed since a line was paid, or since its month was."""
    return _(_CHANGES[change]) if change in _CHANGES else ""
