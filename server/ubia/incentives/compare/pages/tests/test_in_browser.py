"""The pages of comparisons in a real browser: clean at both sizes and in the dark."""

from typing import Any

import pytest
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.clean import faults_of
from ubia.demo.tests.district import District
from ubia.register.book import append, now
from ubia.register.entry import digest
from ubia.register.pen import Pen
from ubia.register.uuid7 import uuid7
from ubia.web.tests.browser import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("as_demo")]


@pytest.fixture(scope="module")
def compared(district: District, module_database: Any) -> str:
    """A comparison that is over and was laid down late; the address of its page."""
    with module_database.connect(autocommit=True) as app:
        return lay_down(app, district)


def lay_down(app: Connection[TupleRow], district: District) -> str:
    stage = district.story.stage
    book, comparison = stage.book("district"), uuid7(now())
    plan = {
        "title": "Boots or thanks",
        "question": "With which of them do families see her more often?",
        "design": "parallel",
        "arms": [{"words": "Boots and a raincoat"}, {"words": "Public thanks"}],
        "units": [stage.book(name) for name in ("tumaini", "umoja", "neema", "jitegemee")],
        "outcome": "visits",
        "smallest": 250,
        "plan": "The district looks at it after the last month, with all committees.",
        "seed": "3162554126",
        "first_month": f"{stage.first:%Y-%m}",
        "last_month": f"{stage.first:%Y-%m}",
    }
    keys = {name: Pen(district.keys[name], stage.person(name), book) for name in ("rotich", "atieno")}
    told = keys["rotich"].write("comparison.registered", comparison, plan, made_at=now())
    said = {"registration": told.id, "registration_digest": digest(told.text()).hex()}
    agreed = [
        pen.write("comparison.agreed", comparison, {**said, "side": side}, made_at=now())
        for pen, side in zip(keys.values(), ("health_system", "community"), strict=True)
    ]
    assert {answer.outcome for answer in append(app, book, [told, *agreed])} == {"written"}
    return f"/rewards/compare/{book}/{comparison}/"


@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desktop", "dark")])
def test_every_page_is_clean(district: District, compared: str, open_page: OpenPage, size: str, scheme: str) -> None:
    new = f"/rewards/compare/{district.story.stage.book('district')}/new/"
    pages = {"rotich": ["/rewards/compare/", new, compared, "/rewards/unpaid/"]}
    assert list(faults_of(pages, district, open_page, size, scheme)) == []
