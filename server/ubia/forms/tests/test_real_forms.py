"""The forms of real programmes: published, or refused with a reason in a cell; nothing crashes.

They are other people's and lie outside this repository; without them these tests say so and are skipped.
"""

from collections import Counter
from pathlib import Path

import pytest
from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from ubia.forms.accounting import account
from ubia.forms.cht import adapt
from ubia.forms.dialect import SHEETS
from ubia.forms.formula_words import FORMULA_SENTENCES
from ubia.forms.lenient import understood
from ubia.forms.problem import BadForm
from ubia.forms.publish import publish
from ubia.forms.published import Published
from ubia.forms.table import Table
from ubia.forms.words import sentence
from ubia.forms.workbook import read_workbook

FORMS = Path(__file__).parents[5] / "shared" / "inputs" / "forms" / "xlsform"
pytestmark = pytest.mark.skipif(not FORMS.is_dir(), reason="the folder ../shared/inputs/forms/xlsform is not here")
WHOLE_FILE = {"empty_file"}
OF_PROGRAMMES = ("cht-core", "disease-surveillance", "mydhi-cht-config", "web-forms", "pyodk", "central-backend")


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Published | BadForm]:
    return {file.name: outcome_of(file) for file in sorted(FORMS.iterdir())}


def outcome_of(file: Path) -> Published | BadForm:
    try:
        return publish(file)
    except BadForm as refused:
        return refused


def test_nearly_all_are_published_and_each_refusal_is_said(outcomes: dict[str, Published | BadForm]) -> None:
    refused = {name: outcome for name, outcome in outcomes.items() if isinstance(outcome, BadForm)}
    for name, outcome in refused.items():
        print(name, *(sentence(problem) for problem in outcome.problems), sep="\n    ")
    print(f"{len(outcomes) - len(refused)} of {len(outcomes)} published")
    real = [name for name in outcomes if name.startswith(OF_PROGRAMMES)]
    assert len(outcomes) - len(refused) >= 0.93 * len(outcomes)
    assert sum(name not in refused for name in real) >= 0.98 * len(real)


def test_every_refusal_has_a_sheet_and_a_row_unless_the_file_itself_is_the_fault(
    outcomes: dict[str, Published | BadForm],
) -> None:
    problems = [p for outcome in outcomes.values() if isinstance(outcome, BadForm) for p in outcome.problems]
    assert [p for p in problems if p.code not in WHOLE_FILE and not (p.sheet and p.row and p.column)] == []


def test_none_is_refused_that_pyxform_takes_and_what_it_takes_we_build_alike(
    outcomes: dict[str, Published | BadForm],
) -> None:
    agreed: Counter[bool] = Counter()
    for name in list(outcomes)[::4]:
        try:
            theirs = convert(FORMS / name).xform
        except PyXFormError:
            continue
        ours = outcomes[name]
        agreed[isinstance(ours, Published) and ours.xml == theirs] += 1
    assert agreed[True] >= 10
    assert not agreed[False]


def test_every_row_of_every_form_is_counted_once(outcomes: dict[str, Published | BadForm]) -> None:
    """Nothing is dropped silently: rows in = questions out + exceptions listed."""
    left: Counter[str] = Counter()
    for name, outcome in outcomes.items():
        if isinstance(outcome, Published):
            sheets = understood(read_workbook((FORMS / name).read_bytes(), SHEETS).sheets)[0]
            sheets["survey"] = adapt(sheets["survey"])[0]
            count = account({kind: Table(kind, sheet) for kind, sheet in sheets.items()}, outcome.model)
            assert count.holds, name
            left.update(f"{problem.code} {name}" for problem in count.exceptions)
    assert [said for said in left if said.startswith("row_left_out")] == []


def test_no_formula_is_refused_that_could_work(outcomes: dict[str, Published | BadForm]) -> None:
    """The two are an apology in place of a formula, and a heading in place of a column."""
    refused = {
        name: {problem.code for problem in outcome.problems if problem.code in FORMULA_SENTENCES}
        for name, outcome in outcomes.items()
        if isinstance(outcome, BadForm)
    }
    assert {name.rpartition("__")[2] for name, codes in refused.items() if codes} <= {
        "bad_calc.xlsx",
        "xl_date_ambiguous.xlsx",
    }
