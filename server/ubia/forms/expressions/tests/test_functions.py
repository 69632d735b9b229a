"""The registry of functions."""

from pathlib import Path

import pytest

from ubia.forms.expressions.functions import FUNCTIONS, as_json, nearest

CONTRACT = Path(__file__).parents[5] / "contract" / "forms" / "functions.json"


def test_the_contract_names_the_same_functions() -> None:
    assert CONTRACT.read_text() == as_json()


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [("if", 3, 2), ("concat", 17, -1), ("round", 2, 3), ("today", 0, 1), ("indexed-repeat", 5, 2)],
)
def test_how_many_arguments_a_function_takes(name: str, right: int, wrong: int) -> None:
    assert FUNCTIONS[name].takes(right)
    assert not FUNCTIONS[name].takes(wrong)


def test_a_misspelt_name_is_near_a_known_one() -> None:
    assert (nearest("slected"), nearest("formatdate"), nearest("xyzzy")) == ("selected", "format-date", "")
