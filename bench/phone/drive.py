"""The phone without its screens, beside the app on the same origin: `/drive/`, built once a run."""

import os
import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Route

HERE = Path(__file__).parent
_CLIENT = HERE.parents[1] / "client"
PAGE = '<!doctype html><html lang="en"><title>Drive</title><script type="module" src="/drive/drive.js"></script>'


def built(folder: Path) -> Path:
    """Build the page's scripts into a folder. Raises CalledProcessError."""
    vite = _CLIENT / "node_modules" / "vite" / "bin" / "vite.js"
    command = ["node", str(vite), "build", "--config", str(HERE / "page" / "drive.config.mjs")]
    subprocess.run(command, cwd=_CLIENT, check=True, env=os.environ | {"DRIVE_OUT": str(folder)})
    return folder


def serve(context: BrowserContext, folder: Path) -> None:
    """Answer `/drive/` from the folder, for every page of the context."""

    def answer(route: Route) -> None:
        name = route.request.url.rpartition("/drive/")[2].partition("?")[0]
        if name:
            route.fulfill(path=folder / name)
        else:
            route.fulfill(body=PAGE, content_type="text/html")

    context.route("**/drive/**", answer)


class Drive:
    """The page `/drive/` of a context; one is open at a time, as the app beside it is locked by it."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.page: Page = context.new_page()
        self.page.goto(f"{url}/drive/")
        self.page.wait_for_function("() => window.drive")

    def do(self, name: str, *given: Any) -> Any:
        """Call one of what `page/drive.ts` offers."""
        return self.page.evaluate("([name, given]) => drive[name](...given)", [name, list(given)])

    def close(self) -> None:
        """Lock and close."""
        self.page.close()
