"""The catalogue of incentives, and the questions that a package raises (INC-01, INC-02, INC-10)."""

import subprocess
import sys
from typing import Any

import msgspec
import pytest

from ubia.charter.catalogue import Item, catalogue
from ubia.charter.catalogue.balance import balance
from ubia.charter.clauses import PackageItem
from ubia.charter.scheme import Scheme
from ubia.evidence.findings import find


def test_every_item_has_its_good_and_its_bad_and_what_is_known() -> None:
    for item in catalogue().values():
        assert item.pros
        assert item.cons
        assert all(find(code) for code in item.findings)
    said = [text for item in catalogue().values() for text in (item.words, *item.pros, *item.cons)]
    assert all(text.en and text.fr and text.sw for text in said)
    assert {side for item in catalogue().values() for side in item.sides} == {"community", "health_system", "payer"}


@pytest.mark.parametrize("field", ["pros", "cons"])
def test_an_item_that_is_all_good_or_all_bad_is_none(field: str) -> None:
    item = msgspec.to_builtins(catalogue()["bicycle"])
    msgspec.convert(item, Item)
    with pytest.raises(msgspec.ValidationError, match=field):
        msgspec.convert(item | {field: []}, Item)


def rule(kind: str, **more: Any) -> dict[str, Any]:
    return {"code": kind, "kind": kind, "count": {"what": "acts"}, "amount": 100, **more}


def scheme(*rules: dict[str, Any], **more: Any) -> Scheme:
    return msgspec.convert({"scheme": "s", "currency": "KES", "rules": list(rules), **more}, Scheme)


THANKS = PackageItem("public_thanks", source="community")


@pytest.mark.parametrize(
    ("package", "pay", "questions"),
    [
        ([], None, ["empty"]),
        ([THANKS], scheme(rule("stipend")), []),
        ([], scheme(rule("stipend")), ["one_side", "only_money"]),
        ([THANKS], None, ["one_side", "no_money"]),
        ([PackageItem("training", source="health_system")], scheme(rule("stipend")), ["one_side"]),
        ([THANKS], scheme(rule("performance")), ["mostly_performance"]),
        ([THANKS], scheme(rule("stipend"), rule("performance")), ["no_performance_cap"]),
        (
            [THANKS],
            scheme(
                rule("stipend"),
                rule("performance"),
                caps=[{"code": "c", "kinds": ["performance"], "percent": 30, "of_kinds": ["stipend"]}],
            ),
            [],
        ),
    ],
)
def test_a_package_raises_its_questions(package: list[PackageItem], pay: Scheme | None, questions: list[str]) -> None:
    assert balance(package, pay).questions == questions


def test_what_was_paid_says_more_than_the_text() -> None:
    pay = scheme(rule("stipend"), rule("performance", at_most=[{"amount": 500}]))
    assert balance([THANKS], pay, 51.0).questions == ["mostly_performance"]
    assert balance([THANKS], pay, 49.0).questions == []


def test_an_item_of_their_own_has_its_place() -> None:
    own = balance([PackageItem("goat_of_the_year", source="community")], scheme(rule("service")))
    assert [(one.code, one.source, one.sort) for one in own.given][1] == ("goat_of_the_year", "community", "")


def test_a_command_that_reads_schemes_ends_in_good_order() -> None:
    """msgspec issue 717: without the line in scheme_counts.py, one in five of these ended with a segmentation fault."""
    words = "import msgspec; from ubia.charter.scheme import Scheme; msgspec.json.Decoder(Scheme)"
    codes = {subprocess.run([sys.executable, "-c", words]).returncode for _ in range(8)}
    assert codes == {0}
