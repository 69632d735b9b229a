"""Statements by SMS, laid into a file outbox that a gateway empties."""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID, uuid5

from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import override
from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.incentives.ledger import read_ledgers
from ubia.incentives.rewards.pages.asked import Promise, promises_in
from ubia.incentives.rewards.pages.frame import item_word
from ubia.incentives.runs.payables import payables
from ubia.incentives.runs.sms import Awaited, languages_of, put, statement_text
from ubia.incentives.statement import statement
from ubia.register.office import home

from .frame import month_word

_SPOKEN = """SELECT DISTINCT ON (chw) chw::text, language FROM agreement
    WHERE chw = ANY (%s::text[]::uuid[]) AND accepted_on IS NOT NULL ORDER BY chw, starts_on DESC, agreement DESC"""


def tell_statements(cursor: Cursor[TupleRow], run: str, period: str) -> int:
    """One SMS for each CHW of a run with a verified telephone number; the same run twice lays none twice."""
    ordered = payables(cursor, run)
    told = {one.chw: one.payee.account for one in ordered
            if one.payee and not one.why_not and one.payee.channel == "mobile_money"}  # fmt: skip
    languages, sms = _languages(cursor, told), home() / "sms"
    ledgers, awaited = read_ledgers(cursor, sorted(told)), _awaited(sorted({one.home for one in ordered}))
    count = 0
    for chw, number in sorted(told.items()):
        language = languages[chw]
        with override(language):
            month, late = month_word(period), [_in_words(one) for one in awaited[chw]]
        text = statement_text(statement(ledgers[chw], period), month, settings.UBIA_NAME, language, late)
        count += put(sms / "outbox", str(uuid5(UUID(run), f"statement {chw}")), number, text)
    return count


def _languages(cursor: Cursor[TupleRow], told: Mapping[str, str]) -> Mapping[str, str]:
    """The language for each CHW: her number's, else that of the agreement she accepted last, else the programme's."""
    by_number = languages_of(home() / "sms" / "senders.json")
    agreed: dict[str, str] = dict(cursor.execute(_SPOKEN, [sorted(told)]).fetchall())
    spoken = {code for code, _name in settings.LANGUAGES}
    wished = {chw: (by_number.get(number, ""), agreed.get(chw, "")) for chw, number in told.items()}
    return {chw: next((one for one in both if one in spoken), settings.LANGUAGE_CODE) for chw, both in wished.items()}


def _awaited(books: list[str]) -> Mapping[str, list[Promise]]:
    """What the CHWs of some books were promised and have not got, the longest awaited first."""
    found: dict[str, list[Promise]] = defaultdict(list)
    for one in promises_in(books, localdate()):
        if not one.delivered_on:
            found[one.chw].append(one)
    return found


def _in_words(one: Promise) -> Awaited:
    many = f" x {one.quantity - one.delivered}" if one.quantity > 1 else ""
    return Awaited(f"{item_word(one.item)}{many}", one.days_late)
