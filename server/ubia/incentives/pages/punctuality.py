"""Whether pay came in time and whole, month by month and by channel (INC-05). Channels are compared only after that."""

from statistics import median
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ubia.incentives.runs.pay_days import PAY_DAYS, PayDay
from ubia.incentives.runs.punctual import Month, months_of
from ubia.register.pages.asking import cursor
from ubia.register.pages.door import reach_of

from .frame import month_word, show
from .words import CHANNELS


@login_required
def on_time(request: HttpRequest) -> HttpResponse:
    """The months, each with its channels."""
    reach = reach_of(request)
    if reach is None or not reach.work:
        raise Http404
    found = months_of(cursor(), sorted(reach.work))
    numbers = (
        _("Payments"),
        _("Paid, of 100"),
        _("In time, of 100"),
        _("Days, in the middle"),
        _("Confirmed by her, of 100"),
    )
    columns = [_("Month and channel"), *({"label": word, "is_number": True} for word in numbers)]
    facts = {"columns": columns, "rows": [_cells(one) for one in found], "days": PAY_DAYS}
    return show(request, None, "on_time", _("In time and whole"), facts)


def _cells(one: Month) -> list[Any]:
    channel = str(CHANNELS[one.channel]) if one.channel in CHANNELS else _("no answer from a channel yet")
    share = [_of_hundred(part, one.payments) for part in (one.paid, one.in_time)]
    days = median(one.days) if one.days else None
    head = {"text": month_word(one.period), "note": f"{channel} · {', '.join(map(_until, one.agreed))}"}
    return [head, one.payments, *share, days, _of_hundred(one.confirmed, one.payments)]


def _until(agreed: PayDay) -> str:
    day = date_format(agreed.on, "j M")
    return (
        _("to be there by %(day)s, our own day") % {"day": day}
        if agreed.source == "default"
        else (_("to be there by %(day)s, as agreed") % {"day": day})
    )


def _of_hundred(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0
