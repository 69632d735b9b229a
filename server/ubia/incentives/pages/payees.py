"""Accounts that CHWs are paid to: named, verified by somebody else, held and released (INC-07)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ubia.incentives.runs.entries import PayeeHeld, PayeeNamed, PayeeReleased, PayeeVerified
from ubia.incentives.runs.files.accounts import country_of, hidden
from ubia.incentives.runs.preparing import Worker, workers_of
from ubia.register.kind import Body
from ubia.register.pages.asking import ask, cursor, database
from ubia.register.pages.door import OpenBook, of_book, only, open_book, reach_of

from .attesting import Said, attest
from .forms import HoldForm, PayeeForm, VerifyForm
from .frame import pays, pays_out, show
from .words import CHANNELS, WHY_NOT

_PAYEES = """SELECT named::text, chw::text, channel, account, bank, holder, owner, consent, named_by::text, named_on,
    latest, verified_on, verified_by::text, held_on, held_words
    FROM payee WHERE chw::text = ANY (%s) ORDER BY named_at DESC"""
_HOME = """SELECT book::text FROM role WHERE role = 'chw' AND person = %s ORDER BY since, book LIMIT 1"""


@of_book
def payees(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Every CHW of the book with her account; those to whom nothing can be sent come first."""
    only(pays(request, book))
    workers = workers_of(cursor(), book.id)
    rows = ask(_PAYEES, [worker.chw for worker in workers])
    latest = {row.chw: row for row in rows if row.latest}
    shared = _shared(list(latest.values()))
    listed = sorted(workers, key=lambda worker: (not _why(latest.get(worker.chw)), worker.name))
    cells = [_cells(book, worker, latest.get(worker.chw), shared) for worker in listed]
    waiting = sum(1 for worker in workers if _why(latest.get(worker.chw)))
    columns = [_("Health worker"), _("Account"), _("State")]
    return show(request, book, "payees", _("Accounts"), {"rows": cells, "columns": columns, "waiting": waiting})


@of_book
def payee(request: HttpRequest, book: OpenBook, chw: UUID) -> HttpResponse:
    """One CHW's account: what holds, what held before, and what may be done."""
    only(pays_out(request, book))
    worker = _worker(book, str(chw))
    rows = ask(_PAYEES, [worker.chw])
    latest = next((row for row in rows if row.latest), None)
    form = PayeeForm(_country(rows), request.POST or None, initial={"holder": worker.name})
    if request.method == "POST" and form.is_valid():
        _write(request, worker.home, book.person, worker.chw, "payee.named", _named(form.cleaned_data))
        return redirect("pay:payee", book.id, chw)
    facts = {
        "worker": worker.name,
        "latest": _facts(latest),
        "before": [_facts(row) for row in rows if not row.latest],
        "why": _why(latest),
        "why_word": WHY_NOT[_why(latest)],
        "may_verify": latest is not None and not latest.verified_on and latest.named_by != book.person,
        "form": form,
        "verify": VerifyForm(),
        "hold": HoldForm(),
        "chw": worker.chw,
    }
    return show(request, book, "payee", worker.name, facts, above=((_("Accounts"), _list(book)),))


@require_POST
@of_book
def settle(request: HttpRequest, book: OpenBook, chw: UUID, what: str) -> HttpResponse:
    """Verify, hold or release the account that holds now."""
    only(pays_out(request, book))
    worker = _worker(book, str(chw))
    latest = next((row for row in ask(_PAYEES, [worker.chw]) if row.latest), None)
    if latest is None:
        raise Http404
    form = {"verified": VerifyForm, "held": HoldForm}.get(what)
    said = form(request.POST) if form else None
    if said is not None and not said.is_valid():
        messages.error(request, _("Something was missing. Please try again."))
        return redirect("pay:payee", book.id, chw)
    body: dict[str, Body] = {"released": PayeeReleased(named=latest.named)}
    if said is not None and what == "verified":
        body["verified"] = PayeeVerified(named=latest.named, how=said.cleaned_data["how"])
    if said is not None and what == "held":
        body["held"] = PayeeHeld(named=latest.named, reason=said.cleaned_data["reason"])
    _write(request, worker.home, book.person, worker.chw, f"payee.{what}", body[what])
    return redirect("pay:payee", book.id, chw)


@login_required
def own(request: HttpRequest) -> HttpResponse:
    """A CHW's own account: she names it, and reads whether it was verified, or why it is held."""
    reach = reach_of(request)
    home = ask(_HOME, reach.person) if reach and reach.has("chw") else []
    if reach is None or not home:
        raise Http404
    book = open_book(request, home[0].book)
    rows = ask(_PAYEES, [reach.person])
    latest = next((row for row in rows if row.latest), None)
    form = PayeeForm(_country(rows), request.POST or None, initial={"holder": str(request.user)})
    if request.method == "POST" and form.is_valid():
        _write(request, book.id, reach.person, reach.person, "payee.named", _named(form.cleaned_data))
        return redirect("pay:own")
    facts = {"latest": _facts(latest), "why": _why(latest), "why_word": WHY_NOT[_why(latest)], "form": form}
    return show(request, None, "own_payee", _("Where my pay goes"), facts)


def _write(request: HttpRequest, home: str, by: str, chw: str, kind: str, body: Body) -> None:
    attest(database(), home, by, [Said(kind, chw, body)])
    messages.success(request, _("Written down. She can read it."))


def _worker(book: OpenBook, chw: str) -> Worker:
    """A CHW of the book. Raises Http404."""
    worker = next((one for one in workers_of(cursor(), book.id) if one.chw == chw), None)
    if worker is None:
        raise Http404
    return worker


def _named(said: dict[str, Any]) -> PayeeNamed:
    fields = {name: said[name].strip() for name in ("channel", "account", "holder", "owner", "consent", "bank")}
    return PayeeNamed(**fields)


def _why(row: Any) -> str:
    """Why nothing can go to an account now; the same as `runs.payees.why_not`."""
    if row is None:
        return "none"
    return "held" if row.held_on else "" if row.verified_on else "unverified"


def _cells(book: OpenBook, worker: Worker, row: Any, shared: set[str]) -> list[Any]:
    why = _why(row)
    note = _("Another health worker has the same number. Ask both.") if row and row.account in shared else ""
    account = f"{CHANNELS[row.channel]} {hidden(row.account)}" if row else None
    state = {"text": str(WHY_NOT[why]), "note": row.held_words if row and why == "held" else note}
    return [{"text": worker.name, "href": reverse("pay:payee", args=[book.id, worker.chw])}, account, state]


def _facts(row: Any) -> dict[str, Any] | None:
    if row is None:
        return None
    return {**row._asdict(), "channel_word": CHANNELS[row.channel], "hidden": hidden(row.account)}


def _shared(rows: list[Any]) -> set[str]:
    accounts = [row.account for row in rows]
    return {account for account in accounts if accounts.count(account) > 1}


def _country(rows: list[Any]) -> str:
    """The country of numbers without their own: that of her earlier number."""
    return next((found for row in rows if (found := country_of(row.account))), "")


def _list(book: OpenBook) -> str:
    return reverse("pay:payees", args=[book.id])
