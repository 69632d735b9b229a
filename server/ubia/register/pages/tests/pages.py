"""Reading pages as a person of the village, without a browser."""

import json
import re
from typing import Any

from django.test import Client

from tests.village import Village


def text_of(client: Client, address: str, status: int = 200) -> str:
    """What a page says."""
    answer = client.get(address)
    assert answer.status_code == status, answer.content[:500]
    return answer.content.decode()


def at(village: Village, rest: str = "") -> str:
    """The address of a page of the village's book."""
    return f"/books/{village.book}/{rest}"


def lines_in(page: str) -> list[int]:
    """The line numbers of a ledger in the order of the page."""
    return [int(number) for number in re.findall(r'hidden-text">Line </span>(\d+)', page)]


def asked_to_sign(page: str) -> list[dict[str, Any]]:
    """The acts that a signing page asks for; none when it is another page."""
    found = re.search(r'<script id="to-sign" type="application/json">(.*?)</script>', page)
    acts: list[dict[str, Any]] = json.loads(found[1])["entries"] if found else []
    return acts


def posted(client: Client, address: str, status: int = 200, /, **typed: str) -> str:
    """What the answer to a form says."""
    answer = client.post(address, typed)
    assert answer.status_code == status, answer.content[:500]
    return answer.content.decode()
