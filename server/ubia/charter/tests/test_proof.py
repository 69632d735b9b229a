"""A printed charter's code: it holds by the keys that the reader knows, and any change in code or text is found."""

import json
import random
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
import segno
from msgspec.structs import replace

from ubia.charter.proof import FORM, KnownKey, address_of, check_code, code_of, words_of
from ubia.register.entry import Entry, digest
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen, sign_bundle

from .agreed import AT, BOOK, CHARTER, PEOPLE, Agreed, make_agreed, signature
from .write_proof_cases import CASES


@pytest.fixture(scope="module")
def agreed() -> Agreed:
    return make_agreed()


def test_it_holds_with_the_keys_that_the_reader_knows(agreed: Agreed) -> None:
    checked = check_code(agreed.code, agreed.known, agreed.text, words_of(digest(agreed.text.text()).hex()))
    assert checked.problems == []
    assert (checked.book, checked.charter, checked.text) == (BOOK, CHARTER, agreed.text.id)
    assert [(side, author) for side, author, _day in checked.signed] == list(PEOPLE.items())


def test_signatures_of_a_bundle_hold_too(agreed: Agreed) -> None:
    others = [Pen(agreed.keys["community"], PEOPLE["community"], BOOK, "phone") for _ in range(2)]
    more = [pen.write("charter.commented", CHARTER, {}, made_at=AT, sign=False) for pen in others]
    alone = replace(agreed.signed[0], sig="", channel="phone")
    bundle = sign_bundle(agreed.keys["community"], [more[0], alone, more[1]])
    assert check_code(code_of([bundle[1], agreed.signed[1]]), agreed.known).problems == []


def test_it_fits_into_a_qr_code_that_a_cheap_camera_reads(agreed: Agreed) -> None:
    assert segno.make(address_of(agreed.code, "https://ubia.example.org"), micro=False, error="l").version in range(
        10, 20
    )


def test_the_address_of_a_qr_code_is_read_like_the_code(agreed: Agreed) -> None:
    assert check_code(address_of(agreed.code, "https://ubia.example.org/"), agreed.known).problems == []


@pytest.mark.parametrize("field", ["title", "from_on"])
def test_a_changed_letter_of_the_text_is_found(agreed: Agreed, field: str) -> None:
    said = json.loads(agreed.text.body)
    said[field] = said[field][:-1] + ("2" if field == "from_on" else "o")
    other = replace(agreed.text, body=json.dumps(said))
    checked = check_code(agreed.code, agreed.known, other, words_of(digest(other.text()).hex()))
    assert checked.problems == ["changed", "words"]


def test_no_letter_of_the_code_can_be_changed(agreed: Agreed) -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    chance = random.Random(7)
    for at in chance.sample(range(len(FORM), len(agreed.code)), 120):
        other = agreed.code[:at] + chance.choice(letters.replace(agreed.code[at], "")) + agreed.code[at + 1 :]
        assert check_code(other, agreed.known).problems != [] or _same(other, agreed.code)


def _same(one: str, other: str) -> bool:
    """Whether two codes say the same: deflate can say one thing in several ways."""
    return check_code(one, []) == check_code(other, [])


Forged = Callable[[Agreed], list[Entry]]
FORGED: dict[str, Forged] = {
    "signature": lambda a: [a.signed[0], signature(a.text, SigningKey(), "health_system")],
    "sides": lambda a: [a.signed[0], signature(a.text, a.keys["community"], "health_system", PEOPLE["community"])],
    "wrong_side": lambda a: [
        signature(a.text, a.keys["health_system"], "community"),
        signature(a.text, a.keys["community"], "health_system"),
    ],
    "two_texts": lambda a: [
        a.signed[0],
        signature(replace(a.text, id=CHARTER), a.keys["health_system"], "health_system"),
    ],
    "unknown_key": lambda a: [a.signed[0], signature(a.text, SigningKey(), "health_system")],
}


@pytest.mark.parametrize("problem", FORGED)
def test_what_was_not_signed_by_both_does_not_hold(agreed: Agreed, problem: str) -> None:
    made = FORGED[problem](agreed)
    if problem == "signature":  # it names the key that is known, and is not by it
        made[1] = replace(made[1], key=agreed.keys["health_system"].id)
    assert problem in check_code(code_of(made), agreed.known).problems


def test_one_signature_is_not_enough(agreed: Agreed) -> None:
    assert "sides" in check_code(code_of(agreed.signed[:1]), agreed.known).problems


def test_what_is_attested_does_not_count(agreed: Agreed) -> None:
    key = agreed.keys["community"]
    named = msgspec.json.decode(agreed.signed[0].body)
    typed = Pen(key, PEOPLE["community"], BOOK, "paper").write("charter.signed", CHARTER, named, made_at=AT)
    assert check_code(code_of([typed, agreed.signed[1]]), agreed.known).problems == ["signature"]


@pytest.mark.parametrize(
    "text", ["", "1.", "hello", "1.AAAA", "1." + "A" * 5000, "https://x/app/#charter=1.a", "2.eJw"]
)
def test_what_is_no_code_says_so(text: str) -> None:
    assert check_code(text, []).problems == ["unreadable"]


def _cases() -> tuple[list[KnownKey], list[dict[str, Any]]]:
    told = json.loads(CASES.read_text())
    return [KnownKey(**key) for key in told["known"]], told["cases"]


@pytest.mark.parametrize("case", _cases()[1], ids=lambda case: case["why"])
def test_the_cases_that_the_phone_runs_too(case: dict[str, Any]) -> None:
    checked = check_code(case["code"], _cases()[0])
    assert sorted(checked.problems) == case["problems"]
    assert (list(checked.words), checked.text) == (case["words"], case["text"])
