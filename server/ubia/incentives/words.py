"""Why a visit is or is not paid, in a worker's words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as word

_REASONS = {
    "rate": word("Counts at the agreed rate."),
    "no_rate": word("The charter names no rate for this service on this day."),
    "void": word("Taken back: this visit does not count."),
    "to_verify": word("The date is to be checked first. Nothing is lost."),
    "to_settle": word("Two people corrected this visit differently. It is to be settled first."),
    "erased": word("The words of this visit were erased. What was paid stands."),
    "other_currency": word("Paid in another currency before. It is to be settled first."),
    "not_seen": word("You cannot see this visit. What was paid stands."),
}
_CHANGES = {
    "late": word("Arrived after its month was paid."),
    "corrected": word("Corrected after it was paid."),
    "rule_corrected": word("Same visit, corrected rate."),
}


def reason_words(reason: str, change: str = "") -> str:
    """Why a line is what it is, and what changed since it was paid."""
    told = [_(_REASONS[reason])] if reason in _REASONS else [reason]
    return " ".join([*told, _(_CHANGES[change])] if change in _CHANGES else told)
