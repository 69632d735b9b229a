"""Each page of docs/journeys names the tests that go that way, and they are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAGES = sorted(path for path in (ROOT / "docs/journeys").glob("*.md") if path.name != "README.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_journey_names_its_tests(page: Path) -> None:
    text = page.read_text()
    assert all(f"**{word}.**" in text for word in ("Who", "What for", "Test"))
    file, *tests = re.findall(r"`([^`]+)`", text.split("**Test.**")[1])
    source = (ROOT / file).read_text()
    assert "pytest.mark.browser" in source
    assert tests
    assert [test for test in tests if f"def {test}(" not in source] == []


def test_every_journey_is_listed() -> None:
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (ROOT / "docs/journeys/README.md").read_text())
    assert sorted(listed) == [path.name for path in PAGES]
