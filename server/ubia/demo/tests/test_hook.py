"""In a demo a visitor's key is vouched for as soon as it has been admitted."""

import json
from pathlib import Path
from typing import Any

from django.test import Client

from ubia.box.opened import Box
from ubia.demo.installation import install
from ubia.demo.stage import TINY
from ubia.demo.story import SEED, story
from ubia.demo.tests.district import DAY
from ubia.register.admit import make_code
from ubia.register.keys import SigningKey


def test_a_chair_who_admits_her_browser_can_sign_at_once(
    database: Any, tmp_path: Path, settings: Any, monkeypatch: Any
) -> None:
    monkeypatch.setenv("UBIA_HOME", str(tmp_path))
    box = Box(tmp_path, database.postgres, database.name)
    install(box, TINY, lambda _: None)
    settings.HOME = box.home
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "ubia.demo.hook.VouchOnAdmission"]
    stage, key = story(SEED, DAY, TINY).stage, SigningKey()
    with database.connect(autocommit=True) as app:
        code = make_code(app, stage.person("were"), stage.person("mutiso"))
    asked = {"code": code, "public": key.public, "possession": key.possession(code), "device": "Browser"}
    assert Client().post("/sync/admit", json.dumps(asked), content_type="application/json").status_code == 200
    with database.connect("ubia_owner") as owner:
        vouched = "SELECT vouched_community IS NOT NULL, vouched_health IS NOT NULL FROM admitted_key WHERE key = %s"
        assert owner.execute(vouched, [key.id]).fetchall() == [(True, True)]
