"""Files for channels of payment: every layout, what does not fit, and what comes back."""

import csv
import io
import json
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.forms.testing import workbook
from ubia.incentives.runs.files.accounts import country_of, find_account, find_phone, hidden, is_iban
from ubia.incentives.runs.files.amounts import find_minor, latin, major
from ubia.incentives.runs.files.layouts import Batch, Due, Unfit, layouts
from ubia.incentives.runs.files.making import file_name, make_file
from ubia.incentives.runs.files.pain import SPACE, as_pain, faults_of
from ubia.incentives.runs.files.results import Unreadable, read_results

AMINA = Due(reference="A" * 16, name="Amina Odhiambo", account="+254712345678", bank="Safaricom", amount=1_250_050)
NEEMA = Due(reference="B" * 16, name="Neema Wafula", account="+254722000111", bank="Airtel", amount=300_000)
BATCH = Batch(
    id="0192d3a0-0000-7000-8000-0000000000ba", payer="Nyuki health fund", debit_account="KE123456", debit_bank="",
    currency="KES", period="2026-03", made_at="2026-04-10T08:00:00Z", dues=[AMINA, NEEMA],
)  # fmt: skip
BANKS = [
    msgspec.structs.replace(AMINA, account="GB82WEST12345698765432", bank="BARCGB22"),
    msgspec.structs.replace(NEEMA, account="0123456789", bank="Equity Bank"),
]
INPUTS = Path(__file__).parents[5] / "shared/inputs/payments"
PHONES = [code for code, layout in layouts().items() if layout.channel == "mobile_money" and layout.form == "csv"]


def batch_for(code: str) -> Batch:
    """The batch, with accounts of a bank where the layout wants them."""
    return msgspec.structs.replace(BATCH, dues=BANKS) if layouts()[code].channel == "bank" else BATCH


def rows_of(code: str, batch: Batch | None = None) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    text = make_file(batch or batch_for(code), layouts()[code]).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("code", [code for code, layout in layouts().items() if layout.form == "csv"])
def test_a_csv_file_has_its_layouts_header_and_a_row_for_each_payee(code: str) -> None:
    """INC-18: the sum of the file is the sum of the batch."""
    rows = rows_of(code)
    assert list(rows[0]) == [column.title for column in layouts()[code].columns]
    amounts = [row.get("amount") or row.get("Amount") or row.get("Receive Amount") or "" for row in rows]
    assert sum(find_minor(amount, "KES") or 0 for amount in amounts) == BATCH.total


def test_the_layouts_of_real_channels_are_here() -> None:
    """The columns that providers ask for, as they write them (inputs of the project; not needed to run this test)."""
    if not INPUTS.is_dir():
        sys.stdout.write("the inputs are not here: the layouts were not compared with the providers' own\n")
        return
    asked = json.loads((INPUTS / "bulk_formats.json").read_text("utf-8"))["formats"]
    titles = [[column.title for column in layout.columns] for layout in layouts().values()]
    for one in asked:
        wanted = one.get("columns_required") or one["columns"]
        if "Transaction ID" not in wanted:  # what comes back, not what goes out
            assert any(set(wanted) <= set(ours) for ours in titles), one["provider"]


def test_a_phone_number_is_written_as_each_channel_wants_it() -> None:
    assert rows_of("reference_csv")[0]["recipient_phone"] == "+254712345678"
    msisdn = rows_of("msisdn_csv")[0]
    assert (msisdn["MSISDN"], msisdn["Country"], msisdn["Telco"]) == ("254712345678", "KE", "Safaricom")
    names = rows_of("two_names_csv")[0]
    assert (names["First Name"], names["Surname"]) == ("Amina", "Odhiambo")


@pytest.mark.parametrize("name", ['=HYPERLINK("x")', "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1"])
@pytest.mark.parametrize("code", PHONES)
def test_no_cell_that_people_typed_is_a_formula(code: str, name: str) -> None:
    batch = msgspec.structs.replace(BATCH, dues=[msgspec.structs.replace(AMINA, name=name, bank=name)])
    for row in rows_of(code, batch):
        for title, cell in row.items():
            assert not cell.startswith(("=", "-", "@", "\t", "\r")), title
            assert not cell.startswith("+") or cell == AMINA.account


@pytest.mark.parametrize(
    ("code", "change", "problem"),
    [
        ("reference_csv", {"account": "0712345678"}, "no_phone"),
        ("reference_csv", {"account": "+25471234"}, "no_phone"),
        ("reference_csv", {"amount": 0}, "no_amount"),
        ("gsma_json", {"name": " "}, "no_name"),
        ("reference_csv", {"reference": NEEMA.reference}, "reference_twice"),
        ("pain_001", {"account": ""}, "no_account"),
    ],
)
def test_a_row_that_breaks_a_channels_rule_is_named_before_anything_is_made(
    code: str, change: dict[str, str | int], problem: str
) -> None:
    first, *others = batch_for(code).dues
    batch = msgspec.structs.replace(BATCH, dues=[msgspec.structs.replace(first, **change), *others])
    with pytest.raises(Unfit) as told:
        make_file(batch, layouts()[code])
    assert problem in {code for _, code in told.value.problems}


def test_a_file_holds_no_more_than_its_channel_takes() -> None:
    layout = layouts()["paybill_csv"]
    many = [msgspec.structs.replace(BANKS[1], reference=f"{n:016}") for n in range(layout.most + 1)]
    with pytest.raises(Unfit) as told:
        make_file(msgspec.structs.replace(BATCH, dues=many), layout)
    assert told.value.problems == [("", "too_many")]


def test_the_gsma_batch_is_the_apis_own_shape() -> None:
    sent = json.loads(make_file(BATCH, layouts()["gsma_json"]))
    first = sent["transactions"][0]
    assert (first["amount"], first["currency"], first["type"]) == ("12500.50", "KES", "disbursement")
    assert first["creditParty"] == [{"key": "msisdn", "value": "+254712345678"}]
    assert first["requestingOrganisationTransactionReference"] == AMINA.reference
    assert sent["batchId"] == BATCH.id


def test_the_bank_file_counts_and_sums_itself() -> None:
    document = as_pain(msgspec.structs.replace(BATCH, dues=BANKS))
    assert faults_of(document) == []
    text = document.decode()
    for broken, fault in (
        (text.replace("<NbOfTxs>2<", "<NbOfTxs>3<"), "count"),
        (text.replace("<CtrlSum>15500.50<", "<CtrlSum>15500.51<"), "sum"),
        (text.replace("A" * 16, "B" * 16), "reference_twice"),
        (text.replace("Amina Odhiambo", "Amína"), "letters"),
        (text.replace("A" * 16, "A" * 36), "too_long"),
    ):
        assert faults_of(broken.encode()) == [fault]


def test_the_bank_file_is_valid_by_the_schema_of_iso_20022() -> None:
    """Against the XSD itself, where the inputs and a validator are at hand; its order of elements is checked always."""
    document = as_pain(msgspec.structs.replace(BATCH, dues=BANKS))
    block = ET.fromstring(document).find(f".//{{{SPACE}}}PmtInf")
    assert block is not None
    order = [one.tag.rpartition("}")[2] for one in block]
    assert order == [
        "PmtInfId", "PmtMtd", "NbOfTxs", "CtrlSum", "PmtTpInf", "ReqdExctnDt", "Dbtr", "DbtrAcct", "DbtrAgt", "ChrgBr",
        "CdtTrfTxInf", "CdtTrfTxInf",
    ]  # fmt: skip
    if (INPUTS / "pain.001.001.09.xsd").is_file():
        import xmlschema

        xmlschema.XMLSchema(str(INPUTS / "pain.001.001.09.xsd")).validate(document.decode())


@given(st.integers(0, 10**12), st.sampled_from(["KES", "UGX", "KWD"]))
def test_an_amount_comes_back_as_it_was_written(minor: int, currency: str) -> None:
    assert find_minor(major(minor, currency), currency) == minor


def test_amounts_that_are_none_are_not_guessed() -> None:
    assert [find_minor(text, "KES") for text in ("1,250", "1 250", "12.505", "", "-3", "1e3", "٣")] == [None] * 7
    assert find_minor("12.500", "KES") == 1250
    assert find_minor("12.5", "UGX") is None


@given(st.text(max_size=200))
def test_names_become_letters_that_banks_take(text: str) -> None:
    made = latin(text, 70)
    assert 1 <= len(made) <= 70
    assert latin(made, 70) == made


def test_accents_fall_away_and_nothing_else_does() -> None:
    assert latin("Émilie N’Guessan-Koné", 70) == "Emilie N'Guessan-Kone"
    assert latin("አማን", 70) == "..."


def test_phones_are_read_as_people_write_them() -> None:
    written = ("0712 345 678", "+254712345678", "254-712-345678", "712345678")
    assert {find_phone(one, "KE") for one in written} == {"+254712345678"}
    assert [find_phone(one, "KE") for one in ("12", "", "phone", "+999712345678")] == [""] * 4
    assert (country_of("+254712345678"), country_of("nothing")) == ("KE", "")


def test_accounts_that_begin_like_an_iban_must_be_one() -> None:
    assert find_account("GB82 WEST 1234 5698 7654 32") == "GB82WEST12345698765432"
    assert find_account("GB83 WEST 1234 5698 7654 32") == ""
    assert find_account("0123-456 789") == "0123456789"
    assert find_account("x") == ""
    assert not is_iban("GB82WEST")
    assert hidden("+254712345678") == "+254••••5678"
    assert "712345" not in hidden("+254712345678")


def test_the_same_batch_gives_the_same_bytes_under_a_name_that_says_what_it_is() -> None:
    for code, layout in layouts().items():
        assert make_file(batch_for(code), layout) == make_file(batch_for(code), layout)
        assert file_name(BATCH, layout).startswith(f"pay-2026-03-{code}-0000ba.")


RESULTS = {
    "our own CSV, filled in": "reference,status,transaction_id,reason\nAAAA,SUCCESS,T1,\nBBBB,FAILED,,wallet closed\n",
    "semicolons and capitals": "Reference;Status;Transaction ID;Reason\nAAAA;Completed;T1;\n"
    "BBBB;rejected;;wallet closed\n",
    "GSMA completions and rejections": json.dumps({
        "completions": [{"requestingOrganisationTransactionReference": "AAAA", "transactionReference": "T1",
                         "transactionStatus": "completed"}],
        "rejections": [{"requestingOrganisationTransactionReference": "BBBB", "rejectionReason": "wallet closed"}],
    }),
    "pain.002": """<?xml version="1.0"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>AAAA</OrgnlEndToEndId><TxSts>ACCC</TxSts>
        <AcctSvcrRef>T1</AcctSvcrRef></TxInfAndSts><TxInfAndSts><OrgnlEndToEndId>BBBB</OrgnlEndToEndId>
        <TxSts>RJCT</TxSts><StsRsnInf><AddtlInf>wallet closed</AddtlInf></StsRsnInf></TxInfAndSts>
        </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>""",
}  # fmt: skip


@pytest.mark.parametrize("name", RESULTS)
def test_results_are_read_in_whatever_form_they_come(name: str) -> None:
    paid, failed = read_results(RESULTS[name].encode(), "KES")
    assert (paid.reference, paid.state, paid.provider_id) == ("AAAA", "paid", "T1")
    assert (failed.reference, failed.state, failed.words) == ("BBBB", "failed", "wallet closed")


CSV = RESULTS["semicolons and capitals"].replace("closed", "fermé")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_is_read_in_whatever_a_spreadsheet_saves_it(encoding: str) -> None:
    """With lines of the provider's own above the names of the columns, and references in small letters."""
    text = f"Statement of the month;;;\n\nPaid on;3 April;;\n{CSV}".lower()
    paid, failed = read_results(text.encode(encoding), "KES", known={"AAAA", "BBBB"})
    assert (paid.reference, paid.state, failed.reference, failed.words) == ("AAAA", "paid", "BBBB", "wallet fermé")


def test_an_excel_sheet_is_read_as_a_csv_is() -> None:
    content = workbook({"Payments": [("Phone", "Status", "Amount"), ("254712345678", "Completed", "12500.5")]})
    (told,) = read_results(content, "KES", {"254712345678": "AAAA"})
    assert (told.reference, told.state, told.amount) == ("AAAA", "paid", 1_250_050)


def test_a_file_without_the_column_says_which_it_has() -> None:
    with pytest.raises(Unreadable) as told:
        read_results(b"name,total\nAmina,3\n", "KES")
    assert told.value.found == ["name", "total"]


def test_accepted_is_not_paid() -> None:
    """INC-18: a channel that has taken a batch, or a payer's bank that has settled, has paid nobody yet."""
    for state in ("pending", "processing", "RETRY", "accepted", "ACSC", "ACSP", "anything"):
        (told,) = read_results(f"reference,status\nAAAA,{state}\n".encode(), "KES")
        assert (told.state, told.words) == ("accepted", state)


def test_a_statement_of_transactions_is_matched_by_the_number() -> None:
    """A layout that knows no references: a number that stands once in the batch says which payment it is."""
    text = "Date,Transaction ID,Phone,Amount\n2026-04-11,T9,254712345678,12500.50\n2026-04-11,T8,254799999999,5\n"
    first, other = read_results(text.encode(), "KES", {"254712345678": "AAAA"})
    assert (first.reference, first.state, first.amount) == ("AAAA", "paid", 1_250_050)
    assert (other.reference, other.amount) == ("254799999999", 500)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\xff\xfe\x00", "form"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "form"),
        (b"PK\x03\x04" + bytes(50), "form"),
        (b"reference,status\n", "no_rows"),
        (b"{", "form"),
        (b"a,b\n1,2\n", "columns"),
        (b"<Document/>", "columns"),
        (b"<Document", "form"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "form"),
        (b" " * 5_000_001, "too_large"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_results(content, "KES")
    assert told.value.code == code
