"""What a day of work costs on a line: bytes of a sync with nothing new, and of one with eight visits."""

from pathlib import Path

from playwright.sync_api import Playwright

from bench.phone.drive import Drive, built, serve
from bench.phone.families import Families
from bench.phone.handset import handset
from bench.phone.steps import PIN, begin, let_in, synced
from bench.report import figure, say
from bench.village import ANSWERS

VISITS = 8


def day_bytes(tools: Playwright, url: str, families: Families) -> None:
    """Say kilobytes up and down; beside them the JSON of the same eight entries as it stands."""
    folder = built(Path(__file__).parent / ".built" / "drive")
    with handset(tools, url, 0) as phone:
        serve(phone.context, folder)
        page = phone.start(f"/app/#code={families.code()}")
        let_in(page)
        begin(page)
        synced(page)
        page.close()
        drive = Drive(phone.context, url)
        drive.do("unlock", PIN)
        nothing = drive.do("sync")
        homes = drive.do("homes")[:VISITS]
        body = {"service": "household_visit", "minutes": 20, "answers": ANSWERS}
        acts = [{"kind": "visit.made", "book": h["book"], "subject": h["subject"], "body": body} for h in homes]
        drive.do("write", acts)
        day = drive.do("sync")
    figure("sync_nothing_kb", (nothing["up"] + nothing["down"]) / 1000, "kB")
    figure("sync_day_kb", (day["up"] + day["down"]) / 1000, "kB")
    say(f"sync_day_kb: {VISITS} visits: {day['up']:,} bytes up, {day['down']:,} down; nothing new: {nothing}")
