"""INC-01: a programme adds an item of its own; without its good and its bad it is refused, and nothing is lost."""

import html
from typing import Any

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District, SignedIn
from ubia.demo.tests.signing import acts_in, sign, text_of

CATALOGUE = "/rewards/catalogue/"
GOAT: dict[str, Any] = {
    "words": "Ngombe wa mwaka",
    "sort": "recognition",
    "way": "direct",
    "sides": ["community"],
    "pros": "All see it.\nIt gives milk.",
    "cons": "It eats the neighbour’s maize.",
    "amount": "12000.50",
    "currency": "KES",
    "every": "once a year",
    "findings": "g11",
}


def test_without_good_or_bad_it_is_asked_for_and_nothing_typed_is_lost(signed_in: SignedIn, district: District) -> None:
    form = f"/rewards/{district.story.stage.book('tumaini')}/items/"
    for field, asked in (("pros", "at least one thing that is good"), ("cons", "at least one thing that is bad")):
        for empty in ("", "  \n "):
            page = html.unescape(signed_in("nyambura").post(form, GOAT | {field: empty}).content.decode())
            assert asked in page
            kept = {name: told for name, told in GOAT.items() if name not in (field, "sides", "sort", "way")}
            assert all(line in page for told in kept.values() for line in told.splitlines())
            assert page.count("checked") == 1
            assert page.count(" selected") >= 2
    wrong = text_of(signed_in("nyambura").post(form, GOAT | {"findings": "G999", "currency": ""}))
    assert "No finding has the code G999." in wrong
    assert "Say in which currency." in wrong
    assert "no such small part" in text_of(signed_in("nyambura").post(form, GOAT | {"currency": "UGX"}))


def test_it_stands_in_the_catalogue_with_who_added_it_and_its_cost_and_may_be_promised(
    signed_in: SignedIn, app: Connection[TupleRow], district: District
) -> None:
    stage = district.story.stage
    form = f"/rewards/{stage.book('tumaini')}/items/"
    assert form in signed_in("nyambura").get(CATALOGUE).content.decode()
    assert form not in signed_in("akinyi").get(CATALOGUE).content.decode()
    assert signed_in("akinyi").get(form).status_code == 403
    for expected in ("ngombe_wa_mwaka", "ngombe_wa_mwaka_2"):
        acts = acts_in(signed_in("nyambura").post(form, GOAT))
        assert acts[0]["body"]["item"] == expected
        assert acts[0]["body"]["cost"] == {"amount": 1_200_050, "currency": "KES", "every": "once a year"}
        assert acts[0]["body"]["findings"] == ["G11"]
        assert sign(app, district, "nyambura", acts) == ["written"]
    for reader in ("nyambura", "akinyi", "wangari"):
        said = text_of(signed_in(reader).get(CATALOGUE))
        assert "Ngombe wa mwaka" in said
        assert "It gives milk." in said
        assert "Costs KES 12,000.50 (once a year)" in said.replace("\u00a0", " ")
    assert "Added here by Grace Nyambura Kamau" in text_of(signed_in("nyambura").get(CATALOGUE))
    hers = f"/rewards/{stage.book('tumaini')}/{stage.person('akinyi')}/"
    promised = {"item": "ngombe_wa_mwaka", "source": "community", "quantity": "1", "by_on": "2020-01-31", "words": ""}
    acts = acts_in(signed_in("nyambura").post(hers + "promise/", promised))
    assert sign(app, district, "nyambura", acts) == ["written"]
    assert "Ngombe wa mwaka" in text_of(signed_in("akinyi").get(hers))


def test_what_the_charter_in_force_names_is_the_cost_of_an_item(signed_in: SignedIn) -> None:
    for reader in ("akinyi", "were"):
        said = text_of(signed_in(reader).get(CATALOGUE)).replace("\u00a0", " ")
        assert "KES 200 (kila mwezi) in the charter “Mkataba wa Nyuki East”" in said
