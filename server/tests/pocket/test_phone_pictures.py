"""docs/journeys/phone-pictures.md: a picture follows its visit over a bad line, and is seen beside it by who may."""

import os
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.pocket.phones import PIN, OpenPocket, code_for
from tests.pocket.thin_line import thin_line
from tests.readers import client_of
from tests.village import Member, Village
from ubia.web.tests.browser import complaints, faults

pytestmark = pytest.mark.browser
SHOTS = os.environ.get("UBIA_SHOTS")
NAME = "arm.jpg"


def signed_in(page: Page, member: Member, server: str) -> None:
    """The same browser on pages, with somebody's session."""
    cookie = client_of(member).cookies["ubia_session"]
    page.context.add_cookies([{"name": "ubia_session", "value": cookie.value, "url": server}])
    complaints[page] = []


def test_a_picture_follows_its_visit_and_is_seen_beside_it(
    village: Village, amina: Member, pocket: OpenPocket, server: str, module_database: Any
) -> None:
    """SRV-04: a third of the connections cut, yet it arrives whole and once, and leaves the phone."""
    with thin_line(server, 0, seed=3) as line:
        phone = pocket(line.url)
        phone.admit(code_for(village, amina)).close()
        drive = phone.drive()
        drive.do("unlock", PIN)
        home = drive.do("homes")[0]
        body = {"service": "home_visit", "minutes": 20, "answers": {"arm": NAME}}
        act = {"kind": "visit.made", "book": home["book"], "subject": home["subject"], "body": body}
        taken = drive.do("photograph", act, NAME, 500)
        assert drive.do("files") == {"count": 1, "bytes": taken["size"]}
        line.loss = 0.3
        outcomes: list[str] = []
        while len(outcomes) < 12 and drive.do("files")["count"]:
            outcomes.append(drive.do("sync")["outcome"])
        assert drive.do("files") == {"count": 0, "bytes": 0}, outcomes
    with module_database.connect("ubia_owner", autocommit=True) as owner:
        found = owner.execute(
            "SELECT sum(length(piece)), (SELECT line FROM entry e WHERE e.id = a.entry) FROM attached a GROUP BY entry"
        ).fetchall()
    assert [int(size) for size, _ in found] == [taken["size"]]
    page = phone.context.new_page()
    signed_in(page, amina, server)
    page.goto(f"{server}/books/{village.book}/{found[0][1]}/")
    picture = page.get_by_role("img", name="Picture taken at the visit")
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    page.wait_for_function("(one) => one.naturalWidth === 500", arg=picture.element_handle())
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/picture.png", full_page=True)
    assert faults(page) == []
