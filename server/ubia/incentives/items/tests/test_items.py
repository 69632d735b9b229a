"""An item of a programme's own: what it is not without, its code, and its place in a package (INC-01)."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.charter.catalogue.balance import balance
from ubia.charter.clauses import Code, PackageItem
from ubia.incentives.items.coding import code_of
from ubia.incentives.items.entries import ItemOffered
from ubia.register.programme import programme

GOAT: dict[str, Any] = {
    "item": "a_goat_a_year",
    "words": "A goat a year",
    "sort": "thing",
    "way": "direct",
    "sides": ["community"],
    "pros": ["It is seen by all."],
    "cons": ["It eats the neighbour's maize."],
}


@pytest.mark.parametrize("field", ["pros", "cons", "sides"])
def test_without_its_good_or_its_bad_or_its_side_it_is_no_item(field: str) -> None:
    assert msgspec.to_builtins(programme().body("item.offered", msgspec.json.encode(GOAT))) == GOAT
    for wrong in (GOAT | {field: []}, {key: value for key, value in GOAT.items() if key != field}):
        with pytest.raises(msgspec.ValidationError, match=field):
            programme().body("item.offered", msgspec.json.encode(wrong))


@given(st.lists(st.text(min_size=1, max_size=200), max_size=6))
def test_any_words_have_a_code_of_their_own_that_a_charter_can_write(names: list[str]) -> None:
    taken: set[str] = set()
    for words in [*names, *names]:
        code = code_of(words, taken)
        assert code not in taken
        assert msgspec.convert(code, Code) == code
        taken.add(code)


def test_a_package_knows_its_sort_its_way_and_its_only_side() -> None:
    own = {"a_goat_a_year": msgspec.convert(GOAT, ItemOffered)}
    found = balance([PackageItem("a_goat_a_year"), PackageItem("training", source="health_system")], None, own=own)
    assert found.given[0] == ("a_goat_a_year", "community", "thing", "direct")
    assert found.questions == ["no_money"]
    taken = balance([PackageItem("bicycle")], None, own={"bicycle": msgspec.convert(GOAT, ItemOffered)})
    assert taken.given[0].source != "community"
