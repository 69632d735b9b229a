"""One way in for every layout: a batch becomes the bytes of its file, or every row that does not fit is named."""

from collections import Counter
from collections.abc import Iterator

from .accounts import find_phone
from .csv_file import as_csv
from .gsma import as_gsma
from .layouts import Batch, Due, Layout, Unfit
from .pain import as_pain, faults_of


def make_file(batch: Batch, layout: Layout) -> bytes:
    """The bytes of a batch's file; the same batch gives the same bytes. Raises Unfit."""
    if problems := list(_problems(batch, layout)):
        raise Unfit(problems)
    match layout.form:
        case "csv":
            return as_csv(batch, layout)
        case "gsma":
            return as_gsma(batch)
        case "pain":
            document = as_pain(batch)
            if faults := faults_of(document):
                raise Unfit([("", fault) for fault in faults])
            return document
    return as_list(batch)


def as_list(batch: Batch) -> bytes:
    """What a cash sheet is made from: a line of text for each payee, held to by the batch's digest."""
    return "".join(f"{due.reference}\t{due.amount}\t{batch.currency}\n" for due in batch.dues).encode()


def file_name(batch: Batch, layout: Layout) -> str:
    """A name that says the month, the channel and the batch."""
    ends = {"csv": "csv", "gsma": "json", "pain": "xml", "cash": "txt"}
    return f"pay-{batch.period}-{layout.code}-{batch.id[-6:]}.{ends[layout.form]}"


def _problems(batch: Batch, layout: Layout) -> Iterator[tuple[str, str]]:
    if len(batch.dues) > layout.most:
        yield "", "too_many"
    twice = Counter(due.reference for due in batch.dues)
    for due in batch.dues:
        yield from ((due.reference, code) for code in _wrong(due, layout))
        if twice[due.reference] > 1:
            yield due.reference, "reference_twice"
    if layout.form == "pain" and not batch.debit_account:
        yield "", "no_debit_account"


def _wrong(due: Due, layout: Layout) -> Iterator[str]:
    if due.amount <= 0:
        yield "no_amount"
    if layout.channel == "mobile_money" and find_phone(due.account) != due.account:
        yield "no_phone"
    if layout.channel == "bank" and not due.account:
        yield "no_account"
    if layout.channel != "cash" and not due.name.strip():
        yield "no_name"
