"""`ubia import` and `ubia form` as an operator runs them, on small files of our own."""

from pathlib import Path

import pytest

from ubia.box.tests.running import Run
from ubia.forms.testing import GOOD, survey, workbook

pytestmark = pytest.mark.database


def test_places_from_a_dry_run_to_a_second_import(ubia: Run, tmp_path: Path) -> None:
    (tmp_path / "wards.csv").write_text("county,ward\nKwale,Tiwi\nKwale,Waa\n")
    trial = ubia("import", "places", "wards.csv", "--dry-run")
    assert "A dry run: nothing was written. It would say 3 facts." in trial.stdout
    assert "3 entries written, 0 known already" in ubia("import", "places", "wards.csv").stdout
    assert "0 entries written, 3 known already" in ubia("import", "places", "wards.csv").stdout


def test_a_bad_row_is_named_and_the_exit_code_says_so(ubia: Run, tmp_path: Path) -> None:
    (tmp_path / "wards.csv").write_text("county,ward\nKwale,Tiwi\n,Waa\n")
    refused = ubia("import", "places", "wards.csv")
    assert refused.returncode == 1
    assert "row 3, column county, cell A3: The county is missing" in refused.stdout
    assert ubia("import", "places", "wards.csv", "--skip-bad-rows").returncode == 0


def test_facilities_and_chws(ubia: Run, tmp_path: Path) -> None:
    (tmp_path / "facilities.csv").write_text("name,code\nTiwi Health Centre,11\n")
    (tmp_path / "chws.csv").write_text("name;facility;phone\nAmina Hassan;11;0712345678\n")
    assert "1 entries written" in ubia("import", "facilities", "facilities.csv").stdout
    words = ("--cadre", "CHP", "--since", "2026-03-01", "--region", "KE")
    assert "1 entries written" in ubia("import", "chws", "chws.csv", *words).stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("places", "gone.csv"), "there is no file gone.csv"),
        (("places", "picture.csv"), "This is neither a spreadsheet nor text."),
        (("places", "wards.csv", "--layout", "mars"), "there is no layout mars; there are auto, generic, kenya-wards"),
        (("places", "wards.csv", "--book", "Mars"), "There is no book of that name. There are: Kibera."),
    ],
)
def test_troubles_are_said_in_words(ubia: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "wards.csv").write_text("county,ward\nKwale,Tiwi\n")
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\0\0")
    refused = ubia("import", *words)
    assert refused.returncode == 1
    assert said in refused.stderr


def test_a_form_is_published_and_listed(ubia: Run, tmp_path: Path) -> None:
    (tmp_path / "visit.xlsx").write_bytes(workbook(GOOD))
    assert "Home visit (visit) 3: published in Kibera" in ubia("form", "publish", "visit.xlsx").stdout
    assert "is published already" in ubia("form", "publish", "visit.xlsx").stdout
    assert "visit  3  Home visit  (Kibera)" in ubia("form", "list").stdout


def test_a_bad_form_names_sheet_row_and_column_and_nothing_is_stored(ubia: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.xlsx").write_bytes(survey(["intger", "age", "How old?"], ["text", "age", "Name"]))
    refused = ubia("form", "publish", "bad.xlsx")
    assert refused.returncode == 1
    assert "sheet survey, row 2, column type, cell A2: There is no question type “intger”." in refused.stderr
    assert "sheet survey, row 3, column name, cell B3: The name “age” is taken by row 2" in refused.stderr
    assert ubia("form", "list").stdout == ""
