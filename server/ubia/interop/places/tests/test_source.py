"""Files as people have them: any usual encoding and separator, packed or not, a workbook, or something else."""

import gzip

import pytest

from ubia.forms.problem import Unreadable
from ubia.forms.testing import workbook
from ubia.forms.words import say
from ubia.interop.places.source import Source, source_of
from ubia.interop.places.words import SENTENCES

ROWS = ["district,village", "Kétou,Adakplamè", "Kétou,Idigné"]
TEXT = "\n".join(ROWS)


def rows(source: Source) -> list[dict[str, str]]:
    return source.sheet.rows


EXPECTED = [{"district": "Kétou", "village": "Adakplamè"}, {"district": "Kétou", "village": "Idigné"}]


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
    ],
)
def test_encodings(raw: bytes, encoding: str) -> None:
    source = source_of(raw, "villages.csv")
    assert (source.encoding, source.separator, rows(source)) == (encoding, ",", EXPECTED)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_even_where_names_hold_commas(separator: str) -> None:
    lines = [["district", "village"], ["Kétou", '"Adakplamè, upper"'], ["Kétou", "Idigné"], ["Kétou", "Odo"]]
    source = source_of("\n".join(map(separator.join, lines)).encode(), "villages.csv")
    assert source.separator == separator
    assert rows(source)[0] == {"district": "Kétou", "village": "Adakplamè, upper"}


def test_a_packed_file_and_a_workbook_hold_the_same() -> None:
    assert rows(source_of(gzip.compress(TEXT.encode()), "villages.csv.gz")) == EXPECTED
    sheet = [row.split(",") for row in ROWS]
    assert rows(source_of(workbook({"Sheet1": sheet}), "villages.xlsx")) == EXPECTED


def test_blank_lines_keep_the_numbers_of_the_rows_after_them() -> None:
    source = source_of(b"village\n\n\nAdakplame\n\n", "villages.csv")
    assert [number for number, row in source.sheet.numbered() if row] == [4]


def test_a_line_break_within_a_cell_is_one_row_as_in_a_spreadsheet() -> None:
    source = source_of(b'district,village\nKetou,"Ada\nkplame"\nKetou,Odo\n', "villages.csv")
    assert [row["village"] for row in rows(source)] == ["Ada\nkplame", "Odo"]


def test_cells_beyond_the_headings_are_told_by_row() -> None:
    source = source_of(b"district,village\nKetou,Ada, upper\nKetou,Odo,,\n", "villages.csv")
    assert [(p.code, p.row, p.values["cells"]) for p in source.problems] == [("row_too_wide", 2, "3")]


def test_two_columns_of_one_name_are_told() -> None:
    source = source_of(b"village,village\nOdo,Ada\n", "villages.csv")
    assert [(p.code, p.cell) for p in source.problems] == [("heading_twice", "B1")]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty_file"),
        (b"\x1f\x8bnot packed at all", "not_unpacked"),
        (gzip.compress(TEXT.encode(), mtime=0)[:-9], "not_unpacked"),
        (b"%PDF-1.7\0\0\x01", "not_text"),
        (b"village\nOdo\x81\x8d\n", "not_text"),
        (b"PK\x03\x04 cut off", "not_a_workbook"),
        (b'village\n"' + b"x" * 200_000, "not_rows"),
    ],
)
def test_what_is_no_list_is_refused_in_words(raw: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        source_of(raw, "villages.csv")
    assert refused.value.problem.code == code
    assert say(refused.value.problem, SENTENCES)


def test_a_packed_file_is_not_unpacked_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ubia.interop.places.source.LIMITS", source_limits(unpacked=1000))
    with pytest.raises(Unreadable) as refused:
        source_of(gzip.compress(b"a" * 1001), "villages.csv.gz")
    assert refused.value.problem.code == "unpacks_too_large"


def source_limits(**changes: int) -> object:
    from ubia.interop.places.source import LIMITS

    return LIMITS._replace(**changes)
