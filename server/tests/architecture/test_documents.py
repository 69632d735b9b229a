"""Documents lead somewhere: links between them hold, and every decision is in the index."""

import re
from pathlib import Path

import pytest

from .tracked import ROOT, tracked

PAGES = [path for path in tracked() if path.suffix == ".md"]
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_between_pages_hold(page: Path) -> None:
    text = re.sub(r"```.*?```", "", (ROOT / page).read_text(), flags=re.DOTALL)
    found = [(ROOT / page.parent / target).resolve() for target in LINK.findall(text)]
    assert [str(path) for path in found if not path.exists()] == []


def test_every_decision_is_in_the_index_and_short() -> None:
    folder = ROOT / "docs/decisions"
    index = (folder / "README.md").read_text()
    for page in folder.glob("0*.md"):
        text = page.read_text()
        assert text.startswith(f"# {page.name[:4]} ")
        assert f"({page.name})" in index
        assert len(text.splitlines()) <= 40
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequences"))
