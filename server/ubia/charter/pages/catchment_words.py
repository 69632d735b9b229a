"""The words of the catchment calculator: its sorts of work, and the assumptions that it makes."""

from django.utils.translation import gettext_lazy as _

NEEDS = {
    "pregnancy": _("Women who become pregnant"),
    "newborn": _("Births"),
    "sick_child": _("Children who fall ill"),
    "family_planning": _("People who want family planning"),
    "long_illness": _("People with a long illness"),
}
LOADS = {**NEEDS, "rounds": _("Visits to every household")}
ASSUMPTIONS = (
    _("The numbers to begin with are examples. Put in those of your district; no study gave them."),
    _("Every contact takes one way. Two visits on one walk would leave more time than is reckoned here."),
    _("Illness is spread evenly over the year and over the families."),
    _("What cannot be planned, such as an outbreak, has no minutes here. Leave room for it."),
    _("It says how much work fits, not how well it is done."),
)
