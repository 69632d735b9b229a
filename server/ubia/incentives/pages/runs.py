"""Pay runs of a book: their list, one prepared, one looked at payment by payment, sent, paid out."""

import json
from typing import Any
from uuid import UUID

import msgspec
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.money import amount
from ubia.incentives.rewards.pages.asked import without_agreement
from ubia.incentives.runs.entries import PayrunSent
from ubia.incentives.runs.listing import PER_PAGE, Listing
from ubia.incentives.runs.payables import any_due
from ubia.incentives.runs.preparing import Busy
from ubia.register.kind import SIDES
from ubia.register.pages.asking import ask, cursor, database
from ubia.register.pages.door import OpenBook, of_book, only, reach_of
from ubia.register.pages.names import names_of
from ubia.register.pages.sharing import shared_devices
from ubia.register.pages.wording import SIDES as SIDE_WORDS
from ubia.register.pages.wording import in_words

from .awaited import heard_in
from .forms import MonthForm, PayOutForm, past_months
from .frame import month_word, pays, pays_out, show, works
from .measures import missing_in
from .ordering import Altered, NotApproved, NothingDue, prepare_run, send_run
from .run_shown import payments, steps
from .statements import tell_statements

LONG = 20
"""Payments from which on a run is searched rather than read, and names in one sentence."""

_RUNS = """SELECT subject::text AS run, period, prepared_on, prepared_by::text, root, payments, chws, lines, totals,
    rule_version, community_by::text, health_by::text, approved_at, returned_on, returned_by::text, returned_words,
    sent_on, sent_by::text, sent_payments, left_out
    FROM pay_run WHERE book = %(book)s AND (%(run)s = '' OR subject::text = %(run)s)
    ORDER BY period DESC, prepared_on DESC, subject DESC"""


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The books whose pay the reader sees or answers for."""
    reach = reach_of(request)
    if reach is None:
        raise Http404
    books = ask(_BOOKS, sorted(reach.pay | reach.work | heard_in(reach)))
    rows = [
        [
            {
                "text": book.name,
                "href": reverse("pay:runs" if book.book in reach.pay else "pay:disputes", args=[book.book]),
            },
            month_word(book.period) if book.period else None,
            {"state": state_of(book)} if book.period else None,
        ]
        for book in books
    ]
    facts = {
        "columns": [_("Book"), _("Last run"), _("State")],
        "rows": rows,
        "own": reverse("pay:own") if reach.has("chw") else "",
        "sees_work": bool(reach.work),
    }
    return show(request, None, "home", _("Pay runs"), facts)


@of_book
def runs(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """The runs of a book, and the way to prepare another."""
    only(pays(request, book))
    may = pays_out(request, book)
    form = MonthForm([(m, month_word(m)) for m in past_months(localdate())], request.POST or None)
    if request.method == "POST" and may and form.is_valid():
        return _prepare(request, book, form.cleaned_data["period"])
    found = ask(_RUNS, book=book.id, run="")
    rows = [
        [
            {"text": month_word(run.period), "href": reverse("pay:run", args=[book.id, run.run])},
            totals_in_words(run.totals),
            run.chws,
            {"state": state_of(run)},
        ]
        for run in found
    ]
    columns = [_("Month"), _("Total"), {"label": _("Health workers"), "is_number": True}, _("State")]
    return show(request, book, "runs", _("Runs"), {"rows": rows, "columns": columns, "form": form if may else None})


@of_book
def run(request: HttpRequest, book: OpenBook, run: UUID) -> HttpResponse:
    """One run: its payments with what differs from the month before, its keys, and what is to be done next."""
    only(pays(request, book))
    found = get_run(book, str(run))
    named, differ = request.GET.get("name", "").strip()[:100], request.GET.get("order") == "differ"
    listing = Listing(book.id, found.run, found.period, named)
    page = Paginator(range(listing.count(cursor())), PER_PAGE).get_page(request.GET.get("page"))
    listed = listing.read(cursor(), max(0, page.start_index() - 1), "differ" if differ else "")
    names = names_of(book.id, [found.prepared_by, found.community_by, found.health_by, found.returned_by, found.sent_by,
                               *(one.chw for one in listed)])  # fmt: skip
    signed = {"community": found.community_by, "health_system": found.health_by}
    open_run = not (found.returned_on or found.sent_on)
    facts = {
        "run": found,
        "month": month_word(found.period),
        "totals": totals_in_words(found.totals),
        "state": state_of(found),
        "people": {
            "prepared": names.get(found.prepared_by, ""),
            "returned": names.get(found.returned_by or "", ""),
            "sent": names.get(found.sent_by or "", ""),
        },
        "keys": [{"side": "community", "who": names.get(found.community_by or "", "")},
                 {"side": "health", "who": names.get(found.health_by or "", "")}],
        "one_device": frozenset({found.community_by, found.health_by}) in shared_devices(book.id),
        "rows": payments(book, found, listed, names, opens=pays_out(request, book)),
        "page": page,
        "named": named,
        "differ": differ,
        "is_long": page.paginator.count > LONG or named or differ,
        "steps": steps(found),
        "to_sign": [
            {"side": side, "word": in_words(SIDE_WORDS, side),
             "href": reverse("pay:approve", args=[book.id, found.run, side]),
             "back": reverse("pay:give_back", args=[book.id, found.run, side])}
            for side in SIDES if open_run and side in book.mandates and not signed[side]
        ],
        "may_send": bool(found.approved_at and open_run and pays_out(request, book)),
        "may_pay_out": bool(found.sent_on and pays_out(request, book)),
        "pay_out": PayOutForm() if pays_out(request, book) and any_due(cursor(), found.run) else None,
        "batches": _batches(book, found.run),
        "checks": reverse("pay:check_run", args=[book.id, found.run]),
        "missing": missing_in(book, found.period) if open_run else [],
        "measures": f"{reverse('pay:measures', args=[book.id])}?month={found.period}" if works(request, book) else "",
        "left_out": _left_out(book, found),
        **_without(book, listing._replace(name="")),
    }  # fmt: skip
    return show(request, book, "run", _("Run of %(month)s") % {"month": month_word(found.period)}, facts)


@of_book
def send(request: HttpRequest, book: OpenBook, run: UUID) -> HttpResponse:
    """Order the payments of an approved run. A second click orders nothing."""
    only(pays_out(request, book))
    if request.method == "POST":
        try:
            count = send_run(database(), book.id, str(run), book.person)
            if count:
                messages.success(request, _("The payments are ordered. Now they are paid out, by file or in cash."))
            else:
                messages.info(request, _("There was nothing more to order."))
        except NotApproved:
            messages.error(request, _("This run has not both keys. Nothing was ordered."))
        except Altered:
            messages.error(
                request, _("The payments are not those that were signed. Nothing was ordered: prepare anew.")
            )
    return redirect("pay:run", book.id, run)


@of_book
def tell(request: HttpRequest, book: OpenBook, run: UUID) -> HttpResponse:
    """Lay a statement by SMS into the outbox for each CHW of the run whose verified number is a telephone's."""
    only(pays_out(request, book))
    found = get_run(book, str(run))
    if request.method == "POST" and found.sent_on:
        count = tell_statements(cursor(), found.run, found.period)
        messages.success(request, _("%(count)s statements lie in the outbox for SMS.") % {"count": count})
    return redirect("pay:run", book.id, run)


def get_run(book: OpenBook, run: str) -> Any:
    """A run's row. Raises Http404."""
    found = ask(_RUNS, book=book.id, run=run)
    if not found:
        raise Http404
    return found[0]


def state_of(run: Any) -> str:
    """One of the words of state for a run."""
    if run.sent_on:
        return "run_sent"
    if run.returned_on:
        return "run_returned"
    if run.approved_at:
        return "run_approved"
    return "half_sealed" if run.community_by or run.health_by else "run_prepared"


def totals_in_words(totals: str) -> str:
    """Sums by currency."""
    return ", ".join(amount(minor, currency) for currency, minor in json.loads(totals).items())


def _prepare(request: HttpRequest, book: OpenBook, period: str) -> HttpResponse:
    try:
        made = prepare_run(database(), book.id, period, book.person)
    except NothingDue:
        messages.info(request, _("Nothing is due up to the end of this month."))
        return redirect("pay:runs", book.id)
    except Busy:
        messages.warning(request, _("The book grew while it was read. Please try again in a minute."))
        return redirect("pay:runs", book.id)
    messages.success(request, _("The run is prepared. Nothing is ordered before both sides have signed."))
    return redirect("pay:run", book.id, made)


def _without(book: OpenBook, listing: Listing) -> dict[str, Any]:
    """Who of a run has no written agreement that she accepted (INC-12), each with the page on which one is written."""
    below = [row.book for row in ask("SELECT book::text FROM book WHERE within = %s", book.id)]
    lacking = without_agreement([book.id, *below], localdate())
    chws = listing.chws(cursor()) if lacking else set()
    found = [(chw, name) for chw, name in lacking if chw in chws]
    homes = {row.person: row.book for row in ask(_HOMES, [book.id, *below], [chw for chw, _name in found[:LONG]])}
    shown = [(name, reverse("rewards:worker", args=[homes[chw], chw])) for chw, name in found[:LONG]]
    return {"without": shown, "without_more": len(found) - len(shown)}


def _left_out(book: OpenBook, run: Any) -> list[str]:
    """The names of those whom another run had paid by the time that this one was ordered."""
    rows = ask(_SENT, book.id, run.run) if run.left_out else []
    chws = [one.chw for row in rows for one in msgspec.json.decode(row.body, type=PayrunSent).left_out]
    return sorted(set(names_of(book.id, chws).values()))


def _batches(book: OpenBook, run: str) -> list[dict[str, Any]]:
    from .batches import batches_of

    return batches_of(book, run)


_HOMES = """SELECT DISTINCT ON (person) person::text, book::text FROM role WHERE role = 'chw'
    AND book = ANY (%s::text[]::uuid[]) AND person = ANY (%s::text[]::uuid[]) ORDER BY person, since DESC"""
_SENT = """SELECT b.body FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.subject = %s AND e.kind = 'payrun.sent'"""
_BOOKS = """SELECT b.book::text, b.name, r.* FROM book b LEFT JOIN LATERAL (
    SELECT period, sent_on, returned_on, approved_at, community_by, health_by FROM pay_run WHERE book = b.book
    ORDER BY period DESC, prepared_on DESC, subject DESC LIMIT 1) r ON true
    WHERE b.book = ANY (%s::text[]::uuid[]) AND b.kind <> 'voice' ORDER BY b.name"""
