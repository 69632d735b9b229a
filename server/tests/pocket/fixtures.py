"""Fixtures of a phone in a real browser; a file of tests imports those it asks for."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.servers.basehttp import ThreadedWSGIServer
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Playwright, sync_playwright

from bench.phone.drive import PAGE, built
from tests.pocket.phones import OpenPocket, Pocket
from tests.village import Member, Village
from ubia.box.postgres import OWNER
from ubia.web.tests.browser import Quiet

Written = Callable[[list[str]], list[str]]


@pytest.fixture(scope="module")
def tools() -> Iterator[Playwright]:
    """Playwright for a file of tests; Django beside it stays as it is."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as found:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield found


@pytest.fixture(scope="session")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The phone without its screens, built once a run."""
    return built(tmp_path_factory.mktemp("drive"))


@pytest.fixture(scope="module")
def server(module_database: Any, scripts: Path) -> Iterator[str]:
    """The app's server from `module_database`, and beside it the page `/drive/`; gives the address."""
    httpd = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    httpd.daemon_threads = True
    httpd.set_app(beside(get_wsgi_application(), scripts))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://localhost:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


def beside(app: Any, folder: Path) -> Any:
    """A WSGI application that also answers `/drive/`."""

    def answer(environ: dict[str, Any], start: Any) -> Any:
        path = str(environ["PATH_INFO"])
        if not path.startswith("/drive/"):
            return app(environ, start)
        name = path.removeprefix("/drive/")
        kind = "text/javascript" if name else "text/html"
        start("200 OK", [("Content-Type", kind)])
        return [(folder / name).read_bytes() if name else PAGE.encode()]

    return answer


@pytest.fixture
def pocket(tools: Playwright, server: str, tmp_path: Path) -> Iterator[OpenPocket]:
    """Makes phones that never saw the app; `pocket(url=…)` for another line to the server."""
    made: list[Pocket] = []

    def make(url: str = "") -> Pocket:
        made.append(Pocket(tools.chromium, url or server, tmp_path / f"profile-{len(made)}"))
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
