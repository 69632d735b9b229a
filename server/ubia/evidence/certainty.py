"""Levels of certainty, each in the words of the method that gave it (EVI-02).

Methods do not measure the same thing, even where their levels have the same names. So each has a type of its own, and
nothing here turns one into another, orders them, or works a level out: people judge, and we record it (EVI-04).
"""

from typing import Literal

from msgspec import Struct

CerQualLevel = Literal["high", "moderate", "low"]
"""CerQual as it was in 2013: methodological limits and coherence only."""
GradeCerqualLevel = Literal["high", "moderate", "low", "very_low"]
"""GRADE-CERQual since 2018: four components; how likely it is that the finding shows what is so."""
GradeLevel = Literal["high", "moderate", "low", "very_low"]
"""GRADE for effects: how sure one is of the size of an effect."""
Strength = Literal["strong", "conditional"]
Concern = Literal["none_or_very_minor", "minor", "moderate", "serious"]
COMPONENTS = ("methodological", "coherence", "adequacy", "relevance")


class Said(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in every language of the pages."""

    en: str
    fr: str
    sw: str


class Component(Struct, frozen=True, forbid_unknown_fields=True):
    """How far one component gives concern, as published; None where the source that we could read does not say."""

    concern: Concern | None
    reason: Said | None = None


class Profile(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of a published evidence profile."""

    methodological: Component
    coherence: Component
    adequacy: Component
    relevance: Component


class CerQual(Struct, frozen=True, forbid_unknown_fields=True, tag_field="vocabulary", tag="cerqual_2013"):
    """A level as a review of that time published it."""

    level: CerQualLevel
    by: str
    link: str = ""
    where: str = ""


class GradeCerqual(Struct, frozen=True, forbid_unknown_fields=True, tag_field="vocabulary", tag="grade_cerqual_2018"):
    """A published level with its profile, and who judged so."""

    level: GradeCerqualLevel
    by: str
    profile: Profile | None = None
    link: str = ""
    where: str = ""


class Grade(Struct, frozen=True, forbid_unknown_fields=True, tag_field="vocabulary", tag="grade"):
    """Certainty of effects behind a recommendation, and the recommendation's strength: two things."""

    level: GradeLevel
    strength: Strength | None = None


class NotItemised(Struct, frozen=True, forbid_unknown_fields=True, tag_field="vocabulary", tag="not_itemised"):
    """The text that we could read gives no level for this very finding, and none is made up."""


Certainty = CerQual | GradeCerqual | Grade | NotItemised
VOCABULARIES = ("grade_cerqual_2018", "cerqual_2013", "grade", "not_itemised")


def vocabulary(certainty: Certainty) -> str:
    """The method that a level speaks in."""
    return str(certainty.__struct_config__.tag)
