"""Formulas of a spreadsheet: what can never work is refused in its cell, what is odd is told."""

from collections import Counter

import pytest

from ubia.forms.problem import BadForm, Problem
from ubia.forms.publish import publish
from ubia.forms.testing import markdown, survey
from ubia.forms.words import sentence

FORM = """
| survey  |
|         | type             | name  | label | calculation | relevant | constraint | required | choice_filter |
|         | select_one yn    | home  | Home? |             |          |            |          |               |
|         | integer          | age   | Age?  |             |          |            |          |               |
|         | begin group      | g     | Group |             |          |            |          |               |
|         | text             | name  | Name? |             |          |            |          |               |
|         | end group        |       |       |             |          |            |          |               |
|         | {}
| choices |
|         | list_name | name | label | county |
|         | yn        | yes  | Yes   | a      |
|         | yn        | no   | No    | b      |
"""
UNUSED = {"answer_unused"}


def row(column: str, formula: str) -> bytes:
    """A form whose last question has this formula in one column."""
    columns = ("calculation", "relevant", "constraint", "required", "choice_filter")
    cells = " | ".join(formula.replace("|", "\\|") if name == column else "" for name in columns)
    type_ = "select_one yn" if column == "choice_filter" else "text"
    return markdown(FORM.replace("{}", f"{type_} | last | Last | {cells} |"))


def refusals(form: bytes) -> list[Problem]:
    with pytest.raises(BadForm) as bad:
        publish(form)
    return bad.value.problems


def remarks(form: bytes) -> list[Problem]:
    return [remark for remark in publish(form).warnings if remark.code not in UNUSED]


@pytest.mark.parametrize(
    ("formula", "code", "values"),
    [
        ("concat(${age}", "expression_unclosed", {"near": "(", "at": "7"}),
        ("${age} == 1", "expression_equals_twice", {}),
        ("${age} + 'years", "expression_text_open", {"near": "'years"}),
        ("${age} ${home}", "expression_unexpected", {"near": "${home}", "at": "8"}),
        ("slected(${home}, 'yes')", "function_like", {"name": "slected", "near": "selected"}),
        ("xyzzy(1)", "function_unknown", {"name": "xyzzy"}),
        ("if(${age} > 1, 'x')", "function_takes_more", {"name": "if", "limit": "3", "count": "2"}),
        ("today(1)", "function_takes_fewer", {"name": "today", "limit": "0", "count": "1"}),
        ("sum(1)", "function_wants_path", {"name": "sum", "given": "1"}),
        ("count('home')", "function_wants_path", {"given": "'home'"}),
        ("'years' + ${age}", "text_reckoned", {"given": "'years'", "operator": "+"}),
        ("today()/x", "step_from_value", {"given": "today()"}),
        ("(1)[1]", "filter_of_value", {"given": "1"}),
        ("${age} | 1", "union_of_value", {"given": "1"}),
        ("/data/g/nam", "path_nowhere_like", {"path": "/data/g/nam", "near": "name"}),
        ("/data/zzz", "path_nowhere", {"path": "/data/zzz", "name": "zzz"}),
    ],
)
def test_what_can_never_work_is_refused_in_its_cell(formula: str, code: str, values: dict[str, str]) -> None:
    (problem,) = refusals(row("calculation", formula))
    assert (problem.code, problem.sheet, problem.row, problem.column, problem.cell) == (
        code, "survey", 7, "calculation", "D7",
    )  # fmt: skip
    assert values.items() <= problem.values.items()
    assert sentence(problem).startswith("sheet survey, row 7, column calculation, cell D7: ")


@pytest.mark.parametrize(
    ("column", "formula", "code"),
    [
        ("relevant", "${home} = 'maybe'", "choice_compared"),
        ("relevant", "selected(${home}, 'yess')", "choice_compared_like"),
        ("relevant", "'x' = ${age}", "number_compared"),
        ("relevant", "'yes please'", "rule_always_same"),
        ("relevant", "${last} = ''", "relevant_of_itself"),
        ("relevant", "../nobody = 1", "path_unknown"),
        ("relevant", "../g/nam = 1", "path_like"),
        ("constraint", "${age} > 3", "constraint_without_answer"),
        ("choice_filter", "county = ${home} and distrit = 1", "choice_column_unknown"),
        ("calculation", "1 div ''", "text_reckoned"),
    ],
)
def test_what_is_odd_is_told_and_refuses_nothing(column: str, formula: str, code: str) -> None:
    (remark,) = remarks(row(column, formula))
    assert (remark.code, remark.row, remark.column) == (code, 7, column)
    assert sentence(remark)


@pytest.mark.parametrize(
    ("column", "formula"),
    [
        ("calculation", "concat(${g}/name, ' ', ../g/name, current()/../age, /data/g/name)"),
        ("calculation", "if(selected(${home}, 'yes'), 'x', '') + today() - '2020-01-01'"),
        ("calculation", "once(uuid())"),
        ("calculation", "${last-saved#age} + count(//name) + count(${g}/*)"),
        ("calculation", "instance('yn')/root/item[name = ${home}]/label"),
        ("calculation", "jr:choice-name(${home}, '${home}')"),
        ("calculation", "if(${age} = ‘1’, “one”, 'more')"),
        ("relevant", "yes"),
        ("relevant", "${age} != 'NaN' and ${home} != ''"),
        ("constraint", "regex(., '[0-9]+') and string-length() > 3"),
        ("constraint", "${last} > 3"),
        ("constraint", "true()"),
        ("required", "${home} = 'yes'"),
        ("choice_filter", "county = ${home} or name = 'yes' or current()/../age > 3"),
    ],
)
def test_what_works_is_left_alone(column: str, formula: str) -> None:
    assert remarks(row(column, formula)) == []


def test_rules_that_wait_for_each_other_are_told_at_one_of_them() -> None:
    form = markdown("""
        | survey |
        |        | type      | name | label | calculation | relevant    |
        |        | calculate | a    |       | ${b} + 1    |             |
        |        | calculate | b    |       | ${c} + 1    |             |
        |        | text      | c    | C     |             | ${a} != ''  |
        |        | note      | n    | ${a}  |             |             |
    """)
    (remark,) = remarks(form)
    assert (remark.code, remark.values["names"].count("→")) == ("rules_in_circle", 3)


def test_a_formula_in_the_settings_is_checked_too() -> None:
    form = markdown("""
        | survey   |
        |          | type | name | label |
        |          | text | a    | A     |
        | settings |
        |          | form_id | instance_name |
        |          | f       | conct(${a})   |
    """)
    (problem,) = refusals(form)
    assert (problem.code, problem.sheet, problem.cell) == ("function_like", "settings", "B2")


def test_a_question_says_whether_something_repeats() -> None:
    form = markdown("""
        | survey |
        |        | type         | name | label | repeat_count |
        |        | integer      | n    | N     |              |
        |        | begin repeat | r    | R     | ${n} > 2     |
        |        | note         | m    | M     |              |
        |        | end repeat   |      |       |              |
    """)
    assert [(remark.code, remark.cell) for remark in remarks(form)] == [("count_is_yes_or_no", "D3")]


def test_of_very_many_misspelt_names_only_the_first_get_a_guess() -> None:
    rows = [["calculate", f"question_{n}", "", f"/data/qestion_{n} + ${{qestion_{n}}}"] for n in range(100)]
    codes = Counter(problem.code for problem in refusals(survey(*rows)))
    assert codes["path_nowhere_like"] == codes["reference_like"] == 30
    assert codes["path_nowhere"] == codes["reference_unknown"] == 70
