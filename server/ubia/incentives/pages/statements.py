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
from ubia.incentives.rewards.pages.asked import promises_in
from ubia.incentives.rewards.pages.frame import item_word
from ubia.incentives.runs.payables import payables
from ubia.incentives.runs.sms import Awaited, put, statement_text
from ubia.incentives.statement import statement
from ubia.register.office import home

from .frame import month_word


def tell_statements(cursor: Cursor[TupleRow], run: str, period: str) -> int:
    """One SMS for each CHW of a run with a verified telephone number; the same run twice lays none twice."""
    ordered = payables(cursor, run)
    homes = sorted({one.home for one in ordered})
    told = {one.chw: one.payee.account for one in ordered
            if one.payee and not one.why_not and one.payee.channel == "mobile_money"}  # fmt: skip
    language = settings.LANGUAGE_CODE
    ledgers, awaited = read_ledgers(cursor, sorted(told)), _awaited(homes, language)
    count = 0
    for chw, number in sorted(told.items()):
        with override(language):
            month = month_word(period)
        text = statement_text(statement(ledgers[chw], period), month, settings.UBIA_NAME, language, awaited[chw])
        count += put(home() / "sms" / "outbox", str(uuid5(UUID(run), f"statement {chw}")), number, text)
    return count


def _awaited(books: list[str], language: str) -> Mapping[str, list[Awaited]]:
    """What the CHWs of some books were promised and have not got, the longest awaited first."""
    found: dict[str, list[Awaited]] = defaultdict(list)
    with override(language):
        for one in promises_in(books, localdate()):
            if not one.delivered_on:
                many = f" x {one.quantity - one.delivered}" if one.quantity > 1 else ""
                found[one.chw].append(Awaited(f"{item_word(one.item)}{many}", one.days_late))
    return found
