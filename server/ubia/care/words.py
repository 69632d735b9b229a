"""Services in words. A code that no word is known for is shown as it is: it must be seen, not hidden."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

_WORDS = {
    "household_visit": gettext_noop("Household visit"),
    "home_visit": gettext_noop("Home visit"),
    "anc_visit": gettext_noop("Visit in pregnancy"),
    "pnc_visit": gettext_noop("Visit after birth"),
    "child_check": gettext_noop("Child’s health check"),
    "sick_child": gettext_noop("Sick child"),
    "referral": gettext_noop("Referral"),
}


def service_word(code: str | None) -> str:
    """The word for a service's code; an erased one has none."""
    if not code:
        return _("Erased")
    return _(_WORDS[code]) if code in _WORDS else code.replace("_", " ")
