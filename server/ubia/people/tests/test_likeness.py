"""Duplicates: pairs with the answers that people who know them would give, and the reasons that they are told."""

import pytest

from ubia.people.likeness import ASK, likeness

from .lookalikes import PAIRS, known


@pytest.mark.parametrize(("a", "b", "alike"), PAIRS)
def test_pairs(a: str, b: str, alike: bool) -> None:
    found = likeness(known(a), known(b))
    assert (found.score >= ASK) is alike, found


@pytest.mark.parametrize(("a", "b", "_alike"), PAIRS)
def test_likeness_goes_both_ways_and_stays_between_0_and_1(a: str, b: str, _alike: bool) -> None:
    found = likeness(known(a), known(b))
    assert found == likeness(known(b), known(a))
    assert 0 <= found.score <= likeness(known(a), known(a)).score <= 1


def test_the_reasons_are_told() -> None:
    def reasons(a: str, b: str) -> list[str]:
        return likeness(known(a), known(b)).reasons

    assert reasons("Sita Rai, female, 1990-01-01", "सीता राई, female, 1990-01-01") == [
        "same_name",
        "same_sex",
        "same_birth",
    ]
    assert reasons("Juma Ali, male, 1960-06-01", "Djuma Aly, male, 1960-06-03") == [
        "name_sounds_the_same",
        "same_sex",
        "birth_near",
    ]
    assert reasons("Juma Ali, male, 1960-06-01", "Juma Hamisi, female, ") == ["name_alike", "other_sex"]
    assert reasons("Juma, male, 1960-06-01", "Neema, not_said, 1999-06-01") == ["other_birth"]
