"""The parts of the four strategies and their states, in plain words."""

from django.utils.translation import gettext_lazy as _

from .strategies import State

STATES: dict[State, object] = {"live": _("live"), "partial": _("partly"), "absent": _("not yet")}
PARTS = {
    ("ownership", "charter"): _("A charter that both sides have signed is in force."),
    ("ownership", "meeting"): _("The committee has met, with enough members, in the last three months."),
    ("supervision", "facility"): _("A supervisor from the facility went along to a family in the last three months."),
    ("supervision", "community"): _("A supervisor from the community went along to a family in the last three months."),
    ("incentives", "agreed"): _("Both sides have signed what is paid."),
    ("incentives", "paid"): _("Somebody was paid in the last six weeks."),
    ("incentives", "more"): _("Both sides have signed a package of more than money."),
    ("monitoring", "visits"): _("Visits of the last month are written down."),
    ("monitoring", "community"): _("The community has checked and signed a page of the book in the last two months."),
    ("monitoring", "facility"): _("The facility has checked and signed a page of the book in the last two months."),
}
"""What keeps a part alive; the windows are those of `strategy_facts` in views.sql."""
