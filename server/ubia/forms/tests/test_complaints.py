"""What pyxform itself refuses is led back to a cell, whatever shape its sentence has."""

from pathlib import Path

import pytest

from ubia.forms.complaints import complaint_of, complaints_of
from ubia.forms.problem import BadForm
from ubia.forms.publish import publish
from ubia.forms.sheet import sheet_of
from ubia.forms.testing import Rows, survey, workbook

SURVEY = sheet_of(
    "survey", [["type", "name", "parameters"], ["text", "a"], ["range", "pain", "start=1 end=x"], ["hologram", "z"]]
)
SHEETS = {"survey": SURVEY}


def test_a_sentence_from_a_template_names_row_and_column() -> None:
    said = "[row : 3] On the 'survey' sheet, the 'parameters' value is invalid. For the 'range' question type, wrong."
    found = complaint_of(said, SHEETS)
    assert (found.cell, found.column) == ("C3", "parameters")
    assert found.values["said"] == "For the 'range' question type, wrong."


def test_an_older_sentence_names_a_row_and_hints_at_the_column() -> None:
    assert complaint_of("[row : 2] Question or group with no name.", SHEETS).cell == "B2"


def test_a_sentence_without_a_row_is_led_to_the_cell_that_it_quotes() -> None:
    assert complaint_of("Unknown question type 'hologram'.", SHEETS).cell == "A4"


def test_several_complaints_in_one_error_are_told_apart() -> None:
    said = "[row : 2] Question or group with no name.\n[row : 4] Missing calculation."
    assert [p.row for p in complaints_of(said, SHEETS)] == [2, 4]


RANGE: Rows = [["type", "name", "label", "parameters", "trigger"], ["range", "r", "R", "start=1 end=ten"]]
TRIGGER: Rows = [RANGE[0], ["text", "t", "T", None, "${t_gone}"]]
TWO_NAMES: Rows = [["type", "name", "relevance", "bind::relevant"], ["text", "a", "true()", "true()"]]
REPEATS: Rows = [
    ["type", "name", "label"],
    *[row for g in "gh" for row in (["begin group", g, g], ["begin repeat", "r", "R"], ["text", "t" + g, "T"],
                                    ["end repeat"], ["end group"])],
]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "place"),
    [(RANGE, (2, "parameters")), (TRIGGER, (2, "trigger")), (TWO_NAMES, (1, "relevance")), (REPEATS, (8, "name"))],
    ids=["range", "trigger", "headings", "repeats"],
)
def test_pyxforms_own_refusals_have_a_place(rows: Rows, place: tuple[int, str]) -> None:
    with pytest.raises(BadForm) as bad:
        publish(workbook({"survey": rows}))
    assert [(p.code, p.row, p.column) for p in bad.value.problems] == [("builder_says", *place)]


def test_a_path_works_as_bytes_do(tmp_path: Path) -> None:
    file = tmp_path / "bad.xlsx"
    file.write_bytes(survey(["intger", "a", "A"]))
    with pytest.raises(BadForm):
        publish(file)
