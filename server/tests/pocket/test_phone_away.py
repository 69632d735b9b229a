"""docs/journeys/phone-away.md: a month without a network, then one sync; thin lines; what kills leave."""

import re
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Error, Page, expect

from tests.pocket.phones import PIN, WAIT, OpenPocket, Written, code_for, synced, to_tab
from tests.pocket.thin_line import thin_line
from tests.village import Member, Village

pytestmark = pytest.mark.browser
DAY_MS = 86_400_000
DAYS, VISITS = 30, 8


def visits(homes: list[dict[str, Any]], count: int, note: str = "") -> list[dict[str, Any]]:
    """Acts of so many visits over some families."""
    body = {"service": "home_visit", "minutes": 20, "answers": {"note": note}} if note else {"service": "home_visit"}
    at = [homes[n % len(homes)] for n in range(count)]
    return [{"kind": "visit.made", "book": home["book"], "subject": home["subject"], "body": body} for home in at]


def crash(page: Page) -> None:
    """Kill a tab's process, as a phone does that runs out of memory."""
    with suppress(Error):
        page.goto("chrome://crash", timeout=5000)
    page.close()


def test_thirty_days_without_a_network_arrive_in_one_sync(
    village: Village,
    amina: Member,
    pocket: OpenPocket,
    written: Written,
    server: str,
) -> None:
    """SRV-04: a month of work on the phone only, through restarts, arrives whole and once."""
    with thin_line(server, 0) as line:
        phone = pocket(line.url)
        phone.admit(code_for(village, amina)).close()
        line.go_down()
        ids: list[str] = []
        for day in range(DAYS):
            if day % 10 == 0:
                drive = phone.drive_away_from(line)
                homes = drive.do("homes")
            drive.do("clock", day * DAY_MS - DAYS * DAY_MS)
            ids += drive.do("write", visits(homes, VISITS))
            if day % 10 == 9:
                drive.close()
        page = phone.unlock()
        to_tab(page, "Sync")
        expect(page.get_by_text(f"{DAYS * VISITS} entries are on this phone only.").first).to_be_visible()
        assert written(ids) == []
        line.come_back()
        page.get_by_role("button", name="Sync now").click()
        expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible(timeout=WAIT)
        assert written(ids) == sorted(ids)
        assert phone.complaints == []


def test_a_thin_line_that_loses_a_third_brings_everything_once(
    village: Village,
    amina: Member,
    pocket: OpenPocket,
    written: Written,
    server: str,
) -> None:
    """SRV-04: 2G, with 30 % of the connections cut at any point, on their way up or down."""
    with thin_line(server, 0, seed=7) as line:
        phone = pocket(line.url)
        phone.admit(code_for(village, amina)).close()
        drive = phone.drive()
        drive.do("unlock", PIN)
        ids = drive.do("write", visits(drive.do("homes"), 40, "She coughs at night. " * 6))
        others = [village.visit(amina, home["subject"]) for home in drive.do("homes") for _ in range(20)]
        village.append(*others)
        line.loss = 0.3
        session = phone.context.new_cdp_session(drive.page)
        slow = {
            "offline": False,
            "latency": 300,
            "downloadThroughput": 50_000 / 8 * 5,
            "uploadThroughput": 20_000 / 8 * 5,
        }
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", slow)
        outcomes: list[str] = []
        while len(outcomes) < 12 and "done" not in outcomes:
            outcomes.append(drive.do("sync")["outcome"])
        assert outcomes[-1] == "done", outcomes
        assert written(ids) == sorted(ids)
        home = drive.do("homes")[0]
        held = [one["id"] for one in drive.do("lines", home["book"], home["subject"])]
        assert {entry.id for entry in others if entry.subject == home["subject"]} <= set(held)
        assert len(held) == len(set(held))
        assert drive.do("outbox")["waiting"] == 0


def test_a_dead_battery_in_the_middle_of_a_sync_loses_nothing(
    village: Village,
    amina: Member,
    pocket: OpenPocket,
    written: Written,
    server: str,
) -> None:
    """SRV-04: the whole browser is killed while a push is under way; what was not answered goes again, once."""
    phone = pocket()
    phone.admit(code_for(village, amina)).close()
    drive = phone.drive()
    drive.do("unlock", PIN)
    ids = drive.do("write", visits(drive.do("homes"), 120))
    with drive.page.expect_request(re.compile("/sync/push")):
        drive.page.evaluate("() => { drive.sync() }")
    phone.die()
    drive = phone.drive()
    assert drive.do("workers")[0]["unsent"] <= len(ids)
    drive.do("unlock", PIN)
    assert drive.do("sync")["outcome"] == "done"
    assert written(ids) == sorted(ids)
    assert drive.do("outbox")["waiting"] == 0


def test_a_tab_that_crashes_keeps_what_was_written(
    village: Village,
    amina: Member,
    pocket: OpenPocket,
    written: Written,
    server: str,
) -> None:
    """SRV-04: an entry that was written is there after its tab was killed, and goes out while the phone is locked."""
    phone = pocket()
    phone.admit(code_for(village, amina)).close()
    drive = phone.drive()
    drive.do("unlock", PIN)
    ids = drive.do("write", visits(drive.do("homes"), 5))
    assert written(ids) == []
    crash(drive.page)
    page = phone.open()
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
    expect(page.get_by_text("5 entries are on this phone only.")).to_have_count(0)
    assert written(ids) == sorted(ids)
    page.close()
    synced(phone.unlock())
