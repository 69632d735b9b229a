"""What the page of a run shows of its payments, and how far it has come."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.charter.money import amount
from ubia.charter.scheme import Scheme
from ubia.incentives.runs.listing import Listed
from ubia.incentives.runs.payables import payables
from ubia.register.pages.asking import ask, cursor
from ubia.register.pages.door import OpenBook

from .words import WAYS, WHY_NOT, differences_in_words

_SCHEMES = """SELECT p.value FROM charter_term p JOIN charter_text t ON t.book = p.book AND t.subject = p.subject
    AND t.text = p.text WHERE p.clause = 'pay' AND t.agreed_at IS NOT NULL ORDER BY p.text"""
_SAID = """SELECT chw::text, currency, bool_and(received_on IS NOT NULL) AS came,
    bool_or(contested_on IS NOT NULL) AS wrong FROM payment
    WHERE run = %s AND chw = ANY (%s::text[]::uuid[]) GROUP BY chw, currency"""
_PAID = """SELECT count(*) AS n, count(*) FILTER (WHERE p.received_on IS NOT NULL) AS came, count(*) FILTER (
        WHERE p.received_on IS NOT NULL OR EXISTS (SELECT FROM payment_report r
        WHERE r.book = p.book AND r.payment = p.payment AND r.outcome = 'paid')) AS paid
    FROM payment p WHERE p.run = %s AND p.amount > 0"""


def payments(
    book: OpenBook, run: Any, listed: Sequence[Listed], names: Mapping[str, str], *, opens: bool
) -> list[dict[str, Any]]:
    """A row for each CHW and currency: this month and the one before, why they differ, and what became of it.

    `opens`: whether the reader may open her statement.
    """
    came = _became(book, run, [one.chw for one in listed]) if run.sent_on else {}
    rules = rule_words()
    return [
        {
            "name": names.get(one.chw, ""),
            "href": f"{reverse('incentives:statement', args=[one.chw])}?month={run.period}" if opens else "",
            "why": differences_in_words(one.differences, one.currency, rules),
            "before": amount(one.amount - sum(part.amount for part in one.differences), one.currency),
            "sum": amount(one.amount, one.currency),
            "became": came.get((one.chw, one.currency)),
        }
        for one in listed
    ]


def rule_words() -> dict[str, str]:
    """What the rules of the agreed schemes are called, by their codes; the latest text has the last word."""
    schemes = (msgspec.json.decode(row.value, type=Scheme) for row in ask(_SCHEMES))
    return {rule.code: rule.words for scheme in schemes for rule in scheme.rules if rule.words}


def _became(book: OpenBook, run: Any, chws: Sequence[str]) -> dict[tuple[str, str], dict[str, Any]]:
    """What became of each payment: on its way or not, why nothing can be sent to her, what she says."""
    said = {(row.chw, row.currency): row for row in ask(_SAID, run.run, list(chws))}
    found = {}
    for one in payables(cursor(), run.run, chws):
        hers = said.get((one.chw, one.currency))
        found[one.chw, one.currency] = {
            "way": WAYS[one.way],
            "why_not": WHY_NOT[one.why_not] if one.is_due and one.why_not else "",
            "account": reverse("pay:payee", args=[book.id, one.chw]),
            "hers": _("She says it came.") if hers and hers.came
            else _("She says something is wrong.") if hers and hers.wrong else "",
        }  # fmt: skip
    return found


def steps(run: Any) -> list[dict[str, Any]]:
    """How far a run has come: each step in words, and whether it is done."""
    paid = ask(_PAID, run.run)[0] if run.sent_on else None
    done = [
        (_("Prepared"), True),
        (_("Signed by both sides"), bool(run.approved_at)),
        (_("Ordered"), bool(run.sent_on)),
        (_("Paid out"), bool(paid and paid.n and paid.paid == paid.n)),
        (_("Confirmed by the health workers"), bool(paid and paid.n and paid.came == paid.n)),
    ]
    now = next((n for n, (_word, is_done) in enumerate(done) if not is_done), -1)
    return [{"word": word, "done": is_done, "now": n == now} for n, (word, is_done) in enumerate(done)]
