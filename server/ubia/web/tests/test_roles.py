"""What the head of the home page says about its reader."""

import pytest
from django.utils import translation

from ubia.register.reach import Reach
from ubia.web.roles import side_of, words_of


def reach_of(*roles: str) -> Reach:
    reach = Reach("someone", "2026-11-22")
    for role in roles:
        reach.add(f"book of {role}", role)
    return reach


@pytest.mark.parametrize(
    ("roles", "side"),
    [
        (["committee"], "community"),
        (["nurse", "facility_supervisor"], "health"),
        (["committee", "nurse"], "both"),
        (["chw"], "both"),
        ([], ""),
    ],
)
def test_the_side_is_said_only_when_it_is_one(roles: list[str], side: str) -> None:
    assert side_of(reach_of(*roles)) == side


def test_roles_are_said_in_words() -> None:
    with translation.override("sw"):
        assert words_of(reach_of("chw")) == "Mhudumu wa afya ya jamii"
    assert words_of(None) == ""
