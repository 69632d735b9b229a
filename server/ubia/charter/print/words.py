"""The fixed words of the sheets, in the language that is active."""

from django.utils.translation import gettext as _


def labels() -> dict[str, str]:
    """By the name under which the templates know them."""
    return {
        "unsigned": _("Not signed yet"),
        "qr": _("Code to check this charter"),
        "check": _("Is this the text that both signed?"),
        "words_of": _("Words of this text"),
        "answers_for": _("answers for:"),
        "why": _("Why it is different here:"),
        "what": _("What is to be done"),
        "community": _("Community"),
        "health": _("Health system"),
        "until": _("Until"),
        "done": _("Done"),
        "written_by": _("Written by"),
        "day": _("Day"),
        "several": _("Tick as many as fit."),
        "single": _("Tick one."),
        "our_words": _("In our own words"),
        "not_yet": _("Not yet. Who sees to it?"),
    }
