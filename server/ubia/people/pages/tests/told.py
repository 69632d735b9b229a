"""What a page of the demo's district says, and where its things are."""

import json
import re
from html import unescape
from typing import Any

from django.test import Client
from django.urls import reverse

from ubia.demo.tests.district import District


def text_of(client: Client, address: str, status: int = 200, **sent: Any) -> str:
    """What a page says, or what it answers to what is sent."""
    response = client.post(address, sent) if sent else client.get(address)
    assert response.status_code == status, response.content[:800]
    return unescape(response.content.decode())


def to_sign(page: str) -> dict[str, Any]:
    """The one act that a page asks to sign."""
    found = re.search(r'<script id="to-sign" type="application/json">(.*?)</script>', page, re.S)
    assert found, page[:2000]
    (entry,) = json.loads(found[1])["entries"]
    return dict(entry)


def of_home(district: District, page: str, home: str) -> str:
    """The address of a page about a household of the story."""
    folder = district.story.homes[home]
    book = district.story.stage.book(folder.community)
    return reverse(f"people:{page}", args=[book, folder.subject])


def head_of(district: District, home: str) -> str:
    """The name of whom a family is named after."""
    return str(district.story.homes[home].persons[0]["name"])
