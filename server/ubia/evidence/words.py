"""The codes of evidence in plain words, and what each sort of finding does not prove."""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ubia.register.pages.field_words import VALUES

from .certainty import Said

STRATEGIES, PERSPECTIVES = VALUES["strategies"], VALUES["perspectives"]
LEVELS, CONCERNS = VALUES["overall"], VALUES["concern"]

SORTS = {
    "finding": _("What people said in studies"),
    "recommendation": _("A recommendation"),
    "effect": _("Measured in a trial or review"),
    "observation": _("Seen in a study"),
    "proposal": _("Put forward by its authors"),
    "local": _("Found by this programme itself"),
}
LIMITS = {
    "finding": _(
        "It tells what people felt in those studies. It does not show how many feel so, nor that it is so here."
    ),
    "recommendation": _(
        "It was weighed by others, elsewhere. It does not show what works here. WHO endorses nothing on this page."
    ),
    "effect": _(
        "It was measured in another place. It is no promise for here, and says nothing about deaths or illness."
    ),
    "observation": _("Seen in one place or a few. It does not show what was the cause, nor that it is so here."),
    "proposal": _("It was put forward, not tested. Whether it helps has to be seen."),
    "local": _("It tells what people here said. It does not show how many feel so, nor that it is so elsewhere."),
}
VOCABULARIES = {
    "grade_cerqual_2018": _("GRADE-CERQual (since 2018)"),
    "cerqual_2013": _("CerQual (as in 2013)"),
    "grade": _("GRADE (for effects)"),
    "not_itemised": _("Not itemised"),
}
STRENGTHS = {"strong": _("strong recommendation"), "conditional": _("conditional recommendation")}
COMPONENTS = {
    "methodological": _("How the studies were done"),
    "coherence": _("How well the finding fits what was said"),
    "adequacy": _("How much was said, and how richly"),
    "relevance": _("How near the studies are to the question"),
}
CHECKED = {
    "source": _("Read in the source."),
    "secondary": _("Read in a text about the source, not in the source itself."),
    "to_check": _("Not yet compared with the source. Compare it before you rely on it."),
}


def said(text: Said) -> str:
    """Words in the reader's language; English in one that the library does not speak."""
    return str(getattr(text, (get_language() or "en")[:2], text.en))
