"""A CHW's statement: what each visit has earned, what was paid, what is due, and why (INC-04)."""

import re
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.care.words import service_word
from ubia.charter.money import amount

from .ledger import read_ledgers
from .lines_shown import shown
from .pages.checking import checks_of
from .pages.frame import month_word
from .pages.hers import payments_of, short_of_month
from .reckoned import reckoned as how_reckoned
from .rewards.pages.asked import promises_in
from .rewards.pages.frame import item_word
from .statement import Ledger, StatementLine, Total, statement
from .words import figure_word


def card(request: HttpRequest) -> dict[str, Any] | None:
    """The home page's card: what a CHW has earned this month, before anyone asks."""
    reach = getattr(request, "reach", None)
    if not reach or not reach.has("chw"):
        return None
    totals = statement(_ledger(reach.person), localdate().isoformat()[:7]).totals
    return {"template": "incentives/card.html", "totals": totals, "chw": reach.person}


@login_required
def own(request: HttpRequest) -> HttpResponse:
    """Go to the reader's own statement, or to the list of those she supervises or pays, of the month asked for."""
    reach = getattr(request, "reach", None)
    address = reverse("incentives:workers")
    if reach and reach.has("chw"):
        address = reverse("incentives:statement", args=[reach.person])
    return redirect(f"{address}?month={_month(request)}")


@login_required
def workers(request: HttpRequest) -> HttpResponse:
    """The CHWs whose statements the reader may see, with what is due for a month."""
    month = _month(request)
    found = _workers(request)
    linked: list[list[Any]] = []
    with connection.cursor() as cursor:
        ledgers = read_ledgers(cursor, [chw for chw, _name, _community in found])  # type: ignore[arg-type]
    for chw, name, community in found:
        totals = statement(ledgers[chw], month).totals
        href = f"{reverse('incentives:statement', args=[chw])}?month={month}"
        head = [{"text": name, "href": href, "note": community}]
        linked += [[*head, *(_money(m, t) for m in (t.earned, t.paid, t.due))] for t in totals] or [
            [*head, _("nothing yet"), None, None]
        ]
    sums = [{"label": word, "is_number": True} for word in (_("Earned"), _("Paid"), _("Due"))]
    columns = [_("Health worker"), *sums]
    return render(request, "incentives/workers.html", {"columns": columns, "rows": linked, **_months(month)})


@login_required
def show(request: HttpRequest, chw: UUID) -> HttpResponse:
    """One CHW's statement of a month, every line opening to its entries."""
    person, month = str(chw), _month(request)
    names = {found: (name, community) for found, name, community in _workers(request, person)}
    own_page = str(request.user.person) == person  # type: ignore[union-attr]
    if not own_page and person not in names:
        raise Http404
    ledger = _ledger(person)
    reckoned, told = statement(ledger, month), how_reckoned(ledger, month)
    payments = payments_of(person, month, localdate())
    home = min(((one.since, one.book) for one in ledger.served), default=("", ""))[1]
    lines = _entry_lines(reckoned.lines)
    contests = _contests(person, month)
    open_lines = {(row["book"], row["act"]): row for row in contests if row["act"] and not row["closed_on"]}
    sums = [{"label": word, "is_number": True} for word in (_("Earned"), _("Paid"), _("Due"))]
    columns = [_("Visit"), *sums]
    return render(
        request,
        "incentives/statement.html",
        {
            "title": names.get(person, (str(request.user), ""))[0] if not own_page else _("My statement"),
            "place": names.get(person, ("", ""))[1],
            "totals": reckoned.totals,
            "columns": columns,
            "month_columns": [_("What for"), *sums],
            **shown(reckoned.lines, month, lines, open_lines, told),
            "contests": contests,
            "payments": payments,
            "shorts": short_of_month(reckoned.totals, payments, home, month, localdate()) if home else [],
            "checks": [
                one
                for one in checks_of(person, str(request.user.person), localdate())  # type: ignore[union-attr]
                if one["checked_on"].isoformat()[:7] >= month
            ],
            "own_page": own_page,
            "name": str(request.user) if own_page else names[person][0],
            "disputes": _disputes(request) if own_page else "",
            "awaited": _awaited(request, person),
            "lines": reckoned.lines,
            "rates": _rates(reckoned.lines),
            "rule": reckoned.rule_version,
            **_months(month),
        },
    )


def _ledger(chw: str) -> Ledger:
    with connection.cursor() as cursor:
        return read_ledgers(cursor, [chw])[chw]  # type: ignore[arg-type]


def _workers(request: HttpRequest, only: str | None = None) -> list[tuple[str, str, str]]:
    """CHWs of the books whose work the reader may see, or one of them: id, name, community."""
    reach = getattr(request, "reach", None)
    if not reach or not reach.work:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT ON (r.person) r.person::text, r.name, b.name FROM role r JOIN book b ON b.book = r.book
            WHERE r.role = 'chw' AND r.book = ANY (%s::text[]::uuid[]) AND (%s::uuid IS NULL OR r.person = %s::uuid)
            ORDER BY r.person, r.since""",
            [sorted(reach.work), only, only],
        )
        return sorted(cursor.fetchall(), key=lambda row: (row[2], row[1]))


def _entry_lines(lines: list[StatementLine]) -> dict[tuple[str, str], int]:
    """The line in its book of each visit, as far as the reader may open it."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT e.book::text, e.id::text, e.line FROM entry e
            JOIN unnest(%s::text[]::uuid[], %s::text[]::uuid[]) AS wanted (book, id) USING (book, id)""",
            [[line.book for line in lines], [line.act for line in lines]],
        )
        return {(book, act): line for book, act, line in cursor.fetchall()}


def _disputes(request: HttpRequest) -> str:
    """Where a CHW says that something is wrong: in the first of her books."""
    reach = getattr(request, "reach", None)
    mine = sorted(book for book, roles in reach.roles.items() if "chw" in roles) if reach else []
    return reverse("pay:disputes", args=[mine[0]]) if mine else ""


def _awaited(request: HttpRequest, chw: str) -> list[dict[str, Any]]:
    """What she was promised beside pay and has not got, the longest awaited first."""
    reach = getattr(request, "reach", None)
    promised = promises_in(sorted(reach.open), localdate(), chw) if reach else []
    return [
        one._asdict() | {"word": item_word(one.item), "short": one.short} for one in promised if not one.delivered_on
    ]


def _contests(chw: str, month: str) -> list[dict[str, Any]]:
    """What she contests of this month's figures, open and closed."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT figure, act_book::text, act::text, shown, words, contested_on, closed_on FROM contest
            WHERE chw = %s AND month = %s ORDER BY contested_on, contest""",
            [chw, month],
        )
        columns = ("figure", "book", "act", "shown", "words", "contested_on", "closed_on")
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    return [row | {"figure_word": figure_word(row["figure"])} for row in rows]


def _rates(lines: list[StatementLine]) -> list[dict[str, Any]]:
    """The sum to do by hand: for each service and rate how many visits, and what they come to."""
    counts: dict[tuple[str, int, str], int] = {}
    for line in lines:
        if line.reason == "rate" and line.currency:
            key = (service_word(line.service), line.earned, line.currency)
            counts[key] = counts.get(key, 0) + 1
    return [
        {"service": service, "count": n, "rate": rate, "sum": n * rate, "currency": currency}
        for (service, rate, currency), n in sorted(counts.items())
    ]


def _money(minor: int, line: StatementLine | Total) -> str:
    return amount(minor, line.currency) if line.currency else ""


def _month(request: HttpRequest) -> str:
    asked = request.GET.get("month", "")
    return asked if re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", asked) else localdate().isoformat()[:7]


def _months(month: str) -> dict[str, Any]:
    year, number = int(month[:4]), int(month[5:])
    before = f"{year - (number == 1):04}-{(number - 2) % 12 + 1:02}"
    after = f"{year + number // 12:04}-{number % 12 + 1:02}"
    later = f"?month={after}" if month < localdate().isoformat()[:7] else ""
    return {
        "month": month_word(month),
        "earlier": f"?month={before}",
        "earlier_word": _short(before),
        "later": later,
        "later_word": _short(after),
    }


def _short(month: str) -> str:
    """A month in few letters, so that two of them stand side by side on a phone."""
    return str(date_format(date.fromisoformat(f"{month}-01"), "M Y"))
