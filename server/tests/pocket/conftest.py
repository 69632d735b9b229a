"""A phone in a real browser, its server and its village."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Playwright

from bench.phone.drive import built
from tests.pocket.phones import OpenPocket, Pocket, Written, beside
from tests.village import Member, Village
from ubia.box.postgres import OWNER
from ubia.web.tests.browser import served


@pytest.fixture(scope="session")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The phone without its screens, built once a run."""
    return built(tmp_path_factory.mktemp("drive"))


@pytest.fixture(scope="module")
def server(module_database: Any, scripts: Path) -> Iterator[str]:
    """The app's server from `module_database`, and beside it the page `/drive/`; gives the address."""
    with served(beside(get_wsgi_application(), scripts)) as address:
        yield address


@pytest.fixture
def pocket(playwright: Playwright, server: str, tmp_path: Path) -> Iterator[OpenPocket]:
    """Makes phones that never saw the app; `pocket(url=…)` for another line to the server."""
    made: list[Pocket] = []

    def make(url: str = "") -> Pocket:
        made.append(Pocket(playwright.chromium, url or server, tmp_path / f"profile-{len(made)}"))
        return made[-1]

    yield make
    for one in made:
        one.context.close()


@pytest.fixture(scope="module")
def village(module_database: Any) -> Iterator[Village]:
    """An open book for a file of tests."""
    with module_database.connect(autocommit=True) as connection:
        yield Village(connection)


@pytest.fixture
def written(module_database: Any) -> Iterator[Written]:
    """Tells which of some entries stand in a book, each as often as it stands there, in the order of their ids."""
    with module_database.connect(OWNER, autocommit=True) as owner:
        asked = "SELECT id::text FROM entry WHERE id::text = ANY(%s) ORDER BY 1"
        yield lambda ids: [row[0] for row in owner.execute(asked, [ids])]


@pytest.fixture
def amina(village: Village) -> Member:
    """A CHW with three families, new for each test."""
    member = village.admit(Member("Amina Hassan"))
    for name in ("Achieng Odhiambo", "Wanjiru Kamau", "Zawadi Karisa"):
        village.enrol(member, name)
    return member
