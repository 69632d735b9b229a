"""Files made to swallow the machine are refused before they cost anything."""

import struct
import zipfile
from io import BytesIO

import pytest

from ubia.forms.archive import Limits
from ubia.forms.problem import BadForm, Unreadable
from ubia.forms.publish import publish
from ubia.forms.testing import GOOD, workbook
from ubia.forms.words import say
from ubia.forms.workbook import read_workbook


def refused(raw: bytes) -> str:
    with pytest.raises(BadForm) as bad:
        publish(raw)
    (problem,) = bad.value.problems
    assert say(problem)
    return problem.code


def rewritten(part: str, change: bytes, by: bytes) -> bytes:
    """The good form with one part of its archive changed."""
    copy = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook(GOOD))) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(change, by) if name == part else content)
    return copy.getvalue()


def test_nothing_and_no_workbook() -> None:
    assert refused(b"") == "empty_file"
    assert refused(b"type,name,label\ntext,a,A\n") == "not_a_workbook"
    assert refused(b"PK\x03\x04 and then something else") == "not_a_workbook"
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)) == "not_a_workbook"
    assert refused(b"<html></html>") == "not_a_workbook"


def test_an_old_workbook_whose_sectors_go_round_in_a_circle_ends() -> None:
    """A directory whose stream `Workbook` is short and whose short sectors follow each other for ever."""
    assert refused(circular()) == "not_a_workbook"


def circular() -> bytes:
    """A compound document: header, one sector of each: allocation, directory, short allocation, short stream."""
    free, end = 0xFFFFFFFF, 0xFFFFFFFE
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIII", 1, 1, 0, 4096, 2, 1, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    allocation = struct.pack("<128I", free - 2, end, end, end, *[free] * 124)
    shorts = struct.pack("<128I", 1, 0, *[free] * 126)
    directory = part("Root Entry", 5, 1, 3, 512) + part("Workbook", 2, free, 0, 100) + bytes(256)
    return header + allocation + directory + shorts + bytes(512)


def part(name: str, sort: int, child: int, first: int, size: int) -> bytes:
    """One entry of the directory."""
    written = name.encode("utf-16-le") + b"\0\0"
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(written), sort, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        + bytes(36)
        + struct.pack("<III", first, size, 0)
    )


def test_every_cut_of_a_good_form_is_refused_and_none_crashes() -> None:
    raw = workbook(GOOD)
    for length in range(1, len(raw) - 1, len(raw) // 40):
        assert refused(raw[:length]) == "not_a_workbook"


def test_a_file_over_the_limit_is_not_even_opened() -> None:
    assert refused(b"PK\x03\x04" + bytes(20 * 2**20)) == "too_large"


def test_an_archive_that_declares_too_much_is_not_unpacked() -> None:
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<x/>")
        with archive.open("xl/sharedStrings.xml", "w") as part:
            for _ in range(130):
                part.write(bytes(2**20))
    assert refused(bomb.getvalue()) == "unpacks_too_large"


def test_an_archive_that_declares_less_than_it_holds_is_refused() -> None:
    """The size is changed in the central directory; what inflates past it is never read."""
    raw = bytearray(rewritten("xl/sharedStrings.xml", b"</sst>", b" " * 5_000_000 + b"</sst>"))
    at = raw.index(b"xl/sharedStrings.xml", raw.index(b"PK\x01\x02")) - 46
    raw[at + 24 : at + 28] = (1_000).to_bytes(4, "little")
    assert refused(bytes(raw)) == "not_a_workbook"


def test_entities_are_refused_before_any_reader_sees_them() -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet'
    assert refused(rewritten("xl/worksheets/sheet1.xml", b"<worksheet", laughs)) == "has_entities"


def test_two_cells_at_the_ends_of_a_sheet_are_refused() -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    assert refused(rewritten("xl/worksheets/sheet1.xml", b"</sheetData>", far)) == "too_many_cells"


def test_formatted_but_empty_cells_cost_nothing() -> None:
    far = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    assert publish(rewritten("xl/worksheets/sheet1.xml", b"</sheetData>", far)).form_id == "visit"


def test_one_long_text_in_every_cell_is_refused() -> None:
    rows = [["type", "name", "label"], *[["note", f"n{i}", "x" * 30_000] for i in range(300)]]
    with pytest.raises(Unreadable) as refusal:
        read_workbook(workbook({"survey": rows}), ["survey"], Limits(text=20 * 2**20))
    assert refusal.value.problem.code == "too_many_cells"


def test_a_workbook_with_a_password_is_refused_as_such() -> None:
    raw = bytearray(workbook(GOOD))
    at = raw.index(b"PK\x01\x02")
    raw[at + 8] |= 1
    assert refused(bytes(raw)) == "has_password"
