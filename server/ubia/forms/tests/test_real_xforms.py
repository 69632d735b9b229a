"""XForms of ODK Collect, Enketo and web-forms: published, or refused with a reason; nothing crashes.

They are other people's and lie outside this repository; without them these tests say so and are skipped.
"""

import re
from pathlib import Path

import pytest

from ubia.forms.problem import BadForm
from ubia.forms.publish import publish_any
from ubia.forms.published import Published
from ubia.forms.words import sentence

FORMS = Path(__file__).parents[5] / "shared" / "inputs" / "forms" / "xform"
pytestmark = pytest.mark.skipif(not FORMS.is_dir(), reason="the folder ../shared/inputs/forms/xform is not here")
ON_PURPOSE = re.compile(r"broken|invalid|malicious|error|xpath-unknown|xml-attachment|design_error", re.IGNORECASE)
"""Names of files that are wrong on purpose, or no forms."""


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Published | BadForm]:
    return {str(file.relative_to(FORMS)): outcome_of(file) for file in sorted(FORMS.rglob("*.xml"))}


def outcome_of(file: Path) -> Published | BadForm:
    try:
        return publish_any(file, files={beside.name: beside.read_bytes() for beside in file.parent.glob("*.csv")})
    except BadForm as refused:
        return refused


def test_nearly_all_are_published_and_each_refusal_is_said(outcomes: dict[str, Published | BadForm]) -> None:
    refused = {name: outcome for name, outcome in outcomes.items() if isinstance(outcome, BadForm)}
    for name, outcome in refused.items():
        print(name, *(sentence(problem) for problem in outcome.problems), sep="\n    ")
    meant = [name for name in outcomes if not ON_PURPOSE.search(name)]
    print(f"{len(outcomes) - len(refused)} of {len(outcomes)} published")
    assert sum(name not in refused for name in meant) >= 0.98 * len(meant)


def test_every_remark_can_be_said(outcomes: dict[str, Published | BadForm]) -> None:
    remarks = {
        w for outcome in outcomes.values() if isinstance(outcome, Published) for w in map(sentence, outcome.warnings)
    }
    assert all("%(" not in said for said in remarks)


def test_numbers_of_nodes_point_into_the_tree(outcomes: dict[str, Published | BadForm]) -> None:
    for name, outcome in outcomes.items():
        if isinstance(outcome, Published):
            most = nodes_in(outcome.model["root"])
            rules = [number for rule in outcome.model["order"] for number in (rule[0], *rule[2:])]
            controls = list(numbers_in(outcome.model["body"]))
            assert all(0 <= number < most for number in [*rules, *controls]), name


def nodes_in(node: dict[str, object]) -> int:
    kids: list[dict[str, object]] = node.get("c", [])  # type: ignore[assignment]
    return 1 + sum(map(nodes_in, kids))


def numbers_in(controls: list[dict[str, object]]) -> list[int]:
    found: list[int] = []
    for control in controls:
        inner: list[dict[str, object]] = control.get("c", [])  # type: ignore[assignment]
        found += [int(str(control["d"])), *numbers_in(inner)]
    return found
