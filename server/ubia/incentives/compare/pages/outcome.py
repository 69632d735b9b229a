"""The outcome of a comparison in words: what differs, between which bounds, and whether chance would do it."""

from hashlib import sha256
from typing import Any

import msgspec
from django.core.cache import cache
from django.utils.translation import gettext as _
from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.incentives.compare.figures import values_of
from ubia.incentives.compare.plans import Plan
from ubia.incentives.compare.standing import Standing
from ubia.incentives.compare.weighing import DRAWS, Contrast, Values, weigh

KEPT = 86_400
"""Seconds."""


def outcome_of(cursor: Cursor[TupleRow], found: Standing) -> dict[str, Any] | None:
    """Columns and rows of the outcome; None for a reader who sees no figures of these communities."""
    values = values_of(cursor, found.row.registration)
    if not values:
        return None
    contrasts = _weighed(found.plan, values)
    numbers = (_("Communities"), _("Figure"), _("Beside the first"), _("Difference"))
    return {
        "columns": [_("Package"), *({"label": word, "is_number": True} for word in numbers), _("What it says")],
        "rows": [_row(found, one) for one in contrasts],
        "series": [_("Figure")],
        "bars": _bars(found.plan, contrasts),
    }


def _weighed(plan: Plan, values: Values) -> list[Contrast]:
    """The contrasts, kept for a day: drawing a large plan anew takes seconds, and the same figures give the same."""
    told = msgspec.json.encode((DRAWS, plan, sorted(values.items())))
    return list(cache.get_or_set(f"comparison-{sha256(told).hexdigest()}", lambda: weigh(plan, values), KEPT) or ())


def _row(found: Standing, one: Contrast) -> list[Any]:
    bounds = one.low is not None and one.high is not None
    between = _("%(low)s to %(high)s") % {"low": f"{one.low:.2f}", "high": f"{one.high:.2f}"} if bounds else ""
    return [
        {"text": found.plan.arms[one.arm].words, "note": _("chance: %(chance)s") % {"chance": f"{one.chance:.3f}"}},
        one.units,
        f"{one.mean:.2f}",
        f"{one.first_mean:.2f}",
        {"text": f"{one.difference:+.2f}", "note": between},
        says(found, one),
    ]


def says(found: Standing, one: Contrast) -> str:
    """What a difference says: about chance only where it was laid down in time, and about what matters."""
    chance = _("Chance alone would seldom do this.") if one.is_rare else _("Chance alone could do this.")
    parts = [chance if found.tests else _("It describes and does not test."), _matters(found.plan, one)]
    return " ".join(parts)


def _matters(plan: Plan, one: Contrast) -> str:
    least = plan.smallest / 100
    if one.low is None or one.high is None:
        return _("So few communities give no bounds.")
    if -least < one.low and one.high < least:
        return _("A difference that matters does not fit these figures.")
    if one.low >= least or one.high <= -least:
        return _("Only differences that matter fit these figures.")
    return _("Differences that matter fit these figures, and others that do not.")


def _bars(plan: Plan, contrasts: list[Contrast]) -> list[dict[str, Any]]:
    """The figure of each package, where none is less than nothing."""
    if not contrasts or plan.baseline_months:
        return []
    means = [(0, contrasts[0].first_mean), *((one.arm, one.mean) for one in contrasts)]
    if any(mean < 0 for _arm, mean in means):
        return []
    return [{"label": plan.arms[arm].words, "values": [mean]} for arm, mean in means]
