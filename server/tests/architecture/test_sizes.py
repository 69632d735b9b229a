"""Files stay small enough to be read in one sitting."""

from statistics import median, quantiles

import pytest

from .tracked import ROOT, code

LARGEST, MOST, MIDDLE = 400, 250, 100


@pytest.fixture(scope="module")
def lines() -> dict[str, int]:
    return {str(path): len((ROOT / path).read_bytes().splitlines()) for path in code()}


def test_no_file_is_too_long(lines: dict[str, int]) -> None:
    assert {path: count for path, count in lines.items() if count > LARGEST} == {}


def test_nine_of_ten_files_are_short(lines: dict[str, int]) -> None:
    assert quantiles(lines.values(), n=10)[-1] <= MOST


def test_the_usual_file_is_shorter_than_a_hundred_lines(lines: dict[str, int]) -> None:
    assert median(lines.values()) <= MIDDLE
