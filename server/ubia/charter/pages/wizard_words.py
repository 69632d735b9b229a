"""What the wizard says about figures that do not fit, and about what a draft still lacks."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ubia.charter.wizard.blanks import Blank, Fault
from ubia.charter.wizard.finish import Lack

LACKS: dict[Lack, object] = {
    "nothing_said": gettext_lazy("Nothing is chosen yet. Choose, or tick “not yet” and say who sees to it."),
    "no_owner": gettext_lazy("It is not said who sees to it."),
    "no_day": gettext_lazy("It is not said by which day."),
    "day_gone": gettext_lazy("The day by which it was to be decided is over. Choose another one."),
    "figures": gettext_lazy("A figure on this page does not fit."),
    "no_title": gettext_lazy("The charter has no name yet."),
    "no_first_day": gettext_lazy("It is not said from which day it is to hold."),
}


def fault_word(blank: Blank, fault: Fault) -> str:
    """What is wrong with a figure, and what to do."""
    words = {
        "not_a_number": _("Write a number, without words."),
        "too_small": _("Write %(number)s or more.") % {"number": blank.least},
        "too_large": _("Write %(number)s or less.") % {"number": blank.most},
        "currency": _("Write the three letters of the currency, for example KES."),
        "no_currency": _("Say first in which currency."),
        "first": _("Write this figure too; the one below it cannot stand alone."),
    }
    return words[fault]
