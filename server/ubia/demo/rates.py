"""What a visit is paid in the demo: two packages of the charter, the second in force from the middle of a month."""

from datetime import date

from .days import months_back
from .stage import Stage

CURRENCY = "KES"
FIRST = {"household_visit": 40_00, "anc_visit": 80_00, "pnc_visit": 100_00, "child_check": 60_00}
"""Cents of a Kenya shilling for one visit of each service."""
SECOND = FIRST | {"anc_visit": 100_00, "child_check": 75_00}


def change_month(stage: Stage) -> date:
    """The first day of the month in the middle of which the second package comes into force; it is also paid."""
    return months_back(stage.day, 2)


def changed_on(stage: Stage) -> date:
    """The first day of the second package."""
    return change_month(stage).replace(day=16)
