"""Whether the same work is paid the same, for those who pay (INC-08). A gap asks; it says nothing about its reason."""

import json
from datetime import date
from typing import Any, NamedTuple

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ubia.charter.money import decimals
from ubia.evidence.because import because
from ubia.incentives.equity.gaps import LEAST, Gap, Worker, gaps, together
from ubia.incentives.equity.spread import LEAST as LEAST_PEOPLE
from ubia.incentives.equity.spread import Interval, Spread, spread
from ubia.register.pages.asking import ask
from ubia.register.pages.door import reach_of

from .frame import show

MONTHS = 3
FARTHEST = 1000
"""Kilometres. What lies beyond is a slip of the pen and counts as not known."""
DIMENSIONS = {
    "payer": gettext_lazy("Payer"),
    "place": gettext_lazy("Community"),
    "sex": gettext_lazy("Women and men"),
}
SEXES = {"female": gettext_lazy("women"), "male": gettext_lazy("men"), "other": gettext_lazy("others")}
_PAID = """
WITH pay AS (
    SELECT chw, currency, sum(amount) AS amount, mode() WITHIN GROUP (ORDER BY payer) AS payer
    FROM paid WHERE period = ANY (%(months)s) GROUP BY chw, currency),
work AS (
    SELECT chw, count(*) AS visits FROM visit WHERE NOT void AND to_char(day, 'YYYY-MM') = ANY (%(months)s)
    GROUP BY chw)
SELECT DISTINCT ON (p.chw, p.currency) p.chw::text, p.currency, p.amount::bigint AS amount, p.payer,
    coalesce(w.visits, 0) AS visits, c.cadre, c.sex, b.name AS place, d.said
FROM pay p LEFT JOIN work w USING (chw) LEFT JOIN chw c ON c.subject = p.chw LEFT JOIN book b ON b.book = c.book
LEFT JOIN LATERAL (SELECT json_object_agg(trait, said)::text AS said FROM (
    SELECT DISTINCT ON (trait) trait, said FROM described WHERE chw = p.chw AND trait IN ('km', 'sex')
    AND from_on <= current_date ORDER BY trait, from_on DESC, described_on DESC) last) d ON true
WHERE p.amount > 0 ORDER BY p.chw, p.currency, c.since DESC"""


class Told(NamedTuple):
    """The CHWs of one role and currency, how far their pay lies apart, and the gaps between groups."""

    cadre: str
    currency: str
    workers: list[Worker]
    spread: Spread | None
    gaps: list[Gap]


@login_required
def fair(request: HttpRequest) -> HttpResponse:
    """Each role and currency by itself: how far pay lies apart, and the gaps that work does not explain."""
    reach = reach_of(request)
    if reach is None or not reach.pay:
        raise Http404
    months = _months(localdate())
    roles: dict[tuple[str, str], list[Any]] = {}
    for row in ask(_PAID, months=months):
        roles.setdefault((row.cadre or "", row.currency), []).append(row)
    told = [_told(cadre, currency, rows) for (cadre, currency), rows in sorted(roles.items())]
    compared = together([one.gaps for one in told])
    found = [_role(one, of) for one, of in zip(told, compared, strict=True)]
    facts = {
        "roles": found,
        "any_asks": any(gap.asks for gaps_of in compared for gap in gaps_of),
        "months": MONTHS,
        "least": LEAST_PEOPLE,
        "least_group": LEAST,
        "asks": because(_("Why is the same work not paid the same here?"), ["G20", "INC-5"]),
    }
    return show(request, None, "fair", _("Is the same work paid the same?"), facts)


def _told(cadre: str, currency: str, rows: list[Any]) -> Told:
    unit = 10 ** decimals(currency)
    workers = [_worker(row, unit) for row in rows]
    described = spread([worker.pay for worker in workers])
    return Told(cadre, currency, workers, described, gaps(workers) if described else [])


def _role(told: Told, compared: list[Gap]) -> dict[str, Any]:
    return {
        "cadre": told.cadre or _("Role not said"),
        "currency": told.currency,
        "people": len(told.workers),
        "ways": sum(worker.way is not None for worker in told.workers),
        "spread": told.spread,
        "figures": _figures(told.spread, told.currency) if told.spread else [],
        "gaps": [_gap(gap) for gap in compared],
        "columns": [_("Group"), _("People"), _("Pay for the same work, of 100"), _("What it says")],
    }


def _worker(row: Any, unit: int) -> Worker:
    said: dict[str, str] = json.loads(row.said or "{}")
    groups = _groups(row, row.sex if row.sex in SEXES else said.get("sex", ""))
    return Worker(row.amount / unit / MONTHS, row.visits / MONTHS, _way(said.get("km", "")), groups)


def _groups(row: Any, sex: str) -> dict[str, str]:
    groups = {"place": row.place, "sex": str(SEXES.get(sex, "")), "payer": row.payer}
    return {name: value for name, value in groups.items() if value}


def _way(said: str) -> float | None:
    """The kilometres that were last said of her; None for nothing, and for what is no number."""
    try:
        way = float(said)
    except ValueError:
        return None
    return way if 0 <= way <= FARTHEST else None


def _figures(told: Any, currency: str) -> list[list[Any]]:
    return [
        [_("In the middle, a month"), f"{currency} {told.median.value:,.0f}", _between(told.median, 0)],
        [
            _("The 90th of 100 gets so many times what the 10th gets"),
            round(told.p90_p10.value, 2),
            _between(told.p90_p10),
        ],
        [_("Gini index (0: all the same)"), round(told.gini.value, 2), _between(told.gini)],
    ]


def _between(interval: Interval, digits: int = 2) -> str:
    return _("between %(low)s and %(high)s") % {
        "low": f"{interval.low:,.{digits}f}",
        "high": f"{interval.high:,.{digits}f}",
    }


def _gap(gap: Gap) -> list[Any]:
    word = _("Chance would seldom do this: ask why.") if gap.asks else _("Chance could do this.")
    bounds = {"low": round(100 * gap.low), "high": round(100 * gap.high)}
    head = {"text": gap.group, "note": str(DIMENSIONS[gap.dimension])}
    return [head, gap.people, {"text": round(100 * gap.ratio), "note": _("%(low)s to %(high)s") % bounds}, word]


def _months(today: date) -> list[str]:
    """The last months that are over."""
    number = today.year * 12 + today.month - 1
    return [f"{(number - n) // 12:04}-{(number - n) % 12 + 1:02}" for n in range(1, MONTHS + 1)]
