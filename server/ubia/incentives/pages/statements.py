"""Statements by SMS, laid into a file outbox that a gateway empties."""

from uuid import UUID, uuid5

from django.conf import settings
from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.incentives.ledger import read_ledgers
from ubia.incentives.runs.payables import payables
from ubia.incentives.runs.sms import put, statement_text
from ubia.incentives.statement import statement
from ubia.register.office import home

from .frame import month_word


def tell_statements(cursor: Cursor[TupleRow], run: str, period: str) -> int:
    """One SMS for each CHW of a run with a verified telephone number; the same run twice lays none twice."""
    told = {one.chw: one.payee.account for one in payables(cursor, run)
            if one.payee and not one.why_not and one.payee.channel == "mobile_money"}  # fmt: skip
    ledgers = read_ledgers(cursor, sorted(told))
    count = 0
    for chw, number in sorted(told.items()):
        text = statement_text(
            statement(ledgers[chw], period), month_word(period), settings.UBIA_NAME, settings.LANGUAGE_CODE
        )
        count += put(home() / "sms" / "outbox", str(uuid5(UUID(run), f"statement {chw}")), number, text)
    return count
