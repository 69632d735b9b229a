"""Before a form is published it is tried out, and what stands in the way of whoever fills it in is said."""

from typing import Any

import pytest

from ubia.forms.engine.trial import trial_problems
from ubia.forms.problem import Problem
from ubia.forms.publish import publish
from ubia.forms.testing import GOOD, workbook
from ubia.forms.words import sentence

HEADS = ["type", "name", "label", "constraint", "required", "calculation", "choice_filter"]
CHOICES = [["list_name", "name", "label"], ["yes_no", "yes", "Yes"], ["yes_no", "no", "No"]]


def problems(*rows: list[Any]) -> list[Problem]:
    return trial_problems(publish(workbook({"survey": [HEADS, *rows], "choices": CHOICES})))


def test_a_good_form_comes_to_its_end() -> None:
    assert trial_problems(publish(workbook(GOOD))) == []


def test_a_constraint_that_nothing_meets_is_named() -> None:
    (found,) = problems(["integer", "age", "Age", ". > 5 and . < 5", "yes"])
    assert (found.code, found.values["name"]) == ("trial_left", "age")
    assert "“age”" in sentence(found)


def test_a_list_that_offers_nothing_is_named() -> None:
    (found,) = problems(["select_one yes_no", "well", "Well?", None, "yes", None, "name = 'maybe'"])
    assert (found.code, found.values["name"]) == ("trial_nothing_offered", "well")


@pytest.mark.parametrize("many", ["3", "100000"])
def test_repeats_do_not_keep_it_long(many: str) -> None:
    heads = ["type", "name", "label", "repeat_count"]
    rows: list[list[object]] = [["begin repeat", "child", "Child", many], ["text", "name", "Name"], ["end repeat"]]
    assert trial_problems(publish(workbook({"survey": [heads, *rows]}))) == []
