"""The demo is put into a box once, and a second start finds it there."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from ubia.box.opened import Box
from ubia.box.trouble import Trouble
from ubia.demo.admissions import links
from ubia.demo.installation import demo_keys, install
from ubia.demo.sign_ins import FILE, SIGN_INS
from ubia.demo.stage import TINY
from ubia.register.codes import code_hash
from ubia.register.tests.district import Village


@pytest.fixture
def box(database: Any, tmp_path: Path) -> Box:
    return Box(tmp_path, database.postgres, database.name)


def test_it_is_written_once_and_every_role_signs_in(box: Box, database: Any) -> None:
    said: list[str] = []
    shown = install(box, TINY, said.append)
    assert said[-1] == "  done"
    assert all(sign_in.name in shown for sign_in in SIGN_INS)
    keys = demo_keys(box.home)
    phrase = json.loads((box.home / FILE).read_text())["pass_phrase"]
    assert phrase in shown
    assert (box.home / FILE).stat().st_mode & 0o777 == 0o600

    assert install(box, TINY, said.append) == shown
    assert "is there" in said[-1]
    assert {name: key.id for name, key in demo_keys(box.home).items()} == {name: key.id for name, key in keys.items()}
    for sign_in in SIGN_INS:
        assert Client().post("/account/sign-in/", {"login": sign_in.username, "password": phrase}).status_code == 302


def test_the_app_opens_by_a_link_for_one_of_each_role(box: Box, database: Any) -> None:
    install(box, TINY, lambda _: None)
    shown = links(box, "http://127.0.0.1:8000/")
    codes = re.findall(r"http://127\.0\.0\.1:8000/app/#code=(\S+)", shown)
    assert len(set(codes)) == 4
    assert "Beatrice Akinyi Odongo" in shown
    hashes = [code_hash(code) for code in codes]
    with database.connect("ubia_owner") as owner:
        kept = owner.execute("SELECT count(DISTINCT person) FROM admission_code WHERE hash = ANY (%s)", [hashes])
        assert kept.fetchone() == (4,)
    assert set(codes).isdisjoint(re.findall(r"#code=(\S+)", links(box, "http://127.0.0.1:8000/")))


def test_it_keeps_out_of_a_database_with_other_books(box: Box, database: Any) -> None:
    with database.connect(autocommit=True) as app:
        Village(app).open()
    with pytest.raises(Trouble, match="not the demo's"):
        install(box, TINY, lambda _: None)


def test_a_demo_cut_short_leaves_nothing_behind(box: Box, database: Any) -> None:
    def stop(text: str) -> None:
        if text.startswith("  "):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install(box, TINY, stop)
    with database.connect("ubia_owner") as owner:
        assert owner.execute("SELECT count(*) FROM entry").fetchone() == (0,)
    assert "Pass phrase" in install(box, TINY, lambda _: None)


def test_without_keys_one_is_told_what_to_do(box: Box) -> None:
    with pytest.raises(Trouble, match="ubia demo"):
        demo_keys(box.home)
