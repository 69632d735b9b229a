"""The home page's card of what waits for its reader in pay: a payment to confirm, a run to sign, a case to answer."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ubia.charter.money import amount
from ubia.incentives.runs.agreed_days import AgreedDays
from ubia.incentives.runs.cases import Case, cases
from ubia.register.pages.asking import ask, cursor
from ubia.register.pages.door import reach_of
from ubia.register.reach import Reach

from .frame import month_word

_TO_CONFIRM = """SELECT period, currency, sum(amount)::bigint AS amount FROM payment WHERE chw = %s AND amount > 0
    AND received_on IS NULL AND contested_on IS NULL GROUP BY period, currency ORDER BY period, currency"""
_TO_READ = """SELECT told::text FROM visit_check WHERE chw = %s AND answered_on IS NULL ORDER BY checked_on, told"""
_MINE = "SELECT held_on FROM payee WHERE chw = %s AND latest"
_TO_SIGN = """SELECT DISTINCT r.book::text, r.subject::text AS run, r.period FROM pay_run r JOIN mandate m
    ON m.book = r.book AND m.person = %(person)s AND m.since <= %(day)s AND m.until >= %(day)s
    WHERE r.returned_on IS NULL AND r.sent_on IS NULL
    AND CASE m.side WHEN 'community' THEN r.community_by ELSE r.health_by END IS NULL ORDER BY 3, 2"""
_TO_ORDER = """SELECT book::text, subject::text AS run, period FROM pay_run WHERE book = ANY (%s::text[]::uuid[])
    AND approved_at IS NOT NULL AND returned_on IS NULL AND sent_on IS NULL ORDER BY period, subject"""
_TO_VERIFY = """SELECT book::text, count(*) AS n FROM payee WHERE book = ANY (%s::text[]::uuid[]) AND latest
    AND verified_on IS NULL AND held_on IS NULL AND named_by <> %s GROUP BY book ORDER BY book"""
_KEYS = "SELECT DISTINCT book::text FROM mandate WHERE person = %s AND since <= %s AND until >= %s"
_BOOKS = "SELECT book::text, name FROM book WHERE book = ANY (%s::text[]::uuid[])"


class Waits(NamedTuple):
    """One thing that waits."""

    words: str
    href: str
    icon: str


def card(request: HttpRequest) -> dict[str, Any] | None:
    """The card, or None when nothing of pay waits and the reader needs no way to the disputes that she hears."""
    reach = reach_of(request)
    if reach is None:
        return None
    names = {row.book: row.name for row in ask(_BOOKS, sorted(reach.open))}
    waiting = [*_hers(reach), *_keys(reach, names), *_payers(reach, names), *_to_answer(reach, names)]
    heard = sorted(heard_in(reach) & set(names), key=names.__getitem__)
    ways = [(names[book], reverse("pay:disputes", args=[book])) for book in heard]
    return {"template": "incentives/awaited.html", "waiting": waiting, "ways": ways} if waiting or ways else None


def heard_in(reach: Reach) -> set[str]:
    """The books in which the reader is the one outside the supervisors' line who is told what is wrong."""
    return {book for book, roles in reach.roles.items() if "focal" in roles}


def _hers(reach: Reach) -> Iterator[Waits]:
    if not reach.has("chw"):
        return
    own = reverse("incentives:statement", args=[reach.person])
    for row in ask(_TO_CONFIRM, reach.person):
        told = {"sum": amount(row.amount, row.currency), "month": month_word(row.period)}
        yield Waits(_("Did %(sum)s for %(month)s come? Say so.") % told, f"{own}?month={row.period}", "pay")
    for row in ask(_TO_READ, reach.person):
        words = _("A family was asked about one of your visits. Read it and answer.")
        yield Waits(words, reverse("pay:answer_check", args=[row.told]), "check")
    mine = ask(_MINE, reach.person)
    if not mine:
        yield Waits(_("Say where your pay goes."), reverse("pay:own"), "phone")
    elif mine[0].held_on:
        yield Waits(_("Your number is on hold. Read why."), reverse("pay:own"), "phone")


def _keys(reach: Reach, names: dict[str, str]) -> Iterator[Waits]:
    for row in ask(_TO_SIGN, person=reach.person, day=reach.on):
        yield _run(_("Look at the run of %(month)s in %(book)s and sign it, or give it back."), row, names, "pen")


def _payers(reach: Reach, names: dict[str, str]) -> Iterator[Waits]:
    books = sorted(reach.pay & reach.work)
    for row in ask(_TO_ORDER, books):
        yield _run(_("Both sides have signed the run of %(month)s in %(book)s. Order it."), row, names, "seal")
    for row in ask(_TO_VERIFY, books, reach.person):
        words = ngettext(
            "%(n)s number to make sure of in %(book)s", "%(n)s numbers to make sure of in %(book)s", row.n
        ) % {"n": row.n, "book": names.get(row.book, "")}
        yield Waits(words, reverse("pay:payees", args=[row.book]), "phone")


def _to_answer(reach: Reach, names: dict[str, str]) -> Iterator[Waits]:
    """Open cases of books whose work the reader sees, those told to her alone, and appeals that wait for her key."""
    signs = {row.book for row in ask(_KEYS, reach.person, reach.on, reach.on)}
    books = sorted((reach.work | heard_in(reach) | signs) & set(names))
    found = cases(cursor(), books, localdate().isoformat(), AgreedDays()) if books else []
    waiting = Counter(case.home for case in found if case.chw != reach.person and _is_mine(case, reach, signs))
    for book, n in sorted(waiting.items(), key=lambda one: names[one[0]]):
        words = ngettext(
            "%(n)s thing in %(book)s is said to be wrong. Answer it.",
            "%(n)s things in %(book)s are said to be wrong. Answer them.",
            n,
        ) % {"n": n, "book": names[book]}
        yield Waits(words, reverse("pay:disputes", args=[book]), "ask")


def _is_mine(case: Case, reach: Reach, signs: set[str]) -> bool:
    if case.stands == "appealed":
        return case.home in signs
    return case.stands == "open" and (case.home in reach.work or case.dispute is not None)


def _run(words: str, row: Any, names: dict[str, str], icon: str) -> Waits:
    told = {"month": month_word(row.period), "book": names.get(row.book, "")}
    return Waits(words % told, reverse("pay:run", args=[row.book, row.run]), icon)
