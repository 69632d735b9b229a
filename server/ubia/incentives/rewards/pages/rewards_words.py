"""Sorts and ways of rewards in plain words (the ways are those of Colvin 2021, table 3)."""

from django.utils.translation import gettext_lazy as _

SORTS = {
    "money": _("money"),
    "thing": _("a thing"),
    "service": _("a service"),
    "growth": _("learning and rising"),
    "recognition": _("recognition"),
}
ICONS = {"money": "pay", "thing": "bag", "service": "heart", "growth": "leaf", "recognition": "star"}
WAYS = {
    "direct": _("to her directly"),
    "indirect": _("by a programme that works well"),
    "complementary": _("from others, as her work succeeds"),
}
QUESTIONS = {
    "empty": _("Nothing is in the package yet. What does each side give?"),
    "one_side": _("All of it comes from one side. What can the other side give?"),
    "only_money": _("There is only money in it. Would tools, training or thanks help too?"),
    "no_money": _("There is no money in it. Who pays for her time?"),
    "mostly_performance": _("Most of the pay hangs on goals. What of work that no goal counts?"),
    "no_performance_cap": _("Nothing says how large the part that hangs on goals may be. What should it be at most?"),
}
