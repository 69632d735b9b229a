"""A batch as CSV by a layout of columns: UTF-8, comma, CRLF, the header exactly as the layout has it."""

import csv
import io

from .accounts import country_of
from .amounts import major
from .layouts import Batch, Column, Due, Layout

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(batch: Batch, layout: Layout) -> bytes:
    """The file. What people typed cannot begin a formula; telephone numbers are digits and stay as they are."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(column.title for column in layout.columns)
    for number, due in enumerate(batch.dues, 1):
        writer.writerow(_cell(column, number, due, batch) for column in layout.columns)
    return file.getvalue().encode()


def harmless(text: str) -> str:
    """Text that a spreadsheet shows and does not calculate."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat.startswith(_DANGEROUS) else flat


def _cell(column: Column, number: int, due: Due, batch: Batch) -> str:
    first, _, last = due.name.strip().rpartition(" ")
    cells = {
        "nothing": "",
        "fixed": column.text,
        "number": str(number),
        "name": harmless(due.name),
        "first_name": harmless(first or last),
        "surname": harmless(last if first else "."),
        "phone_plus": due.account,
        "phone_digits": due.account.removeprefix("+"),
        "account": due.account,
        "bank": harmless(due.bank),
        "network": harmless(due.bank),
        "amount": major(due.amount, batch.currency),
        "currency": batch.currency,
        "country": country_of(due.account),
        "reference": due.reference,
        "words": batch.words,
        "debit_account": harmless(batch.debit_account),
    }
    return cells[column.value]
