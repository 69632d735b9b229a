"""The demo stays where it belongs: a server that is not a demo's keeps its entries apart."""

from typing import Any

import msgspec
import pytest
from django.test import Client

from ubia.demo.scenes.wrong_phones import VISIT
from ubia.demo.scribe import CHANNEL
from ubia.demo.tests.district import District
from ubia.register.book import now
from ubia.register.pen import Pen
from ubia.web.models import Account


@pytest.mark.parametrize(("is_demo", "outcome", "reason"), [(False, "quarantine", "demo_book"), (True, "written", "")])
def test_what_a_phone_of_the_demo_pushes(
    is_demo: bool, outcome: str, reason: str, district: District, settings: Any
) -> None:
    settings.UBIA_DEMO = is_demo
    person = district.story.stage.person("akinyi")
    account, _ = Account.objects.get_or_create(username="akinyi", person=person)
    client = Client()
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    pen = Pen(district.keys["akinyi"], person, district.story.stage.book("tumaini"), CHANNEL)
    visit = pen.write("visit.made", district.story.homes["akinyi/00"].subject, VISIT, made_at=now())
    content = msgspec.json.encode({"bundles": [{"entries": [visit]}]})
    answer = client.post("/sync/push", content, content_type="application/json")
    (first, *_) = answer.json()["answers"]
    assert (first["outcome"], first.get("reason", "")) == (outcome, reason)
