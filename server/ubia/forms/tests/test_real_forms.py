"""The forms of real programmes: published, or refused with a reason in a cell; nothing crashes.

They are other people's and lie outside this repository; without them these tests say so and are skipped.
"""

from collections import Counter
from pathlib import Path

import pytest
from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from ubia.forms.problem import BadForm
from ubia.forms.publish import Published, publish
from ubia.forms.words import sentence

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
    assert len(outcomes) - len(refused) >= 0.92 * len(outcomes)
    assert sum(name not in refused for name in real) >= 0.96 * len(real)


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
