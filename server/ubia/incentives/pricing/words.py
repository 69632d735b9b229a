"""Why a line of a scheme is what it is, and why work is not paid, in words that pages translate."""

from collections.abc import Callable, Iterable

from .counting import Skipped
from .drafts import Line
from .exact import Exact
from .money import Money

Say = Callable[[str], str]
"""Translates: gettext on a page, `str` for English."""


def gettext_noop(words: str) -> str:
    """Mark words for the catalogues. Django's own asks for settings, which a command has none of."""
    return words


_LINES = {
    "paid": gettext_noop("%(quantity)s counted, %(unit)s each."),
    "paid_by_part": gettext_noop("%(quantity)s counted, at different amounts."),
    "cut": gettext_noop("Counted, but over a limit."),
    "nothing": gettext_noop("Nothing of this was counted."),
    "not_for": gettext_noop("This rule is for workers with another “%(about)s”."),
    "not_known": gettext_noop("Not yet reported: %(about)s. It is reckoned when somebody reports it."),
    "test": gettext_noop("Condition %(about)s does not hold: it stands at %(number)s."),
    "minimum": gettext_noop("What was missing to the agreed minimum."),
    "deduction": gettext_noop("Taken off, as the charter allows."),
    "rounding": gettext_noop("The total is rounded, as the scheme says."),
}
_CUT = gettext_noop("%(amount)s is over the limit “%(limit)s”.")
_MISSING = gettext_noop("%(missing)s fewer than expected.")
_NOT_PAID = {
    "misfit": gettext_noop("“%(about)s” is not what this rule pays for."),
    "window": gettext_noop("Outside the days that count from “%(about)s”."),
    "missing": gettext_noop("“%(about)s” is not given, is not a number, or is below nothing."),
    "limit": gettext_noop("Over the limit of %(about)s."),
    "incomplete": gettext_noop("The set is not complete: “%(about)s” is missing."),
    "void": gettext_noop("Taken back: it does not count."),
    "waits": gettext_noop("Somebody looks at it first. Nothing is lost."),
    "no_amount": gettext_noop("No amount is agreed for its “%(about)s”."),
    "no_rule": gettext_noop("No rule pays “%(about)s”."),
}


def line_words(line: Line, money: Money, say: Say, why_: str = "") -> str:
    """Why a line is what it is (`why_`, if somebody can say that better), what was cut, and what is missing."""
    why = "paid_by_part" if line.why == "paid" and line.unit is None else line.why
    about = spoken(line.about.split(" ")) if line.why == "not_known" else line.about
    told = {"quantity": shown(line.quantity), "about": about, "number": shown(line.number)}
    told["unit"] = "" if line.unit is None else shown(line.unit)
    said = [why_ or say(_LINES[why]) % told]
    said += [say(_CUT) % {"amount": money.written(minor), "limit": limit} for limit, minor in line.cuts]
    said += [say(_MISSING) % {"missing": shown(line.missing)}] if line.missing else []
    return " ".join(said)


def spoken(names: Iterable[str]) -> str:
    """Names that a scheme gives to numbers and properties, as people read them."""
    return ", ".join(name.replace("_", " ") for name in names)


def skipped_words(skipped: Skipped, say: Say) -> str:
    """Why work is not paid."""
    return say(_NOT_PAID[skipped.why]) % {"about": skipped.about}


def shown(number: Exact) -> str:
    """A number as people read it: a fraction with up to four digits after the point."""
    if isinstance(number, int):
        return str(number)
    return f"{float(number):.4f}".rstrip("0").rstrip(".")
