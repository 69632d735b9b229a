"""A batch as an ISO 20022 customer credit transfer, pain.001.001.09.

The schema takes a wrong count and a wrong sum, so `faults_of` checks what it does not: the number of transfers, the
control sum, references used twice, and letters that banks do not take.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from xml.etree import ElementTree as ET

from .accounts import is_bic, is_iban
from .amounts import latin, major
from .layouts import Batch, Due

SPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
_TAG = f"{{{SPACE}}}"


def as_pain(batch: Batch) -> bytes:
    """The document. Requires a debit account; salary payments, to be carried out on the day the file was made."""
    root = ET.Element("Document", xmlns=SPACE)
    transfer = ET.SubElement(root, "CstmrCdtTrfInitn")
    head = ET.SubElement(transfer, "GrpHdr")
    _put(head, "MsgId", _id(batch))
    _put(head, "CreDtTm", batch.made_at)
    _sums(head, batch)
    _put(ET.SubElement(head, "InitgPty"), "Nm", latin(batch.payer, 70))
    block = ET.SubElement(transfer, "PmtInf")
    _put(block, "PmtInfId", _id(batch))
    _put(block, "PmtMtd", "TRF")
    _sums(block, batch)
    purpose = ET.SubElement(ET.SubElement(block, "PmtTpInf"), "CtgyPurp")
    _put(purpose, "Cd", "SALA")
    _put(ET.SubElement(block, "ReqdExctnDt"), "Dt", batch.made_at[:10])
    _put(ET.SubElement(block, "Dbtr"), "Nm", latin(batch.payer, 70))
    _account(block, "DbtrAcct", batch.debit_account)
    _bank(block, "DbtrAgt", batch.debit_bank)
    _put(block, "ChrgBr", "SLEV")
    for due in batch.dues:
        _one(block, due, batch)
    ET.indent(root, " ")
    document: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return document + b"\n"


def faults_of(document: bytes) -> list[str]:
    """What is wrong that the schema does not see: `count`, `sum`, `reference_twice`, `letters`, `too_long`."""
    root = ET.fromstring(document)  # noqa: S314  our own file
    transfers = root.findall(f".//{_TAG}CdtTrfTxInf")
    amounts = [Decimal(one.findtext(f"{_TAG}Amt/{_TAG}InstdAmt", "0")) for one in transfers]
    references = [one.findtext(f"{_TAG}PmtId/{_TAG}EndToEndId", "") for one in transfers]
    found = set(_wrong_sums(root, len(transfers), sum(amounts, Decimal())))
    if any(times > 1 for times in Counter(references).values()):
        found.add("reference_twice")
    names = [one.text or "" for one in root.iter(f"{_TAG}Nm")]
    if any(latin(name, 140) != name for name in names):
        found.add("letters")
    if any(len(reference) > 35 or not reference for reference in references):
        found.add("too_long")
    return sorted(found)


def _wrong_sums(root: ET.Element, count: int, total: Decimal) -> Iterator[str]:
    for place in (*root.iter(f"{_TAG}GrpHdr"), *root.iter(f"{_TAG}PmtInf")):
        if place.findtext(f"{_TAG}NbOfTxs") != str(count):
            yield "count"
        if Decimal(place.findtext(f"{_TAG}CtrlSum", "-1")) != total:
            yield "sum"


def _one(block: ET.Element, due: Due, batch: Batch) -> None:
    transfer = ET.SubElement(block, "CdtTrfTxInf")
    _put(ET.SubElement(transfer, "PmtId"), "EndToEndId", due.reference)
    amount = ET.SubElement(ET.SubElement(transfer, "Amt"), "InstdAmt", Ccy=batch.currency)
    amount.text = major(due.amount, batch.currency)
    _bank(transfer, "CdtrAgt", due.bank)
    _put(ET.SubElement(transfer, "Cdtr"), "Nm", latin(due.name, 140))
    _account(transfer, "CdtrAcct", due.account)
    _put(ET.SubElement(transfer, "RmtInf"), "Ustrd", latin(batch.words, 140))


def _id(batch: Batch) -> str:
    """At most 35 characters: the batch's id without its dashes."""
    return batch.id.replace("-", "")


def _sums(parent: ET.Element, batch: Batch) -> None:
    _put(parent, "NbOfTxs", str(len(batch.dues)))
    _put(parent, "CtrlSum", major(batch.total, batch.currency))


def _account(parent: ET.Element, tag: str, account: str) -> None:
    found = ET.SubElement(ET.SubElement(parent, tag), "Id")
    if is_iban(account):
        _put(found, "IBAN", account)
    else:
        _put(ET.SubElement(found, "Othr"), "Id", account[:34])


def _bank(parent: ET.Element, tag: str, bank: str) -> None:
    """A bank by its BIC; what is none is its name or clearing number, as the other bank understands it."""
    bank_id = ET.SubElement(ET.SubElement(parent, tag), "FinInstnId")
    if is_bic(bank):
        _put(bank_id, "BICFI", bank)
    else:
        _put(ET.SubElement(bank_id, "Othr"), "Id", latin(bank, 35) if bank else "NOTPROVIDED")


def _put(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
