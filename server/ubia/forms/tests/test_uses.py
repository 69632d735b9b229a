"""Answers have users, texts have translations, rows are all counted."""

import pytest

from ubia.forms.accounting import account
from ubia.forms.checks.uses import purpose
from ubia.forms.dialect import SHEETS
from ubia.forms.publish import publish
from ubia.forms.sheet import Sheet
from ubia.forms.table import Table
from ubia.forms.testing import markdown
from ubia.forms.words import sentence
from ubia.forms.workbook import read_workbook


def told(form: str, *codes: str) -> list[tuple[str, str]]:
    found = [warning for warning in publish(markdown(form)).warnings if warning.code in codes]
    assert all(sentence(warning) for warning in found)
    return [(warning.code, warning.cell) for warning in found]


def test_answers_that_nobody_uses_are_listed() -> None:
    """MON-15: each question names its user and decision, or the report lists it."""
    form = """
        | survey |
        |        | type   | name   | label     | relevant    | used_by    | decision         |
        |        | text   | shown  | Shown?    |             |            |                  |
        |        | text   | read   | Read?     |             |            |                  |
        |        | text   | named  | Named?    |             | supervisor | whether to visit |
        |        | text   | half   | Half?     |             | supervisor |                  |
        |        | text   | unused | Unused?   | ${read} = 1 |            |                  |
        |        | note   | note   | ${shown}  |             |            |                  |
        |        | hidden | kept   |           |             |            |                  |
        |        | today  | day    |           |             |            |                  |
    """
    assert told(form, "answer_unused", "answer_half_used") == [("answer_half_used", "B5"), ("answer_unused", "B6")]


@pytest.mark.parametrize("prefix", ["", "ubia:", "bind::ubia:", "bind: ubia:"])
def test_user_and_decision_may_stand_under_longer_headings(prefix: str) -> None:
    sheet = Sheet("survey", (("type", "A"),), [{f"{prefix}used_by": "nurse", f"{prefix}Decision": "dose"}])
    assert [purpose(row) for row in Table("survey", sheet)] == [("nurse", "dose")]


def test_an_answer_that_only_its_own_limit_looks_at_is_not_used() -> None:
    form = """
        | survey |
        |        | type    | name | label | constraint   |
        |        | integer | age  | Age?  | ${age} > 3   |
    """
    assert told(form, "answer_unused") == [("answer_unused", "B2")]


def test_missing_translations_are_told_by_their_cells() -> None:
    form = """
        | survey  |
        |         | type          | name | label::en | label::fr | label::sw | hint::en |
        |         | select_one yn | a    | A         | Ah        |           | H        |
        |         | text          | b    | B         |           |           |          |
        |         | hidden        | c    |           |           |           |          |
        | choices |
        |         | list_name | name | label::en | label::fr |
        |         | yn        | yes  |           | Oui       |
    """
    assert told(form, "translation_missing", "translation_never") == [
        ("translation_missing", "D3"),
        ("translation_never", "E1"),
        ("translation_never", "C1"),
    ]


def test_every_row_is_counted_once() -> None:
    """Nothing is dropped silently: rows in = questions out + exceptions listed."""
    raw = markdown("""
        | survey |
        |        | type          | name | label | disabled | notes         |
        |        | begin group   | g    | G     |          |               |
        |        | text          | a    | A     |          |               |
        |        | note          | n    | N     |          |               |
        |        | text          | gone | Gone  | yes      |               |
        |        |               |      |       |          | only a remark |
        |        | end group     |      |       |          |               |
    """)
    sheets = read_workbook(raw, SHEETS).sheets
    form = publish(raw)
    count = account({kind: Table(kind, sheet) for kind, sheet in sheets.items()}, form.model)
    assert (count.rows, count.questions, count.structure, count.holds) == (6, 2, 2, True)
    assert [(problem.code, problem.row) for problem in count.exceptions] == [("row_disabled", 5), ("row_is_comment", 6)]
    assert all(sentence(problem) for problem in count.exceptions)
