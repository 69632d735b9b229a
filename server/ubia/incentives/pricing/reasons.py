"""What a trial can say of a line because it knows its rule: which condition fails, of what it is a per cent."""

from ubia.charter.saying import gettext as _
from ubia.charter.scheme import Choice, Rule
from ubia.charter.scheme_checks import parts_in
from ubia.charter.scheme_counts import Acts, listed

from .drafts import Line
from .exact import exact, whole
from .words import shown
from .work import Case


def why_of(line: Line, rule: Rule) -> str:
    """Why a line is what it is, where its rule says it better than the line; else nothing."""
    if line.why == "test":
        words = rule.only_if[int(line.about) - 1].words
        told = {"words": words, "number": shown(line.number)}
        return _("Not met: “%(words)s”. It stands at %(number)s.") % told if words else ""
    if line.why in ("paid", "deduction") and line.unit is not None and _goes_by_percent(rule):
        told = {"percent": shown(whole(100 * line.unit)), "of": shown(line.quantity)}
        return _("%(percent)s per cent of %(of)s.") % told
    return ""


def _goes_by_percent(rule: Rule) -> bool:
    return any(isinstance(one, Choice) and one.percent is not None for _path, one in parts_in([rule.amount], ""))


def lacks_clients(rule: Rule, case: Case) -> bool:
    """Whether a rule has limits for each client, and work of several clients comes without saying whose it is."""
    if not isinstance(rule.count, Acts) or not _goes_by_client(rule, rule.count):
        return False
    items = listed(rule.count.item)
    told = [(act.item, act.times) for act in case.acts if not act.case] + list(case.counts.items())
    return any((not items or item in items) and exact(times) > 1 for item, times in told)


def _goes_by_client(rule: Rule, acts: Acts) -> bool:
    groups = [one.per for one in acts.limits] + [one.per for one in rule.at_most]
    groups += [acts.each, rule.lots_per, *([rule.tiers.per] if rule.tiers else [])]
    return any("case" in listed(one) for one in groups)
