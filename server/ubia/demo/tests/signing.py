"""What a page says to a member of the demo and asks her to sign, and her signature under it."""

import json
import re
from typing import Any

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District
from ubia.register.book import append, now
from ubia.register.pen import Pen


def text_of(response: Any) -> str:
    """What a page says, without its tags."""
    assert response.status_code == 200, (response.status_code, response.content[:500])
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))


def acts_in(response: Any) -> list[dict[str, Any]]:
    """What a page asks its reader to sign."""
    found = re.search(r'id="to-sign" type="application/json">(.*?)</script>', response.content.decode(), re.DOTALL)
    assert found, text_of(response)
    entries: list[dict[str, Any]] = json.loads(found[1])["entries"]
    return entries


def sign(
    app: Connection[TupleRow], district: District, member: str, acts: list[dict[str, Any]], book: str = "tumaini"
) -> list[str]:
    """Sign what a page asked for with the member's own key. Returns what the book answered to each."""
    stage, at = district.story.stage, now()
    pen = Pen(district.keys[member], stage.person(member), stage.book(book), "page")
    signed = [
        pen.write(one["kind"], one["subject"], one["body"], made_at=at + n, happened_on=one.get("happened_on", ""))
        for n, one in enumerate(acts)
    ]
    return [f"{answer.outcome} {answer.reason}".strip() for answer in append(app, pen.book, signed)]
