"""docs/journeys/phone-secrets.md: what stands on a phone's disk, who sees what on it, and what goes when it must go."""

import base64
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.pocket.phones import (
    PIN,
    OpenPocket,
    Pocket,
    Written,
    begin,
    code_for,
    kept,
    let_in,
    synced,
    to_tab,
    type_pin,
)
from tests.pocket.profile_files import everything
from tests.pocket.thin_line import thin_line
from tests.village import Member, Village
from ubia.box.postgres import OWNER
from ubia.register.admit import revoke
from ubia.register.book import now
from ubia.register.keys import key_id

pytestmark = pytest.mark.browser
SECRETS = (
    "Achieng",
    "Odhiambo",
    "Wanjiru",
    "Zawadi",
    "Amina Hassan",
    "sore that weeps",
    "0722555019",
    PIN,
)
ANSWERS = {"note": "a sore that weeps", "called_on": "0722555019"}
PRIVATE_KEY = bytes.fromhex("3041020100301306072a8648ce3d020106082a8648ce3d030107")
"""How every P-256 key begins when it is written down."""


def visit(home: dict[str, Any]) -> dict[str, Any]:
    """A visit with an answer that nobody else should read."""
    body = {"service": "home_visit", "minutes": 20, "answers": ANSWERS}
    return {"kind": "visit.made", "book": home["book"], "subject": home["subject"], "body": body}


def found_in(profile: Path, secrets: Iterable[str]) -> list[str]:
    """Where a secret stands: as text, as UTF-16, or in the common ways to write bytes as letters."""
    forms = {(secret, form) for secret in secrets for form in _forms(secret)}
    return [f"{secret} in {name}" for name, content in everything(profile) for secret, form in forms if form in content]


def _forms(secret: str) -> set[bytes]:
    plain = secret.encode()
    coded = base64.b64encode(plain).rstrip(b"=")[: max(8, len(plain) - 2)] if len(plain) > 8 else plain
    return {plain, secret.encode("utf-16-le"), plain.hex().encode(), coded}


def key_of(village: Village, owner: Any, member: Member) -> str:
    """The key that somebody's last phone made."""
    asked = """SELECT b.body FROM entry e JOIN body b USING (book, line)
        WHERE e.book = %s AND e.kind = 'key.admitted' AND e.subject = %s ORDER BY line DESC LIMIT 1"""
    return key_id(json.loads(owner.execute(asked, [village.book, member.person]).fetchone()[0])["public"])


def worked(phone: Pocket, village: Village, member: Member, line: Any = None) -> list[str]:
    """A phone with a synced story, a draft, and one visit that has not been sent; the browser is closed then."""
    phone.admit(code_for(village, member)).close()
    drive = phone.drive()
    drive.do("unlock", PIN)
    drive.do("write", [visit(home) for home in drive.do("homes")])
    drive.do("sync")
    ids: list[str] = drive.do("write", [visit(drive.do("homes")[0])])
    drive.close()
    return ids


def test_the_files_of_a_phone_tell_nothing(
    village: Village, amina: Member, pocket: OpenPocket, server: str, module_database: Any
) -> None:
    """TRU-03: no name, number, answer, PIN or key stands in the browser's files, compressed or not."""
    with thin_line(server, 0) as line:
        phone = pocket(line.url)
        tokens: list[str] = []

        def overhear(route: Route) -> None:
            answer = route.fetch()
            tokens.append(answer.json()["token"])
            route.fulfill(response=answer)

        phone.context.route("**/sync/admit", overhear)
        page = phone.open(f"/app/#code={code_for(village, amina)}")
        let_in(page)
        begin(page)
        synced(page)
        kept(page)
        page.close()
        drive = phone.drive()
        drive.do("unlock", PIN)
        drive.do("write", [visit(home) for home in drive.do("homes")])
        drive.do("sync")
        drive.close()
        line.go_down()
        page = phone.unlock()
        to_tab(page, "Families")
        page.get_by_role("searchbox").fill("Wanjiru")
        expect(page.get_by_text("Wanjiru Kamau").first).to_be_visible()
        page.close()
        drive = phone.drive_away_from(line)
        drive.do("write", [visit(drive.do("homes")[0])])
        drive.close()
        phone.switch_off()
        names = [name for name, _ in everything(phone.profile)]
        assert len(tokens) == 1
        assert any("IndexedDB" in name for name in names)
        assert any("Service Worker" in name for name in names)
        assert found_in(phone.profile, [*SECRETS, *tokens, village.book, amina.person]) == []
        assert [name for name, content in everything(phone.profile) if PRIVATE_KEY in content] == []


def test_what_the_reader_of_files_would_find(village: Village, pocket: OpenPocket, server: str) -> None:
    """The test above would see a secret: one put into IndexedDB in plain text is found, also in compressed tables."""
    phone = pocket()
    page = phone.context.new_page()
    page.goto(f"{server}/offline/")
    page.evaluate(
        """async () => {
          const open = indexedDB.open('plain', 1)
          open.onupgradeneeded = () => open.result.createObjectStore('rows')
          await new Promise((done) => { open.onsuccess = done })
          for (let round = 0; round < 40; round++) {
            const writing = open.result.transaction('rows', 'readwrite', { durability: 'strict' })
            const note = 'a sore that weeps '.repeat(20)
            for (let n = 0; n < 400; n++)
              writing.objectStore('rows').put({ name: `Wanjiru Kamau ${n}`, note }, round * 400 + n)
            await new Promise((done) => { writing.oncomplete = done })
          }
        }"""
    )
    phone.switch_off()
    found = found_in(phone.profile, ["sore that weeps"])
    assert any(".log" in where for where in found) or any("(unfolded)" in where for where in found)


def test_what_is_removed_leaves_no_residue(
    village: Village, amina: Member, pocket: OpenPocket, written: Written, server: str
) -> None:
    """TRU-09: after "remove my work" the phone knows nobody, and no database of hers is left."""
    phone = pocket()
    page = phone.admit(code_for(village, amina))
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("button", name="Remove my work").first.click()
    page.locator(".button.danger").first.click()
    page.get_by_role("dialog").locator(".button.danger").click()
    expect(page.get_by_role("heading", name="Welcome to Ubia")).to_be_visible()
    left = page.evaluate("async () => (await indexedDB.databases()).map(({ name }) => name)")
    assert left == ["ubia-device"]
    kept = page.evaluate(
        """async () => {
          const open = indexedDB.open('ubia-device')
          await new Promise((done) => { open.onsuccess = done })
          const all = []
          for (const store of open.result.objectStoreNames) {
            const asked = open.result.transaction(store).objectStore(store).getAll()
            await new Promise((done) => { asked.onsuccess = done })
            all.push(...asked.result)
          }
          return JSON.stringify([all, { ...localStorage }, { ...sessionStorage }, document.cookie])
        }"""
    )
    assert kept == '[[],{},{},""]'
    phone.switch_off()
    assert found_in(phone.profile, SECRETS) == []


def test_two_workers_on_one_phone_see_nothing_of_each_other(
    village: Village, amina: Member, pocket: OpenPocket, server: str
) -> None:
    """TRU-03: neither's PIN opens the other's, and neither's lists or search know the other's families."""
    baraka = village.admit(Member("Baraka Mutua"))
    village.enrol(baraka, "Nafula Simiyu")
    phone = pocket()
    phone.admit(code_for(village, amina)).close()
    page = phone.open(f"/app/#code={code_for(village, baraka)}")
    let_in(page, "Bird", "735162")
    begin(page)
    synced(page)
    to_tab(page, "Families")
    expect(page.get_by_text("Nafula Simiyu").first).to_be_visible()
    for name in ("Achieng", "Wanjiru", "Zawadi"):
        page.get_by_role("searchbox").fill(name)
        expect(page.get_by_text(name, exact=False)).to_have_count(0)
    page.close()
    page = phone.open()
    expect(page.get_by_role("heading", name="Who are you?")).to_be_visible()
    assert "Amina" not in page.content()
    assert "Baraka" not in page.content()
    page.get_by_role("button", name="Bird").click()
    type_pin(page, PIN)
    expect(page.get_by_role("alert")).to_contain_text("not the right PIN")
    type_pin(page, "735162")
    expect(page.get_by_role("navigation")).to_be_visible()


def test_a_family_that_left_takes_its_story_along_and_her_work_arrives(
    village: Village, amina: Member, pocket: OpenPocket, written: Written, server: str
) -> None:
    """SRV-04: the household is given to another while she is offline; her unsent visit arrives, and stays hers."""
    baraka = village.admit(Member("Baraka Mutua"))
    phone = pocket()
    phone.admit(code_for(village, amina)).close()
    drive = phone.drive()
    drive.do("unlock", PIN)
    home = drive.do("homes")[0]
    given = village.facility.pen(village.book).write(
        "household.assigned", home["subject"], {"chw": baraka.person, "since": "2026-01-01"}, made_at=now()
    )
    assert village.append(given)[0].outcome == "written"
    ids = drive.do("write", [visit(home)])
    assert drive.do("sync")["outcome"] == "done"
    drive.do("sync")
    assert written(ids) == ids
    assert home["subject"] not in [one["subject"] for one in drive.do("homes")]
    assert drive.do("lines", home["book"], home["subject"]) is None
    assert drive.do("mine") == 1
    drive.close()


def test_a_revoked_phone_loses_its_stories_and_keeps_its_outbox(
    village: Village, amina: Member, pocket: OpenPocket, written: Written, server: str, module_database: Any
) -> None:
    """TRU-03: the stories go at the next contact; what was unsent is kept, and arrives sealed, to be settled."""
    with thin_line(server, 0) as line:
        phone = pocket(line.url)
        ids = worked(phone, village, amina)
        with module_database.connect(OWNER, autocommit=True) as owner:
            revoke(village.connection, amina.person, key_of(village, owner, amina), village.facility.person)
        page = phone.unlock()
        to_tab(page, "Sync")
        expect(page.get_by_text("withdrawn").first).to_be_visible()
        to_tab(page, "Families")
        expect(page.get_by_text("Wanjiru")).to_have_count(0)
        page.close()
        page = phone.open()
        expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
        expect(page.get_by_text("taken off it").first).to_be_visible()
        with module_database.connect(OWNER, autocommit=True) as owner:
            asked = "SELECT reason FROM held WHERE entry::text = ANY(%s)"
            assert owner.execute(asked, [ids]).fetchall() == [("key_revoked",)]
