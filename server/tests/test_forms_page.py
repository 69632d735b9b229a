"""docs/forms.md does what it says: its blocks are run in order, and what stands under a block is what it printed."""

import shutil
from pathlib import Path

import pytest

from .test_tour import ROOT, Reader, blocks, fits, reader

__all__ = ["reader"]
PAGE = ROOT / "docs/forms.md"


@pytest.mark.slow
def test_the_page_for_writers_of_forms_does_what_it_says(reader: Reader) -> None:
    shutil.copytree(ROOT / "docs/forms", Path(reader.folder), dirs_exist_ok=True)
    printed = ""
    for block in blocks(PAGE.read_text()):
        if block.language == "text":
            assert fits(printed, block.text), f"line {block.line} shows\n{block.text}\nbut this was printed:\n{printed}"
        else:
            printed = reader.follow(block)
