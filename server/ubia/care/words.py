"""Services in words. A code that no word is known for is shown as it is: it must be seen, not hidden."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as word

_WORDS = {
    "household_visit": word("Household visit"),
    "home_visit": word("Home visit"),
    "anc_visit": word("Visit in pregnancy"),
    "pnc_visit": word("Visit after birth"),
    "child_check": word("Child's health check"),
    "sick_child": word("Sick child"),
    "referral": word("Referral"),
}


def service_word(code: str | None) -> str:
    """The word for a service's code; an erased one has none."""
    if not code:
        return _("Erased")
    return _(_WORDS[code]) if code in _WORDS else code.replace("_", " ")
