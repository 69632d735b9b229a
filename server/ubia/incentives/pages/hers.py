"""What a CHW says on her own page, that a payment came or what is wrong with it, and what the page tells of each."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ubia.charter.money import amount
from ubia.incentives.entries import PaymentContested, PaymentReceived
from ubia.incentives.rewards.short import Short
from ubia.incentives.runs.pay_days import PayDay, pay_day, read_pay_days
from ubia.incentives.statement import Total
from ubia.register.kind import Body
from ubia.register.pages.asking import ask, cursor, database
from ubia.register.pages.door import reach_of

from .attesting import Said, attest
from .words import CHANNELS

_PAYMENTS = """SELECT p.payment::text, p.book::text, p.period, p.currency, p.amount, p.ordered_on, p.received_on,
    p.contested_on, paid.reported_on AS paid_on, paid.channel, failed.words AS failed,
    failed.reported_on AS failed_on FROM payment p
    LEFT JOIN LATERAL (SELECT reported_on, channel FROM payment_report r WHERE r.book = p.book AND r.payment = p.payment
        AND outcome = 'paid' ORDER BY reported_on LIMIT 1) paid ON true
    LEFT JOIN LATERAL (SELECT words, reported_on FROM payment_report r WHERE r.book = p.book AND r.payment = p.payment
        AND outcome = 'failed' ORDER BY reported_on DESC LIMIT 1) failed ON true
    WHERE p.chw = %s AND p.amount > 0 AND (%s = '' OR p.period = %s) ORDER BY p.ordered_on DESC, p.payment"""


def payments_of(chw: str, month: str, today: date) -> list[dict[str, Any]]:
    """A month's payments of a CHW: how much, what became of each, how late it was, what she said."""
    rows = ask(_PAYMENTS, chw, month, month)
    said = read_pay_days(cursor(), sorted({row.book for row in rows})) if rows else {}
    return [_told(row, pay_day(said[row.book], row.period), today) for row in rows]


def short_of_month(
    totals: Iterable[Total], payments: Sequence[Mapping[str, Any]], home: str, month: str, today: date
) -> list[dict[str, Any]]:
    """What of a month's pay is missing after the agreed day: ordered and not there, or due and never ordered.

    Work that came in after the month's run is due with the next one, and is not late.
    """
    agreed = pay_day(read_pay_days(cursor(), [home])[home], month)
    late = (today - agreed.on).days
    found = []
    for total in totals:
        ordered = [one for one in payments if one["currency"] == total.currency]
        missing = sum(one["amount"] for one in ordered if not one["is_there"]) if ordered else total.due
        if missing and late > 0:
            short = Short(min(missing, total.earned), total.earned, total.currency)
            said = {"agreed_on": agreed.on, "is_default": agreed.source == "default"}
            found.append({"short": short, "late": late, **said})
    return found


@require_POST
@login_required
def say(request: HttpRequest, payment: UUID, what: str) -> HttpResponse:
    """Her word on her own payment, and nobody else's (INC-06)."""
    reach = reach_of(request)
    mine = ask(_PAYMENTS, reach.person, "", "") if reach else []
    row = next((one for one in mine if one.payment == str(payment)), None)
    if reach is None or row is None:
        raise Http404
    words = request.POST.get("words", "").strip()[:1000]
    bodies: dict[str, Body] = {
        "received": PaymentReceived(payment=row.payment, words=words),
        "contested": PaymentContested(payment=row.payment, words=words),
    }
    if what not in bodies:
        raise Http404
    if what == "contested" and not words:
        messages.error(request, _("Say in your own words what is wrong."))
    else:
        attest(database(), row.book, reach.person, [Said(f"payment.{what}", reach.person, bodies[what])])
        messages.success(request, _("Written down. Thank you."))
    return redirect("incentives:own")


def _told(row: Any, agreed: PayDay, today: date) -> dict[str, Any]:
    """`late` counts the days after the agreed day on which the money was, or still is not, there."""
    there = row.paid_on or row.received_on
    late = ((there or today) - agreed.on).days
    return {
        **row._asdict(),
        "sum": amount(row.amount, row.currency),
        "channel_word": CHANNELS.get(row.channel or "", ""),
        "is_failed": bool(row.failed_on and not row.paid_on),
        "is_there": there is not None,
        "late": max(0, late),
        "agreed_on": agreed.on,
        "is_default": agreed.source == "default",
        "is_open": row.received_on is None and row.contested_on is None,
    }
