"""The ten components of the joint self-assessment, and the scales of all three scorings.

The components are those of the CHW AIM matrix (Ballard and others, *Updated program functionality matrix for optimizing
community health programs*, 2018). The sentences are ours: what one would see where the component works well.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

COMPONENTS: tuple[tuple[str, Any], ...] = (
    (
        "role",
        _("Role and choice: both sides and the CHW have agreed what she does, and choose by it."),
    ),
    ("training", _("Training: she is trained before she begins, and again every year.")),
    ("accreditation", _("Accreditation: what she knows and does is tested before she works alone, and again later.")),
    ("equipment", _("Equipment and supplies: what she needs for her tasks is there when she needs it.")),
    ("supervision", _("Supervision: she is visited regularly by somebody who helps her to do better.")),
    ("incentives", _("Incentives: pay and other rewards are balanced, agreed, and come on time.")),
    ("community", _("Community involvement: the community takes part in deciding, supporting and judging.")),
    ("advancement", _("Opportunity for advancement: who works well can learn more, rise, or be recognised.")),
    ("figures", _("Data: what she reports goes up, and comes back to the community and to her, and is used.")),
    ("linkages", _("Links to the health system: policy, money and supplies of the country carry the programme.")),
)
INDICATORS: tuple[tuple[str, Any], ...] = (
    ("respect", _("We are received with respect")),
    ("open", _("The facility is open when it should be")),
    ("visits", _("The CHW visits the homes that need her")),
    ("private", _("What we tell stays with the health worker")),
    ("medicines", _("Medicines are there when we need them")),
    ("supported", _("The CHW is supported and rewarded in time")),
)
CRITERIA: tuple[tuple[str, Any], ...] = (
    ("trusted", _("Trusted by the people, also by women")),
    ("here", _("Lives here and knows the homes")),
    ("literate", _("Can read and write as much as the work needs")),
    ("willing", _("Has time for the work and wants it")),
)
GROUPS: tuple[tuple[str, str, Any], ...] = (
    ("women", "community", _("Women")),
    ("men", "community", _("Men")),
    ("youth", "community", _("Youth")),
    ("providers", "health_system", _("Those who provide care")),
)
SIDES_ONLY: tuple[tuple[str, str, Any], ...] = (
    ("committee", "community", _("The committee")),
    ("facility", "health_system", _("The facility")),
)
LEVELS: dict[str, tuple[Any, ...]] = {
    "assessment": (_("Not there yet"), _("Partly there"), _("There and working"), _("Working well everywhere")),
    "card": (_("Very bad"), _("Bad"), _("So-so"), _("Good"), _("Very good")),
    "selection": (_("Not at all"), _("A little"), _("Mostly"), _("Fully")),
}
STARTS = {
    "assessment": (COMPONENTS, SIDES_ONLY),
    "card": (INDICATORS, GROUPS),
    "selection": (CRITERIA, SIDES_ONLY),
}
PURPOSES = {
    "card": _("Community score card"),
    "selection": _("Choosing a CHW"),
    "assessment": _("How our programme works: ten questions"),
}


def level_words(purpose: str, top: int) -> list[str]:
    """The words of a scale from 1 to `top`; figures where the scale is another than ours."""
    known = LEVELS.get(purpose, ())
    return [str(word) for word in known] if len(known) == top else [str(n) for n in range(1, top + 1)]
