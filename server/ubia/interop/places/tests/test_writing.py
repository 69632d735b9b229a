"""Imports write all of a file or nothing, say nothing twice, and are attested."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.interop.attested import NotWritten, Written, write
from ubia.interop.books import Unclear, all_books, get_author, get_book
from ubia.interop.places.importing import NoLayout, Order, import_chws, import_facilities, import_places
from ubia.interop.places.report import Report
from ubia.register.tests.district import Village

WARDS = "county,subcounty,ward\nKwale,Matuga,Tiwi\nKwale,Matuga,Waa\nKwale,Kinango,Puma\n"
CENSUS = "County,SubCounty,AdminArea,Total\nKwale County,Kwale,County,300\nKwale County,Matuga,SubCounty,120\n"
SPOILT = WARDS + "Kwale,,Nowhere\n"


class Nation(Village):
    """A nation's book, into which files are imported. `owner` sees every row."""

    owner: Connection[TupleRow]

    def order(self, **options: Any) -> Order:
        return Order(self.book, get_author(self.connection, self.book), "asha@office", **options)

    def take(self, text: str, folder: Path, **options: Any) -> Report:
        file = folder / "places.csv"
        file.write_text(text, "utf-8")
        return import_places(self.connection, file, self.order(**options))

    def lines(self) -> int:
        return int(self.owner.execute("SELECT last FROM book_head WHERE book = %s", [self.book]).fetchall()[0][0])


@pytest.fixture
def nation(database: Any, owner: Connection[TupleRow]) -> Iterator[Nation]:
    with database.connect(autocommit=True) as connection:
        nation = Nation(connection)
        nation.owner = owner
        nation.open("nation")
        yield nation


@pytest.fixture
def owner(database: Any) -> Iterator[Connection[TupleRow]]:
    """A connection that sees every row."""
    with database.connect("ubia_owner", autocommit=True) as connection:
        yield connection


def test_places_are_written_as_attested_by_whoever_runs_the_import(
    nation: Nation, owner: Connection[TupleRow], tmp_path: Path
) -> None:
    report = nation.take(WARDS, tmp_path)
    assert report.written == Written(6, 0)
    assert owner.execute("SELECT level, count(*) FROM place GROUP BY 1 ORDER BY 1").fetchall() == [
        ("county", 1),
        ("subcounty", 2),
        ("ward", 3),
    ]
    channels = owner.execute("SELECT DISTINCT channel, author::text, kind FROM entry WHERE line > 1").fetchall()
    assert channels == [("import", nation.facility.author, "place.named")]
    for (body,) in owner.execute("SELECT body FROM body WHERE line > 1").fetchall():
        assert msgspec.json.decode(body)["attested"] == {"typist": "asha@office"}


def test_a_second_import_of_the_same_file_writes_nothing(nation: Nation, tmp_path: Path) -> None:
    nation.take(WARDS, tmp_path)
    before = nation.lines()
    assert nation.take(WARDS, tmp_path).written == Written(0, 6)
    shouted = WARDS.upper().replace("COUNTY,SUBCOUNTY,WARD", "county,subcounty,ward")
    assert nation.take(shouted, tmp_path).written == Written(6, 0)
    assert nation.lines() == before + 6, "names spelled anew are told again, of the same places"


def test_a_dry_run_reads_everything_and_writes_nothing(nation: Nation, tmp_path: Path) -> None:
    before = nation.lines()
    report = nation.take(WARDS, tmp_path, is_trial=True)
    assert report.written is None
    assert len(report.plan.facts) == 6
    assert nation.lines() == before


def test_one_bad_row_keeps_everything_out_unless_it_is_left_out_knowingly(nation: Nation, tmp_path: Path) -> None:
    before = nation.lines()
    report = nation.take(SPOILT, tmp_path)
    assert report.is_refused
    assert nation.lines() == before
    assert nation.take(SPOILT, tmp_path, skips_bad_rows=True).written == Written(6, 0)


def test_a_bad_heading_cannot_be_left_out(nation: Nation, tmp_path: Path) -> None:
    report = nation.take("ward,ward\nTiwi,Waa\n", tmp_path, skips_bad_rows=True)
    assert report.is_refused


def test_an_entry_that_the_book_refuses_takes_the_whole_import_back(nation: Nation) -> None:
    before = nation.lines()
    good = ("place.named", nation.committee.author, {"name": "Kwale", "level": "county"})
    with pytest.raises(NotWritten) as refused:
        write(nation.connection, nation.book, nation.facility.author, "x", [good, ("seal.signed", nation.book, SEAL)])
    assert refused.value.reasons == ["no_mandate"]
    assert nation.lines() == before


def test_a_census_adds_figures_and_leaves_the_rest_as_it_stands(
    nation: Nation, owner: Connection[TupleRow], tmp_path: Path
) -> None:
    nation.take(WARDS, tmp_path)
    assert nation.take(CENSUS, tmp_path).written == Written(2, 0)
    assert nation.take(WARDS, tmp_path).written == Written(0, 6)
    rows = owner.execute("SELECT name, level, population, parent IS NULL FROM place ORDER BY name").fetchall()
    assert ("Kwale", "county", 300, True) in rows
    assert ("Matuga", "subcounty", 120, False) in rows
    assert ("Kinango", "subcounty", None, False) in rows


def test_many_entries_go_in_bundles_and_say_how_far_they_are(nation: Nation, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    text = "village\n" + "\n".join(f"Village {number}" for number in range(1201))
    report = nation.take(text, tmp_path, tell=lambda done, total: told.append((done, total)))
    assert report.written == Written(1201, 0)
    assert told == [(500, 1201), (1000, 1201), (1201, 1201)]


def test_facilities_and_the_chws_who_belong_to_them(
    nation: Nation, owner: Connection[TupleRow], tmp_path: Path
) -> None:
    nation.take(WARDS, tmp_path)
    facilities, chws = tmp_path / "facilities.csv", tmp_path / "chws.csv"
    facilities.write_text("name,code,place,lat,long\nTiwi Health Centre,11,Tiwi,-4.2,39.6\n")
    chws.write_text("name,facility,phone\nAmina Hassan,11,0712345678\n")
    assert import_facilities(nation.connection, facilities, nation.order()).written == Written(1, 0)
    given = {"cadre": "CHP", "since": "2026-03-01", "region": "KE"}
    assert import_chws(nation.connection, chws, nation.order(), **given).written == Written(1, 0)
    assert import_chws(nation.connection, chws, nation.order(), **given).written == Written(0, 1)
    joined = (
        "SELECT c.name, f.name, p.name FROM chw c JOIN facility f ON f.subject = c.facility"
        " JOIN place p ON p.subject = f.place"
    )
    assert owner.execute(joined).fetchall() == [("Amina Hassan", "Tiwi Health Centre", "Tiwi")]


def test_a_layout_that_nobody_knows(nation: Nation, tmp_path: Path) -> None:
    file = tmp_path / "wards.csv"
    file.write_text(WARDS)
    with pytest.raises(NoLayout) as unknown:
        import_places(nation.connection, file, nation.order(), "mars-craters")
    assert "kenya-wards" in unknown.value.names


def test_the_report_says_in_words_what_is_wrong_where_and_what_to_do(nation: Nation, tmp_path: Path) -> None:
    lines = list(nation.take(SPOILT, tmp_path).lines())
    assert lines[0] == "places.csv, read as generic (utf-8, commas)"
    assert lines[1] == "4 rows"
    wrong = "The subcounty is missing, so it is not known where the place below it hangs. Write its name."
    assert f"  row 5, column subcounty, cell B5: {wrong}" in lines
    assert lines[-1] == "Nothing was written. Put the rows right, or leave them out with --skip-bad-rows."


def test_the_report_shows_a_few_of_many_and_counts_the_rest(nation: Nation, tmp_path: Path) -> None:
    text = "village,population\n" + "\n".join(f"Village {number},x" for number in range(50))
    lines = list(nation.take(text, tmp_path, is_trial=True).lines())
    assert sum("is not a number of people" in line for line in lines) == 20
    assert "  … and 30 more like these" in lines


def test_the_book_is_found_by_name_by_id_or_as_the_nations(nation: Nation) -> None:
    connection = nation.connection
    assert get_book(connection).id == nation.book
    Village(connection).open("district")
    assert get_book(connection).id == nation.book
    assert get_book(connection, nation.book).kind == "nation"
    assert len(all_books(connection)) == 2
    for meant, code in (("kibera", "several"), ("Atlantis", "unknown")):
        with pytest.raises(Unclear) as unclear:
            get_book(connection, meant)
        assert unclear.value.code == code


SEAL = {"first_line": 1, "last_line": 1, "root": "0" * 64, "side": "community"}
