"""Reads what came back from a channel: CSV or Excel by whatever its columns are called, JSON of a batch, or pain.002.

A CSV may be in UTF-8, in UTF-16 or in what Windows writes in the West, and may have lines above its columns.
A state that nobody here knows is an answer that tells nothing: it is kept with its words, and counts as accepted only.
"""

import csv
import io
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

import msgspec

from ubia.forms import problem
from ubia.forms.archive import Limits
from ubia.forms.workbook import read_first_sheet
from ubia.incentives.runs.entries import State, Told

from .amounts import find_minor

MOST_BYTES = 5_000_000
_PAID = ("paid", "success", "successful", "completed", "complete", "done", "accc")
_FAILED = ("failed", "failure", "rejected", "rjct", "error", "reversed", "cancelled", "canc", "declined")
_STATES: Mapping[str, State] = {**dict.fromkeys(_PAID, "paid"), **dict.fromkeys(_FAILED, "failed")}
"""Of pain.002 only ACCC says that the payee's account has the money; ACSC says it of the payer's bank."""
_COLUMNS = {
    "reference": (
        "reference", "request_id", "endtoendid", "description", "nickname and reason", "narrative", "note",
        "requestingorganisationtransactionreference", "external_id", "externalid",
    ),
    "state": ("status", "state", "transactionstatus", "result", "txsts"),
    "amount": ("amount", "receive amount", "send amount", "transaction amount"),
    "provider_id": (
        "transaction id", "transactionid", "transaction_id", "transactionreference", "receipt", "provider_id",
    ),
    "words": (
        "reason", "message", "error", "errordescription", "result description", "rejectionreason", "failure_reason",
    ),
    "account": ("phone", "msisdn", "mobile number", "recipient_phone", "payee_identifier", "account number"),
}  # fmt: skip


_KNOWN = frozenset(_COLUMNS["reference"] + _COLUMNS["account"])
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_LIMITS = Limits(packed=MOST_BYTES, unpacked=20 * MOST_BYTES, cells=1_000_000, text=20 * MOST_BYTES)


class Unreadable(Exception):
    """The file is none of those that can be read. `code`: `empty`, `too_large`, `form`, `columns`, `no_rows`.

    `found` are the columns that it has, when none of them says which payment a row is about.
    """

    def __init__(self, code: str, found: Iterable[str] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.found = [one for one in found if one]


def read_results(
    content: bytes, currency: str, accounts: Mapping[str, str] | None = None, known: Collection[str] = ()
) -> list[Told]:
    """What a file of results says. `accounts` gives the reference of an account, for files that know no references.

    `known` references are found in whatever case they come back. Raises Unreadable.
    """
    if len(content) > MOST_BYTES:
        raise Unreadable("too_large")
    if not content.strip():
        raise Unreadable("empty")
    if content.startswith(_WORKBOOKS):
        rows = _sheet_rows(content)
    elif (text := _text(content).strip()).startswith("<"):
        return list(_from_pain(text, currency))
    else:
        rows = _json_rows(text) if text[:1] in ("{", "[") else _csv_rows(text)
    return [_told(row, currency, accounts or {}, known) for row in rows]


def _text(content: bytes) -> str:
    """Text, in what a spreadsheet may have saved it. A picture is none: letters have no control codes among them."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not any(letter < " " and letter not in "\t\r\n" for letter in text):
            return text
    raise Unreadable("form")


def _sheet_rows(content: bytes) -> list[dict[str, str]]:
    try:
        sheet = read_first_sheet(content, _LIMITS)
    except (problem.Unreadable, StopIteration) as broken:
        raise Unreadable("form") from broken
    return _named(sheet.rows, [heading for heading, _letter in sheet.headings])


def _csv_rows(text: str) -> list[dict[str, str]]:
    """The rows below the first line that names a column we know: a provider's own lines may stand above."""
    first = "\n".join(text.splitlines()[:20])
    separator = max(",;\t|", key=first.count)
    lines = [row for row in csv.reader(io.StringIO(text), delimiter=separator) if any(row)]
    at = next((n for n, row in enumerate(lines) if any(cell.strip().lower() in _KNOWN for cell in row)), 0)
    return _named((dict(zip(lines[at], row, strict=False)) for row in lines[at + 1 :]), lines[at])


def _json_rows(text: str) -> list[dict[str, str]]:
    """A list of transactions, or an object that holds one, such as the completions and rejections of a batch."""
    try:
        found = msgspec.json.decode(text)
    except msgspec.DecodeError as problem:
        raise Unreadable("form") from problem
    rows = (
        found
        if isinstance(found, list)
        else [one for value in found.values() if isinstance(value, list) for one in value]
    )
    flat = [_flat(row) for row in rows if isinstance(row, dict)]
    return _named(flat, flat[0] if flat else [])


def _flat(row: dict[str, Any]) -> dict[str, str]:
    if "rejectionReason" in row and "status" not in {key.lower() for key in row}:
        row = {**row, "status": "rejected"}
    return {
        key: "" if value is None else str(value) for key, value in row.items() if not isinstance(value, dict | list)
    }


def _named(rows: Iterable[Mapping[Any, Any]], columns: Iterable[str]) -> list[dict[str, str]]:
    """Rows by our own names of columns. Raises Unreadable when neither a reference nor an account is among them."""
    names = [str(column).strip() for column in columns]
    found = []
    for row in rows:
        said = {str(key).strip().lower(): str(value or "").strip() for key, value in row.items() if key is not None}
        found.append({name: next((said[a] for a in also if said.get(a)), "") for name, also in _COLUMNS.items()})
    if not found and any(name.lower() in _KNOWN for name in names):
        raise Unreadable("no_rows")
    if not any(row["reference"] or row["account"] for row in found):
        raise Unreadable("columns", names)
    return found


def _told(row: Mapping[str, str], currency: str, accounts: Mapping[str, str], known: Collection[str]) -> Told:
    reference = row["reference"] or accounts.get(row["account"].lstrip("+"), "") or row["account"]
    reference = reference.upper() if reference.upper() in known else reference
    state = _STATES.get(row["state"].lower())
    if state is None:  # a statement of transactions that took place has no column of states
        state = "paid" if not row["state"] and row["provider_id"] and row["amount"] else "accepted"
    amount = find_minor(row["amount"], currency) if row["amount"] else None
    words = row["words"] or ("" if row["state"].lower() in _STATES else row["state"])
    return Told(reference=reference, state=state, amount=amount, provider_id=row["provider_id"], words=words[:200])


def _from_pain(text: str, currency: str) -> Iterator[Told]:
    """The transactions of a pain.002 of any version. Entities are not read: nobody sends results with them."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Unreadable("form")
    try:
        root = ET.fromstring(text)  # noqa: S314  without a document type there is nothing to expand
    except ET.ParseError as problem:
        raise Unreadable("form") from problem
    said = [one for one in root.iter() if _bare(one) == "TxInfAndSts"]
    if not said:
        raise Unreadable("columns")
    for one in said:
        texts = {_bare(part): (part.text or "").strip() for part in one.iter()}
        state = _STATES.get(texts.get("TxSts", "").lower(), "accepted")
        words = texts.get("AddtlInf") or texts.get("Cd", "") or texts.get("Prtry", "")
        amount = find_minor(texts["InstdAmt"], currency) if texts.get("InstdAmt") else None
        provider = texts.get("AcctSvcrRef", "")
        reference = texts.get("OrgnlEndToEndId", "")
        yield Told(reference=reference, state=state, amount=amount, provider_id=provider, words=words[:200])


def _bare(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
