"""A bad form gets a clear error naming sheet, row and column (issue: form publication), one test per sentence."""

import re

import pytest

from ubia.forms.problem import BadForm, Problem
from ubia.forms.publish import publish
from ubia.forms.testing import GOOD, Rows, survey, workbook
from ubia.forms.words import SENTENCES, locate, say, sentence

CHOICES: Rows = [["list_name", "name", "label"], ["yes_no", "yes", "Yes"], ["yes_no", "no", "No"]]
EXTRA: Rows = [["list_name", "name", "label::Français (fr)", "district:of"], ["yes_no", "yes", "Oui", "Lamu"]]
Q = ["text", "q", "Question"]

BAD = [
    ("sheet_missing", "", "", workbook({"Questions": [["type"]], "choices": CHOICES})),
    ("sheet_empty", "survey", "", workbook({"survey": [], "choices": CHOICES})),
    ("no_questions", "survey", "", survey(choices=CHOICES)),
    ("column_missing", "survey", "", workbook({"survey": [["kind", "name"], ["text", "a"]]})),
    ("heading_twice", "survey", "C1", workbook({"survey": [["type", "name", "name"], ["text", "a", "b"]]})),
    ("heading_unfit", "choices", "D1", survey(["select_one yes_no", "a", "A"], choices=EXTRA)),
    ("type_missing", "survey", "A3", survey(Q, [None, "b", "B"])),
    ("type_unknown", "survey", "A3", survey(Q, ["hologram", "b", "B"])),
    ("type_unknown_like", "survey", "A3", survey(Q, ["intger", "b", "B"])),
    ("include_unsupported", "survey", "A3", survey(Q, ["include", "other_form"])),
    ("list_not_named", "survey", "A3", survey(Q, ["select_one", "b", "B"], choices=CHOICES)),
    ("choices_missing", "survey", "A3", survey(Q, ["select_one yes_no", "b", "B"])),
    ("list_unknown", "survey", "A3", survey(Q, ["select_one sexes", "b", "B"], choices=CHOICES)),
    ("list_unknown_like", "survey", "A3", survey(Q, ["select_one yesno", "b", "B"], choices=CHOICES)),
    ("name_missing", "survey", "B3", survey(Q, ["integer", None, "Age"])),
    ("name_unfit", "survey", "B3", survey(Q, ["integer", "2nd age", "Age"])),
    ("name_reserved", "survey", "B3", survey(Q, ["integer", "meta", "Age"])),
    ("name_twice", "survey", "B4", survey(Q, ["integer", "age", "Age"], ["text", "age", "Age"])),
    ("calculation_missing", "survey", "D3", survey(Q, ["calculate", "c"])),
    ("begin_without_end", "survey", "A3", survey(Q, ["begin group", "g", "G"], ["text", "a", "A"])),
    ("end_without_begin", "survey", "A3", survey(Q, ["end repeat"])),
    ("other_end", "survey", "A4", survey(Q, ["begin group", "g", "G"], ["end repeat"])),
    ("choice_name_missing", "choices", "B4", survey(Q, choices=[*CHOICES, ["yes_no", None, "Perhaps"]])),
    ("choice_twice", "choices", "B4", survey(Q, choices=[*CHOICES, ["yes_no", "yes", "Yes again"]])),
    ("choice_has_space", "choices", "B4", survey(
        ["select_multiple yes_no", "a", "A"], choices=[*CHOICES, ["yes_no", "not sure", "?"]])),
    ("reference_unknown", "survey", "E3", survey(Q, ["text", "b", "B", None, "${zebra} = 1"])),
    ("reference_like", "survey", "C3", survey(["text", "house", "H"], ["note", "n", "At ${huose}"])),
    ("reference_ambiguous", "survey", "C8", survey(
        *[["begin group", "g", "G"], Q, ["end group"], ["begin group", "h", "H"], Q, ["end group"]],
        ["note", "n", "${q}"])),
    ("reference_broken", "survey", "C3", survey(Q, ["note", "n", "Hello ${q"])),
    ("character_unfit", "survey", "C3", survey(Q, ["note", "n", "Bell \x07"])),
    ("builder_says", "survey", "A2", survey(["select_one_from_file places.txt", "a", "A"])),
]  # fmt: skip
WHOLE_FILE = {"sheet_missing", "sheet_empty", "no_questions", "column_missing"}


def only_problem(raw: bytes) -> Problem:
    with pytest.raises(BadForm) as bad:
        publish(raw)
    assert len(bad.value.problems) == 1, bad.value.problems
    return bad.value.problems[0]


@pytest.mark.parametrize(("code", "sheet", "cell", "raw"), BAD, ids=[code for code, *_ in BAD])
def test_each_fault_is_found_in_its_cell_and_said(code: str, sheet: str, cell: str, raw: bytes) -> None:
    problem = only_problem(raw)
    assert (problem.code, problem.sheet, problem.cell) == (code, sheet, cell)
    assert code in WHOLE_FILE or (problem.row and problem.column)
    assert "%(" not in say(problem)


def test_a_line_for_the_terminal_names_sheet_row_column_and_what_to_do() -> None:
    problem = only_problem(survey(Q, ["select_one yesno", "b", "B"], choices=CHOICES))
    assert sentence(problem) == (
        "sheet survey, row 3, column type, cell A3: There is no list “yesno”. Did you mean “yes_no”?"
    )


def test_everything_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(BadForm) as bad:
        publish(survey(["intger", "a", "A"], ["text", None, "B"], ["note", "n", "${x_y_z}"]))
    assert [problem.cell for problem in bad.value.problems] == ["A2", "B3", "C4"]


def test_a_cell_is_named_by_the_heading_that_the_file_uses() -> None:
    rows: Rows = [["Caption", "Type", "Tag"], ["Name", "text", "a"], ["Age", "intger", "b"]]
    problem = only_problem(workbook({"Survey": rows, "settings": GOOD["settings"]}))
    assert locate(problem) == "sheet Survey, row 3, column Type, cell B3"


def test_rows_count_as_the_spreadsheet_does_over_empty_and_disabled_rows() -> None:
    problem = only_problem(survey([], Q, [], ["intger", "b", "B"]))
    assert problem.row == 5


def test_every_sentence_can_be_said() -> None:
    """A translation must keep every %(name)s; here the English itself is tried."""
    for code in SENTENCES:
        names = re.findall(r"%\((\w+)\)s", SENTENCES[code])
        filled = say(Problem(code, values=dict.fromkeys(names, "?")))
        assert filled.endswith(("?", ".", "}"))
