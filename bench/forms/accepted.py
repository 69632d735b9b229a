"""Which forms ODK's own engine opens: the baseline of the shares."""

from playwright.sync_api import Error as PageError

from bench.forms import peers
from bench.forms.browser import chromium, page_of, served
from bench.report import say


def opened_by_peer(forms: dict[str, str]) -> set[str] | None:
    """Names of the XForms that `@getodk/xforms-engine` loads; None when it is not to be had."""
    if not peers.ready():
        return None
    found = set()
    with served() as address, chromium() as browser, page_of(browser, address, "peers/engine") as (page, _):
        for name, xml in forms.items():
            try:
                page.evaluate("(xml) => window.openForm(xml)", xml)
                found.add(name)
            except PageError:
                continue
    say(f"shares: the peer's engine opens {len(found)} of {len(forms)}")
    return found
