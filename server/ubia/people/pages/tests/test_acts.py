"""Acts on the pages: who may give, plan, join and part, and what exactly she is asked to sign."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District, SignedIn
from ubia.register.book import append, now
from ubia.register.pen import Pen
from ubia.register.uuid7 import uuid7

from .told import head_of, of_home, text_of, to_sign


def test_an_office_gives_a_family_without_learning_whose_it_is(district: District, signed_in: SignedIn) -> None:
    hamisi, today = district.story.stage.person("hamisi"), datetime.now(UTC).date().isoformat()
    form = text_of(signed_in("mutiso"), of_home(district, "give", "akinyi/03"))
    assert "Hamisi Juma Mwakio" in form
    assert "Beatrice Akinyi Odongo" not in form, "she looks after it now"
    assert head_of(district, "akinyi/03") not in form
    page = text_of(
        signed_in("mutiso"), of_home(district, "give", "akinyi/03"), chw=hamisi, since=today, reason="Nearer"
    )
    act = to_sign(page)
    assert act["kind"] == "household.assigned"
    assert act["subject"] == district.story.homes["akinyi/03"].subject
    assert act["body"] == {"chw": hamisi, "since": today, "reason": "Nearer"}


def test_an_office_plans_a_joint_visit_for_today_or_later(district: District, signed_in: SignedIn) -> None:
    address, atieno = of_home(district, "plan", "hamisi/01"), district.story.stage.person("atieno")
    today = datetime.now(UTC).date()
    late = text_of(signed_in("mutiso"), address, supervisor=atieno, on=(today - timedelta(days=3)).isoformat())
    assert "This day is over" in late
    day = (today + timedelta(days=5)).isoformat()
    act = to_sign(text_of(signed_in("mutiso"), address, supervisor=atieno, on=day))
    assert (act["kind"], act["body"]) == ("household.visit_planned", {"supervisor": atieno, "on": day})


@pytest.mark.parametrize("page", ["custody", "give", "plan"])
def test_only_an_office_gives_and_plans(district: District, signed_in: SignedIn, page: str) -> None:
    address = of_home(district, page, "akinyi/03")
    for member in ("akinyi", "hamisi", "fatuma"):
        text_of(signed_in(member), address, 403)
        text_of(signed_in(member), address, 403, chw=district.story.stage.person("hamisi"), since="2026-01-01")
    text_of(signed_in("wanjiku"), address, 404)


def test_a_family_whose_health_worker_left_comes_first(
    district: District, signed_in: SignedIn, module_database: Any
) -> None:
    neema, halima = district.story.stage.book("neema"), district.story.stage.person("halima")
    address = reverse("people:custody_list", args=[neema])
    assert "nobody now" not in text_of(signed_in("mutiso"), address)
    pen = Pen(district.keys["mutiso"], district.story.stage.person("mutiso"), neema)
    yesterday = (datetime.now(UTC).date() - timedelta(days=1)).isoformat()
    with module_database.connect(autocommit=True) as app:
        left = pen.write("chw.left", halima, {"on": yesterday}, made_at=now())
        assert append(app, neema, [left])[0].outcome == "written"
    page = text_of(signed_in("mutiso"), address)
    assert page.index("nobody now") < page.index("Lucy Nafula Wekesa")
    workers = text_of(signed_in("mutiso"), reverse("people:workers", args=[neema]))
    assert "until " in workers


def test_pairs_are_asked_about_with_reasons_joined_and_parted(
    district: District, signed_in: SignedIn, module_database: Any, owner: Connection[TupleRow]
) -> None:
    book, wanjiku = district.story.stage.book("umoja"), district.story.stage.person("wanjiku")
    home = district.story.homes["wanjiku/00"]
    first = home.persons[0]
    twin = uuid7(now())
    person = {**first, "id": uuid7(now())}
    body = {"name": first["name"], "chw": wanjiku, "since": "2026-01-01", "persons": [person]}
    pen = Pen(district.keys["wanjiku"], wanjiku, book)
    with module_database.connect(autocommit=True) as app:
        assert append(app, book, [pen.write("household.enrolled", twin, body, made_at=now())])[0].outcome == "written"
    pairs = text_of(signed_in("wanjiku"), "/people/duplicates/")
    assert "the same name" in pairs
    assert "born on the same day" in pairs or "born at about the same time" in pairs
    assert first["name"] not in text_of(signed_in("kiprono"), "/people/duplicates/")
    join = reverse("people:merge_persons", args=[book, *sorted((first["id"], person["id"]))])
    assert join in pairs
    text_of(signed_in("kiprono"), join, 404)
    act = to_sign(text_of(signed_in("wanjiku"), join, into=first["id"]))
    assert (act["kind"], act["subject"]) == ("person.merged", twin)
    assert act["body"] == {"person": person["id"], "into": first["id"]}
    merged = pen.write(act["kind"], act["subject"], act["body"], made_at=now())
    with module_database.connect(autocommit=True) as app:
        assert append(app, book, [merged])[0].outcome == "written"
    undo = reverse("people:undo_merge", args=[book, merged.id])
    joined = text_of(signed_in("wanjiku"), "/people/duplicates/")
    assert undo in joined
    assert join not in joined
    act = to_sign(text_of(signed_in("wanjiku"), undo, reason="Two sisters"))
    assert (act["kind"], act["amends"], act["body"]) == ("merge.undone", merged.id, {"reason": "Two sisters"})
    text_of(signed_in("kiprono"), undo, 404)


def test_two_folders_are_joined_by_who_looks_after_both(district: District, signed_in: SignedIn) -> None:
    book = district.story.stage.book("tumaini")
    one, other = (district.story.homes[home].subject for home in ("akinyi/00", "akinyi/03"))
    address = reverse("people:merge_households", args=[book, one, other])
    act = to_sign(text_of(signed_in("akinyi"), address, into=other))
    assert (act["kind"], act["subject"], act["body"]) == ("household.merged", one, {"into": other})
    text_of(signed_in("akinyi"), reverse("people:merge_households", args=[book, one, one]), 404)
    hers = district.story.homes["hamisi/01"].subject
    text_of(signed_in("akinyi"), reverse("people:merge_households", args=[book, one, hers]), 404)
