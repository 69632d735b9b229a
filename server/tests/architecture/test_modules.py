"""Every module explains itself, so that one learnt is all learnt."""

from pathlib import Path

import pytest

from .tracked import ROOT

MODULES = sorted(path.parent.name for path in (ROOT / "server/ubia").glob("*/__init__.py"))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_has_a_page_about_itself(module: str) -> None:
    page = ROOT / "server/ubia" / module / "README.md"
    assert page.is_file(), (
        f"write {page.relative_to(ROOT)}: why the module exists, its kinds, its tables, who sees what"
    )
    assert page.read_text().startswith("# ")


@pytest.mark.parametrize("module", MODULES)
def test_a_module_has_tests_beside_it(module: str) -> None:
    tests = ROOT / "server/ubia" / module
    assert any(tests.glob("**/tests/test_*.py")), f"no test in {Path('server/ubia') / module}"
