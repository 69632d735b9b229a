"""The pages of rewards on the demo's district: who sees what, and what becomes of what is typed."""

import re
from datetime import date, timedelta

import pytest
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District, SignedIn
from ubia.demo.tests.signing import acts_in, sign, text_of
from ubia.incentives.rewards.pages.asked import without_agreement
from ubia.incentives.rewards.pages.forms import StepForm
from ubia.incentives.rewards.pages.tools import cost_of
from ubia.register.book import append, now
from ubia.register.pen import Pen


@pytest.fixture
def hers(district: District) -> str:
    stage = district.story.stage
    return f"/rewards/{stage.book('tumaini')}/{stage.person('akinyi')}/"


def test_she_and_her_supervisors_see_what_is_late_and_what_is_short(signed_in: SignedIn, hers: str) -> None:
    for member in ("akinyi", "mutiso", "atieno", "fatuma"):
        said = text_of(signed_in(member).get(hers))
        assert "Boots, raincoat, torch" in said
        assert "12 days late" in said
        assert "KES 2,500" in said
        assert "1 of 2 came." in said
        assert "Missing: 1 of 2, 50 of 100" in said
        assert "Amemaliza kozi ya pili." in said
        assert "She accepted it on" in said


def test_the_committee_reads_public_thanks_and_nothing_else(signed_in: SignedIn, hers: str) -> None:
    said = text_of(signed_in("were").get(hers))
    assert "Boots" not in said
    assert "accepted it" not in said
    community = text_of(signed_in("were").get(hers.rsplit("/", 2)[0] + "/"))
    assert "Mama wanne walifika kituoni" in community
    assert "Asante kwa kumsindikiza" not in community
    assert signed_in("wangari").get(hers).status_code == 404


def test_thanks_are_public_only_while_she_wants_it(
    signed_in: SignedIn, hers: str, app: Connection[TupleRow], district: District
) -> None:
    page = hers.rsplit("/", 2)[0] + "/"
    for choice, shown in (("no", False), ("yes", True)):
        acts = acts_in(signed_in("akinyi").get(f"{page}mine/publicity/{choice}/"))
        assert sign(app, district, "akinyi", acts) == ["written"]
        assert ("Mama wanne" in text_of(signed_in("were").get(page))) is shown
    assert signed_in("were").get(f"{page}mine/publicity/yes/").status_code == 403


def test_a_promise_is_typed_signed_and_kept(
    signed_in: SignedIn, hers: str, app: Connection[TupleRow], district: District
) -> None:
    typed = {"item": "bicycle", "source": "health_system", "quantity": "1", "by_on": "2020-01-31", "words": ""}
    nurse = signed_in("nyambura")
    wrong = text_of(nurse.post(hers + "promise/", typed | {"amount": "120.50", "by_on": "soon"}))
    assert "Say in which currency." in wrong
    acts = acts_in(nurse.post(hers + "promise/", typed | {"amount": "120.50", "currency": "KES"}))
    assert acts[0]["body"]["worth"] == {"amount": 12_050, "currency": "KES"}
    assert sign(app, district, "nyambura", acts) == ["written"]
    page = signed_in("akinyi").get(hers).content.decode()
    promise = re.findall(r"mine/answer/([0-9a-f-]{36})/", page)[0]
    answer = acts_in(
        signed_in("akinyi").post(f"{hers.rsplit('/', 2)[0]}/mine/answer/{promise}/", {"says": "missing", "words": ""})
    )
    assert sign(app, district, "akinyi", answer) == ["written"]
    assert "She says: it has not come." in text_of(nurse.get(hers))
    came = typed | {"on": "2020-02-03"}
    acts = acts_in(nurse.post(f"{hers}given/{promise}/", came))
    assert acts[0]["happened_on"] == "2020-02-03"
    assert sign(app, district, "nyambura", acts) == ["written"]
    assert "Came on 3 Feb 2020. 3 days late" in text_of(nurse.get(hers))


def test_a_step_up_needs_what_was_found_for_each_thing_it_takes(signed_in: SignedIn, hers: str) -> None:
    client = signed_in("mutiso")
    assert "Mkufunzi wa wahudumu wengine" in text_of(client.get(hers + "step/"))
    typed = {"found_years": "3", "found_course": "", "met_course": "yes", "outcome": "given", "words": ""}
    page = hers + "step/?step=senior"
    assert "Say what was found." in text_of(client.post(page, typed))
    body = acts_in(client.post(page, typed | {"found_course": "passed"}))[0]["body"]
    assert [(one["found"], one["is_met"]) for one in body["criteria"]] == [("3", True), ("passed", True)]
    assert signed_in("akinyi").get(hers + "step/").status_code == 403


def test_where_no_charter_has_a_ladder_criteria_are_typed_with_what_was_found() -> None:
    typed = {"step": "senior", "outcome": "given", "criteria": "Two years | 3 years | yes\nThe course", "words": ""}
    assert StepForm(typed).errors["criteria"] == ["Line 2 needs three parts with | between, and yes or no at the end."]
    form = StepForm(typed | {"criteria": "Two years | 3 years | yes\nThe course | passed | Oui"})
    assert form.is_valid()
    assert [(one["found"], one["is_met"]) for one in form.cleaned_data["criteria"]] == [
        ("3 years", True),
        ("passed", True),
    ]


def test_who_lacks_an_agreement_is_named(app: Connection[TupleRow], district: District, signed_in: SignedIn) -> None:
    stage = district.story.stage
    signed_in("rotich")
    page = text_of(signed_in("mutiso").get(f"/rewards/{stage.book('jitegemee')}/"))
    assert "none yet" in page
    assert without_agreement([], stage.day) == []


def test_the_catalogue_tells_both_sides_of_each_item(signed_in: SignedIn) -> None:
    said = text_of(signed_in("halima").get("/rewards/catalogue/"))
    assert "Help on her field or with her house" in said
    assert "is never a reason to pay less" in said
    assert said.count("Against it") == said.count("For it") >= 20


def test_few_people_are_not_described_and_only_who_pays_asks(signed_in: SignedIn) -> None:
    said = text_of(signed_in("fatuma").get("/rewards/fair/"))
    assert "fewer than 10 are not described" in said
    assert signed_in("akinyi").get("/rewards/fair/").status_code == 404


def test_a_package_is_looked_at_as_a_whole(signed_in: SignedIn, district: District) -> None:
    place = district.story.stage.place("tumaini")
    assert "The package" in text_of(signed_in("were").get(f"/rewards/package/{place}/"))
    assert signed_in("were").get(f"/rewards/package/{district.story.stage.id('nowhere')}/").status_code == 404


def test_a_text_says_what_it_would_cost_before_anybody_signs(
    signed_in: SignedIn, app: Connection[TupleRow], district: District
) -> None:
    stage = district.story.stage
    pen = Pen(district.keys["nyambura"], stage.person("nyambura"), stage.book("tumaini"), "page")
    rules = [{"code": "stipend", "kind": "stipend", "count": {"what": "period"}, "amount": 2500}]
    pay = {"scheme": "thought", "currency": "KES", "rules": rules}
    draft = {"title": "What we think of", "place": stage.place("tumaini"), "from_on": "2030-01-01"}
    told = pen.write("charter.drafted", stage.id("a thought"), {**draft, "clauses": {"pay": pay}}, made_at=now())
    assert append(app, pen.book, [told])[0].outcome == "written"
    address = f"/rewards/{pen.book}/what-if/{told.id}/"
    said = text_of(signed_in("fatuma").get(address))
    assert "KES 15,000" in said  # two health workers, three months
    assert "Beatrice Akinyi Odongo" in said
    assert "KES 15,000" in text_of(signed_in("were").get(address))  # who signs looks first
    assert signed_in("halima").get(address).status_code == 404
    assert signed_in("akinyi").get(address).status_code == 404


def test_the_package_says_what_share_hung_on_goals(signed_in: SignedIn, district: District) -> None:
    """INC-10: measured on what was paid, for whoever sees it; others read the package without it."""
    place = district.story.stage.place("tumaini")
    said = text_of(signed_in("fatuma").get(f"/rewards/package/{place}/"))
    assert re.search(r"Of 100 that this text has paid in the last three months, \d+ hung on goals\.", said), said
    assert "hung on goals" not in text_of(signed_in("halima").get(f"/rewards/package/{place}/"))


def test_paid_and_unpaid_work_stand_side_by_side(signed_in: SignedIn) -> None:
    """INC-10: whoever sees figures without names sees it; three months before are too few to say anything."""
    for member in ("fatuma", "were", "mutiso"):
        said = text_of(signed_in(member).get("/rewards/unpaid/"))
        assert "Paid work" in said
        assert "too few to say anything" in said
        assert "Akinyi" not in said
        assert re.search(r"Visit in pregnancy yes \d", said)
        assert re.search(r"Household visit no \d", said)
    assert signed_in("akinyi").get("/rewards/unpaid/").status_code == 404


def test_how_far_she_goes_is_said_once_and_only_what_is_new_is_signed(
    signed_in: SignedIn, hers: str, app: Connection[TupleRow], district: District
) -> None:
    """INC-08: kilometres and sex serve the question of fair pay; payers read them, and nobody types them twice."""
    stage, page = district.story.stage, hers.rsplit("/", 2)[0] + "/far/"
    akinyi, hamisi = stage.person("akinyi"), stage.person("hamisi")
    nurse = signed_in("nyambura")
    assert "Say how far they go" in text_of(nurse.get(hers.rsplit("/", 2)[0] + "/"))
    typed = {f"km-{akinyi}": "7.50", f"sex-{akinyi}": "female", f"km-{hamisi}": "", f"sex-{hamisi}": ""}
    acts = acts_in(nurse.post(page, typed))
    assert [(one["subject"], one["body"]["properties"]) for one in acts] == [(akinyi, {"km": "7.5", "sex": "female"})]
    assert sign(app, district, "nyambura", acts) == ["written"]
    again = acts_in(nurse.post(page, typed | {f"km-{akinyi}": "8"}))
    assert [one["body"]["properties"] for one in again] == [{"km": "8"}]
    assert signed_in("fatuma").get("/rewards/fair/").status_code == 200
    assert signed_in("akinyi").get(page).status_code == 403


def test_tools_that_are_late_and_what_syncing_costs_stand_side_by_side(
    signed_in: SignedIn, hers: str, app: Connection[TupleRow], district: District
) -> None:
    """INC-15: by hand, 1.5 MB at 3.00 are 4.50; what nobody promised is named; a committee sees none of it."""
    page, person = hers.rsplit("/", 2)[0] + "/tools/", district.story.stage.person("akinyi")
    nurse = signed_in("nyambura")
    late = {"item": "charging", "source": "health_system", "quantity": "1", "by_on": "2020-01-31", "words": ""}
    assert sign(app, district, "nyambura", acts_in(nurse.post(hers + "promise/", late))) == ["written"]
    month = (date.today().replace(day=1) - timedelta(days=1)).strftime("%Y-%m")  # noqa: DTZ011  as the page has it
    app.execute("SELECT count_traffic(%s, %s, 400000, 1100000)", [person, month])
    said = text_of(nurse.get(page))
    assert re.search(r"A way to charge the phone .{0,80}31 Jan 2020 .{0,40}days late", said), said
    assert re.search(r"A bag, a uniform and a badge [^.]*Hamisi", said)
    assert "Beatrice Akinyi Odongo 0 1,500 1 KES 4.50" in said
    assert "The package gives KES 200 (kila mwezi) of airtime." in said
    app.execute("SELECT count_traffic(%s, %s, 70000000, 0)", [person, month])
    assert "Syncing costs more than the airtime that is given" in text_of(signed_in("fatuma").get(page))
    own = text_of(signed_in("akinyi").get(page))
    assert "71,500" in own
    assert "Hamisi" not in own
    for member, answer in (("were", 403), ("wangari", 404)):
        assert signed_in(member).get(page).status_code == answer


def test_a_part_of_a_cent_is_paid_whole() -> None:
    assert [cost_of(size, 300) for size in (0, 1, 1_000_000, 1_000_001)] == [0, 1, 300, 301]
