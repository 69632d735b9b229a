"""Comparisons on the demo's district: laid down, signed by both, looked at by nobody before their time (INC-17)."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.box import cli
from ubia.demo.people import MEMBERS
from ubia.demo.tests.district import District, SignedIn
from ubia.demo.tests.signing import acts_in, sign, text_of
from ubia.incentives.compare.figures import values_of
from ubia.register import reach
from ubia.register.book import append, now
from ubia.register.entry import digest
from ubia.register.pen import Pen
from ubia.register.uuid7 import uuid7
from ubia.web.models import Account

HOME = "/rewards/compare/"


def typed(district: District, **more: object) -> dict[str, object]:
    stage = district.story.stage
    units = [stage.book(name) for name in ("tumaini", "umoja", "neema", "jitegemee")]
    return {
        "title": "Boots or thanks",
        "question": "With which of them do families see her more often?",
        "arms": "Boots and a raincoat\nPublic thanks",
        "design": "parallel",
        "units": units,
        "outcome": "visits",
        "smallest": "2.5",
        "plan": "The district looks at it after the last month, with all committees.",
        "seed": "3162554126",
        "first_month": "2040-01",
        "last_month": "2040-06",
        "months_a_step": "1",
        "baseline_months": "0",
        **more,
    }


def lay_down(signed_in: SignedIn, app: Connection[TupleRow], district: District, **more: object) -> str:
    """A comparison with both keys; the address of its page."""
    book = district.story.stage.book("district")
    acts = acts_in(signed_in("rotich").post(f"{HOME}{book}/new/", typed(district, **more)))
    assert sign(app, district, "rotich", acts, "district") == ["written"]
    page = f"{HOME}{book}/{acts[0]['subject']}/"
    agree_to(signed_in, app, district, page)
    return page


def agree_to(signed_in: SignedIn, app: Connection[TupleRow], district: District, page: str) -> None:
    for member, side in (("atieno", "community"), ("rotich", "health_system")):
        acts = acts_in(signed_in(member).get(f"{page}agree/{side}/"))
        assert sign(app, district, member, acts, "district") == ["written"]


def test_a_plan_is_laid_down_signed_by_both_and_looked_at_by_nobody(
    signed_in: SignedIn, app: Connection[TupleRow], district: District
) -> None:
    book = district.story.stage.book("district")
    manager = signed_in("rotich")
    wrong = text_of(manager.post(f"{HOME}{book}/new/", typed(district, last_month="2039-01")))
    assert "The last month is before the first one." in wrong
    few = text_of(manager.post(f"{HOME}{book}/new/", typed(district, arms="a\nb\nc")))
    assert "Each group needs at least two communities" in few
    page = lay_down(signed_in, app, district)
    said = text_of(signed_in("akinyi").get(page))
    assert "Laid down in time" in said
    assert "The figures are shown to nobody before 30 Jun 2040 is over." in said
    assert "So few communities can show no difference" in said
    assert "Boots or thanks" in text_of(signed_in("were").get(HOME))
    assert signed_in("akinyi").get(f"{HOME}{book}/new/").status_code == 404
    assert signed_in("fatuma").get(f"{HOME}{book}/new/").status_code == 403
    assert signed_in("fatuma").get(f"{page}agree/community/").status_code == 403


def test_a_change_after_both_keys_needs_them_anew_and_holds_only_before_the_start(
    signed_in: SignedIn, app: Connection[TupleRow], district: District
) -> None:
    page = lay_down(signed_in, app, district, title="First wording")
    acts = acts_in(signed_in("rotich").post(f"{page}change/", typed(district, title="Second wording")))
    assert sign(app, district, "rotich", acts, "district") == ["written"]
    assert "First wording" in text_of(signed_in("fatuma").get(page))
    agree_to(signed_in, app, district, page)
    said = text_of(signed_in("fatuma").get(page))
    assert "Second wording" in said
    assert "Changed after the start" not in said


def test_what_is_laid_down_late_describes_and_is_told_without_names(
    signed_in: SignedIn, app: Connection[TupleRow], district: District, tmp_path: Path, capsys: Any
) -> None:
    stage = district.story.stage
    first = f"{stage.first:%Y-%m}"
    span = {"first_month": first, "last_month": first, "title": "Too late"}
    page = lay_down(signed_in, app, district, **span)
    said = text_of(signed_in("fatuma").get(page))
    assert "Laid down late: it describes, and does not test" in said
    assert "It describes and does not test." in said
    assert "Beside the first package" in said
    assert not any(member.name in said for member in MEMBERS.values())
    told = signed_in("fatuma").get(f"{page}plan.json").json()
    assert len(told["values"]) == 4
    assert signed_in("akinyi").get(f"{page}plan.json").json()["values"] == []
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(told), "utf-8")
    assert cli.main(["pay", "compare", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "Public thanks: " in printed
    assert "no bound to no bound" in printed


def test_figures_are_the_visits_of_a_month_by_health_worker(
    signed_in: SignedIn, app: Connection[TupleRow], district: District
) -> None:
    stage = district.story.stage
    first = f"{stage.first:%Y-%m}"
    page = lay_down(signed_in, app, district, first_month=first, last_month=first, title="By hand")
    registration = signed_in("fatuma").get(f"{page}plan.json").json()
    values = {unit: value for unit, _month, value in registration["values"]}
    with app.transaction(), app.cursor() as cursor:
        reach.enter(cursor, stage.person("fatuma"), date.today().isoformat())  # noqa: DTZ011  any day of the role
        rows = cursor.execute(
            "SELECT book::text, sum(visits) FROM visits_by_month WHERE month = %s GROUP BY book", [first]
        ).fetchall()
    assert values == {book: float(visits) / 2 for book, visits in rows if book in values}
    assert values


@pytest.mark.parametrize("outcome", ["reached", "supervision", "days_late"])
def test_each_figure_is_told(signed_in: SignedIn, app: Connection[TupleRow], district: District, outcome: str) -> None:
    """Of 100 due visits, visits of supervisors, days of pay: with figures for at least one community, none absurd."""
    stage = district.story.stage
    span = {"first_month": f"{stage.first:%Y-%m}", "last_month": f"{stage.last_month:%Y-%m}"}
    page = lay_down(signed_in, app, district, title=outcome, outcome=outcome, **span)
    values = [value for _unit, _month, value in signed_in("fatuma").get(f"{page}plan.json").json()["values"]]
    assert values
    assert all(0 <= value <= {"reached": 100, "supervision": 31, "days_late": 10_000}[outcome] for value in values)


def test_whoever_asks_the_database_gets_nothing_before_its_time_and_nothing_of_others(
    app: Connection[TupleRow], district: District
) -> None:
    """The lock is the database's: no page can open it. Communities of others are not told of either."""
    stage = district.story.stage
    month = f"{stage.first:%Y-%m}"
    body = {
        "title": "x", "question": "x", "design": "parallel", "arms": [{"words": "a"}, {"words": "b"}],
        "units": [stage.book("umoja"), stage.book("neema")], "outcome": "visits", "smallest": 1, "plan": "x",
        "seed": "1", "first_month": month, "last_month": month,
    }  # fmt: skip
    early = {**body, "last_month": "2040-01", "units": [stage.book("tumaini"), stage.book("umoja")]}
    for told, home, signs, asks in (
        (body, "tumaini", (("were", "community"), ("nyambura", "health_system")), "nyambura"),
        (early, "district", (("atieno", "community"), ("rotich", "health_system")), "fatuma"),
    ):
        pen = Pen(district.keys[signs[1][0]], stage.person(signs[1][0]), stage.book(home), "page")
        plan = pen.write("comparison.registered", uuid7(now()), told, made_at=now())
        assert [a.outcome for a in append(app, pen.book, [plan])] == ["written"]
        for member, side in signs:
            own = Pen(district.keys[member], stage.person(member), pen.book, "page")
            said = {"registration": plan.id, "registration_digest": digest(plan.text()).hex(), "side": side}
            agreed = own.write("comparison.agreed", plan.subject, said, made_at=now())
            assert [a.outcome for a in append(app, pen.book, [agreed])] == ["written"]
        with app.transaction(), app.cursor() as cursor:
            reach.enter(cursor, stage.person(asks), date.today().isoformat())  # noqa: DTZ011  any day of the role
            assert values_of(cursor, plan.id) == {}


def test_ending_it_early_opens_what_is_over_and_tests_nothing(
    signed_in: SignedIn, app: Connection[TupleRow], district: District
) -> None:
    month = f"{district.story.stage.first:%Y-%m}"
    page = lay_down(signed_in, app, district, title="Ended", first_month=month, last_month="2040-01")
    assert "Beside the first package" not in text_of(signed_in("fatuma").get(page))
    acts = acts_in(signed_in("atieno").post(f"{page}stop/", {"words": "The boots did not come."}))
    assert sign(app, district, "atieno", acts, "district") == ["written"]
    said = text_of(signed_in("fatuma").get(page))
    assert "The boots did not come." in said
    assert "Beside the first package" in said
    assert "It describes and does not test." in said
    assert signed_in("atieno").get(f"{page}stop/").status_code == 404


def test_a_researcher_reads_the_outcome_and_no_names(
    signed_in: SignedIn, app: Connection[TupleRow], district: District
) -> None:
    stage = district.story.stage
    month = f"{stage.first:%Y-%m}"
    page = lay_down(signed_in, app, district, title="For research", first_month=month, last_month=month)
    person, book = uuid7(now()), stage.book("district")
    pen = Pen(district.keys["rotich"], stage.person("rotich"), book, "page")
    given = {"name": "A researcher", "role": "researcher", "since": "2020-01-01"}
    role = pen.write("role.given", person, given, made_at=now())
    assert [a.outcome for a in append(app, book, [role])] == ["written"]
    account = Account.objects.create_user("res", "jogoo-la-shamba-jipya", person=person, display_name="res")
    client = Client()
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert "Beside the first package" in text_of(client.get(page))
    assert len(client.get(f"{page}plan.json").json()["values"]) == 4
    assert client.get(f"/visits/{stage.book('tumaini')}/").status_code == 404


def test_a_plan_that_cannot_be_carried_out_is_shown_and_breaks_nothing(
    signed_in: SignedIn, app: Connection[TupleRow], district: District
) -> None:
    """Whoever writes past the page writes a fact all the same: it is read as far as it goes."""
    stage = district.story.stage
    pen = Pen(district.keys["rotich"], stage.person("rotich"), stage.book("district"), "page")
    body = {
        "title": "Nowhere", "question": "x", "design": "stepped", "arms": [{"words": "a"}] * 3, "outcome": "visits",
        "units": [stage.id("nowhere")] * 2, "smallest": 1, "plan": "x", "seed": "1",
        "first_month": "2030-02", "last_month": "2030-01",
    }  # fmt: skip
    told = pen.write("comparison.registered", uuid7(now()), body, made_at=now())
    assert [a.outcome for a in append(app, pen.book, [told])] == ["written"]
    page = f"{HOME}{pen.book}/{told.subject}/"
    assert "So few communities can show no difference" in text_of(signed_in("fatuma").get(page))
    assert "Nowhere" in text_of(signed_in("fatuma").get(HOME))
    assert signed_in("fatuma").get(f"{page}plan.json").status_code == 200
