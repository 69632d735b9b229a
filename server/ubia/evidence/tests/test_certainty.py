"""Vocabularies stay apart (EVI-02), and an overall level is what people judged, whatever the parts (EVI-03, EVI-04)."""

from itertools import permutations
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.evidence.certainty import COMPONENTS, CerQual, Certainty, Concern, Grade, GradeCerqual, GradeCerqualLevel
from ubia.evidence.entries import FindingJudged
from ubia.evidence.rules import reads_like_a_title

ONE_OF_EACH = (CerQual("moderate", "x"), GradeCerqual("moderate", "x"), Grade("moderate"))
FINDING = "019cbdde-7a00-7000-8000-000000000002"
CONCERNS, LEVELS = get_args(Concern), get_args(GradeCerqualLevel)


@pytest.mark.parametrize(("one", "other"), list(permutations(ONE_OF_EACH, 2)))
def test_a_level_of_one_method_is_never_one_of_another(one: Any, other: Any) -> None:
    """The same word, moderate, in three vocabularies: unequal, unordered, and not to be read as each other."""
    assert one != other
    with pytest.raises(TypeError):
        assert one < other
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(one), type=type(other))
    assert type(msgspec.json.decode(msgspec.json.encode(one), type=Certainty)) is type(one)


def test_a_level_that_a_method_does_not_have_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"vocabulary": "cerqual_2013", "level": "very_low", "by": "x"}', type=CerQual)


def judgement(concerns: tuple[str, ...], overall: str) -> dict[str, Any]:
    parts = {name: {"concern": one, "reason": "because"} for name, one in zip(COMPONENTS, concerns, strict=True)}
    return {"finding": FINDING, **parts, "overall": overall, "explanation": "all in all"}


@pytest.mark.parametrize(
    ("concerns", "overall"),
    [
        (("moderate", "none_or_very_minor", "none_or_very_minor", "none_or_very_minor"), "moderate"),
        (("minor", "minor", "minor", "none_or_very_minor"), "high"),
    ],
    ids=["Odendaal F2: parts that sum to 2", "parts that sum to 3, as Bohren A1"],
)
def test_published_judgements_that_no_sum_explains_can_be_recorded(concerns: tuple[str, ...], overall: str) -> None:
    """EVI-04: the smaller sum has the lower level."""
    assert msgspec.convert(judgement(concerns, overall), FindingJudged).overall == overall


@given(st.tuples(*[st.sampled_from(CONCERNS)] * 4), st.sampled_from(LEVELS))
def test_any_parts_go_with_any_level(concerns: tuple[str, ...], overall: str) -> None:
    """EVI-04: nothing is worked out, so nothing is contradicted."""
    assert msgspec.convert(judgement(concerns, overall), FindingJudged).overall == overall


@pytest.mark.parametrize("name", [*COMPONENTS, "overall", "explanation"])
def test_nothing_is_filled_in_for_people(name: str) -> None:
    """EVI-03, EVI-04: no default level, no default concern, no judgement of a part of it."""
    said = judgement(("minor",) * 4, "low")
    del said[name]
    with pytest.raises(msgspec.ValidationError, match=name):
        msgspec.convert(said, FindingJudged)


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
def test_a_level_without_a_reason_is_no_judgement(reason: str) -> None:
    """EVI-03."""
    said = judgement(("minor",) * 4, "low")
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**said, "adequacy": {"concern": "minor", "reason": reason}}, FindingJudged)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**said, "explanation": reason}, FindingJudged)


def test_a_theme_is_not_a_finding() -> None:
    """EVI-03: fewer than eight words."""
    assert reads_like_a_title("Barriers to trust in home visits now")
    assert not reads_like_a_title("Mothers in Tumaini fear that neighbours see the visit")
