"""Files of payments: made, given out, and reconciled with what comes back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ubia.charter.money import amount
from ubia.incentives.runs.entries import PayoutBatched, Told
from ubia.incentives.runs.files.accounts import hidden
from ubia.incentives.runs.files.layouts import Batch, Layout, Unfit, layouts
from ubia.incentives.runs.files.making import file_name
from ubia.incentives.runs.files.results import Unreadable
from ubia.register.pages.asking import ask, cursor, database
from ubia.register.pages.door import OpenBook, of_book, only

from .forms import PayOutForm, ResultsForm
from .frame import month_word, pays, pays_out, show
from .paying_out import NobodyToPay, Payer, as_batch, make_batches, read_batch, read_file, take_results, take_told
from .runs import get_run
from .words import OUTCOMES, PROBLEMS, layout_word

_BATCHES = """SELECT subject::text AS batch, layout, currency, min(batched_on) AS batched_on, count(*) AS payees,
    sum(amount)::bigint AS amount, count(*) FILTER (WHERE outcome = 'paid') AS paid,
    count(*) FILTER (WHERE outcome = 'failed') AS failed
    FROM payout WHERE book = %s AND run = %s GROUP BY subject, layout, currency ORDER BY 4, 1"""
_PAYOUTS = """SELECT reference, n, run::text, chw::text, currency, amount, outcome, told_amount, provider_id,
    words, told_on, instead_of FROM payout WHERE book = %s AND subject = %s ORDER BY n"""
_UNMATCHED = (
    "SELECT reference, state, amount, words, told_on FROM unmatched WHERE book = %s AND subject = %s ORDER BY told, n"
)
_UNSETTLED = ("differs", "sent", "accepted")
_SORTS = (
    ("differs", "differing"),
    ("sent", "missing"),
    ("accepted", "missing"),
    ("failed", "failed"),
    ("paid", "matched"),
)


def batches_of(book: OpenBook, run: str) -> list[dict[str, Any]]:
    """The batches of a run, for the page of the run."""
    return [
        {
            "href": reverse("pay:batch", args=[book.id, one.batch]),
            "what": layout_word(one.layout),
            "on": one.batched_on,
            "payees": one.payees,
            "sum": amount(one.amount, one.currency),
            "paid": one.paid,
            "failed": one.failed,
        }
        for one in ask(_BATCHES, book.id, run)
    ]


@require_POST
@of_book
def pay_out(request: HttpRequest, book: OpenBook, run: UUID) -> HttpResponse:
    """Make a file of all that can go out by a layout now."""
    only(pays_out(request, book))
    found = get_run(book, str(run))
    form = PayOutForm(request.POST)
    if not form.is_valid():
        return show(request, book, "form", _("Pay out"), {"form": form, "button": _("Make the file")})
    said = form.cleaned_data
    payer = Payer(said["payer"] or book.name, said["debit_account"], said["debit_bank"])
    chosen = request.POST.getlist("chw") or None
    try:
        made = make_batches(
            database(), book.id, found.run, layouts()[said["layout"]], book.person, payer=payer, chosen=chosen
        )
    except NobodyToPay:
        messages.info(
            request, _("Nobody can be paid this way now. Who has no verified account is listed under Accounts.")
        )
        return redirect("pay:run", book.id, found.run)
    except Unfit as unfit:
        return show(request, book, "unfit", _("The file cannot be made"), {"problems": _problems(unfit)}, status=409)
    return redirect("pay:batch", book.id, made[0])


@of_book
def batch(request: HttpRequest, book: OpenBook, batch: UUID) -> HttpResponse:
    """A batch reconciled: what matched, what failed, what differs, what is missing, what matches nothing."""
    only(pays(request, book))
    body, rows = _get(book, str(batch))
    may = pays_out(request, book)
    form = ResultsForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and may and form.is_valid():
        return _take(request, book, str(batch), form.cleaned_data["file"].read())
    made = as_batch(cursor(), str(batch), body)
    sorts = dict(_SORTS)
    dues = {due.reference: due for due in made.dues}
    table: dict[str, list[list[Any]]] = {code: [] for code in ("differing", "missing", "failed", "matched")}
    for row in rows:
        table[sorts[row.outcome]].append(_cells(row, dues[row.reference]))
    layout = layouts()[body.layout]
    again = reverse("pay:run", args=[book.id, body.run])
    facts = {
        "month": month_word(body.period),
        "what": layout_word(body.layout),
        "sum": amount(made.total, body.currency),
        "count": len(rows),
        "is_cash": layout.form == "cash",
        "digest": body.digest,
        "file": reverse("pay:sheet" if layout.form == "cash" else "pay:file", args=[book.id, batch]) if may else "",
        "columns": [_("Payee"), {"label": _("Amount"), "is_number": True}, _("What is told")],
        "differing": table["differing"],
        "missing": table["missing"],
        "failed": table["failed"],
        "matched": table["matched"],
        "unmatched_columns": [_("Reference"), {"label": _("Amount"), "is_number": True}, _("What is told")],
        "unmatched": [_unmatched(row, body.currency) for row in ask(_UNMATCHED, book.id, str(batch))],
        "form": form if may else None,
        "by_hand": [_to_say(row, dues[row.reference]) for row in rows if row.outcome in _UNSETTLED] if may else [],
        "again": again,
    }
    above = ((_("Run of %(month)s") % {"month": month_word(body.period)}, again),)
    return show(request, book, "batch", _("File of payments"), facts, above=above)


@require_POST
@of_book
def by_hand(request: HttpRequest, book: OpenBook, batch: UUID) -> HttpResponse:
    """What became of one payout, as the channel answered when it was asked, or the cash when it was handed over."""
    only(pays_out(request, book))
    _body, rows = _get(book, str(batch))
    reference, state = request.POST.get("reference", ""), request.POST.get("state", "")
    words = request.POST.get("words", "").strip()[:200]
    row = next((one for one in rows if one.reference == reference and one.outcome in _UNSETTLED), None)
    if state not in ("paid", "failed") or row is None:
        raise Http404
    if row.outcome == "differs" and not words:
        messages.error(request, _("It was told in two ways: write down what the provider says now, and who said it."))
        return redirect("pay:batch", book.id, batch)
    told = Told(reference=reference, state="paid" if state == "paid" else "failed", words=words)
    take_told(database(), book.id, str(batch), [told], book.person)
    messages.success(request, _("Written down, and told to the health worker."))
    return redirect("pay:batch", book.id, batch)


@of_book
def file(request: HttpRequest, book: OpenBook, batch: UUID) -> HttpResponse:
    """The file, byte for byte as it was made."""
    only(pays_out(request, book))
    made, layout, content = _file(book, str(batch))
    kinds = {
        "csv": "text/csv; charset=utf-8",
        "gsma": "application/json",
        "pain": "application/xml",
        "cash": "text/plain",
    }
    response = HttpResponse(content, content_type=kinds[layout.form])
    response["Content-Disposition"] = f'attachment; filename="{file_name(made, layout)}"'
    response["Cache-Control"] = "no-store"
    return response


@of_book
def sheet(request: HttpRequest, book: OpenBook, batch: UUID) -> HttpResponse:
    """The sheet for paying in cash: a line and room for a signature or a thumb for each, to be printed."""
    only(pays_out(request, book))
    made, _layout, _content = _file(book, str(batch))
    facts = {
        "month": month_word(made.period),
        "rows": [
            {"n": n, "name": due.name, "reference": due.reference, "sum": amount(due.amount, made.currency)}
            for n, due in enumerate(made.dues, 1)
        ],
        "sum": amount(made.total, made.currency),
    }
    return show(request, book, "sheet", _("Cash sheet"), facts)


def _get(book: OpenBook, batch: str) -> tuple[PayoutBatched, list[Any]]:
    try:
        return read_batch(cursor(), book.id, batch), ask(_PAYOUTS, book.id, batch)
    except LookupError as problem:
        raise Http404 from problem


def _file(book: OpenBook, batch: str) -> tuple[Batch, Layout, bytes]:
    try:
        return read_file(cursor(), book.id, batch)
    except LookupError as problem:
        raise Http404 from problem


def _take(request: HttpRequest, book: OpenBook, batch: str, content: bytes) -> HttpResponse:
    try:
        count = take_results(database(), book.id, batch, content, book.person)
    except Unreadable as problem:
        found = _("Its columns: %(found)s.") % {"found": ", ".join(problem.found[:12])} if problem.found else ""
        messages.error(request, f"{PROBLEMS[problem.code]} {found}".strip())
    else:
        told = ngettext("%(count)s row matches this file.", "%(count)s rows match this file.", count)
        if count:
            messages.success(request, told % {"count": count})
        else:
            messages.warning(
                request, _("No row matches this file. Is it the answer to another one? The rows are kept below.")
            )
    return redirect("pay:batch", book.id, batch)


def _cells(row: Any, due: Any) -> list[Any]:
    note = " · ".join(one for one in (hidden(due.account) if due.account else "", row.reference) if one)
    told = str(OUTCOMES[row.outcome])
    more = [row.provider_id, row.words]
    if row.told_amount is not None and row.told_amount != row.amount:
        more.insert(0, amount(row.told_amount, row.currency))
    return [{"text": due.name, "note": note}, amount(row.amount, row.currency), {
        "text": told, "note": " · ".join(one for one in more if one)}]  # fmt: skip


def _to_say(row: Any, due: Any) -> tuple[str, str]:
    return row.reference, f"{due.name} · {amount(row.amount, row.currency)} · {row.reference}"


def _unmatched(row: Any, currency: str) -> list[Any]:
    told = str(OUTCOMES.get(row.state, row.state))
    sum_ = amount(row.amount, currency) if row.amount is not None else None
    return [row.reference or _("none"), sum_, {"text": told, "note": row.words}]


def _problems(unfit: Unfit) -> list[dict[str, str]]:
    return [{"reference": reference, "what": str(PROBLEMS.get(code, code))} for reference, code in unfit.problems]
