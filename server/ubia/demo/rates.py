"""What work is paid in the demo: two packages of rates, the second from the middle of a month, then a scheme of pay."""

from datetime import date
from typing import Any

from .days import months_back
from .stage import Stage

CURRENCY = "KES"
FIRST = {"household_visit": 40_00, "anc_visit": 80_00, "pnc_visit": 100_00, "child_check": 60_00}
"""Cents of a Kenya shilling for one visit of each service."""
SECOND = FIRST | {"anc_visit": 100_00, "child_check": 75_00}


def change_month(stage: Stage) -> date:
    """The first day of the month in the middle of which the second package comes into force; it is also paid."""
    return months_back(stage.day, 3)


def changed_on(stage: Stage) -> date:
    """The first day of the second package."""
    return change_month(stage).replace(day=16)


def scheme_from(stage: Stage) -> date:
    """The first day of the district's scheme: that of the last month that was paid."""
    return months_back(stage.day, 2)


SCHEME: dict[str, Any] = {
    "scheme": "nyuki_east",
    "currency": CURRENCY,
    "words": "Malipo ya wahudumu wa Nyuki East",
    "payer": "county",
    "due": {"after": "end", "days": 10},
    "rules": [
        {
            "code": "stipend",
            "kind": "stipend",
            "words": "Posho ya mwezi, nusu kaunti na nusu taifa",
            "count": {"what": "period", "pro_rata": "days"},
            "amount": 3000,
            "payers": {"county": 1, "national": 1},
        },
        {
            "code": "mothers",
            "words": "Ziara kwa mama mjamzito au aliyejifungua, mbili kwa familia kwa mwezi",
            "count": {
                "what": "acts",
                "item": ["anc_visit", "pnc_visit"],
                "limits": [{"most": 2, "per": ["case", "month"]}],
            },
            "amount": 100,
        },
        {
            "code": "children",
            "words": "Uchunguzi wa mtoto, kumi kwa mwezi",
            "count": {"what": "acts", "item": "child_check", "limits": [{"most": 10, "per": "period"}]},
            "amount": 75,
        },
        {
            "code": "reach",
            "kind": "performance",
            "words": "Familia ishirini au zaidi zimetembelewa",
            "amount": 1500,
            "only_if": [
                {
                    "words": "familia ishirini zilizotembelewa",
                    "number": {"what": "acts", "each": "case"},
                    "at_least": 20,
                }
            ],
        },
        {
            "code": "meetings",
            "words": "Kila mkutano wa mwezi uliohudhuriwa",
            "count": {"what": "measure", "measure": "meetings"},
            "amount": 150,
        },
        {
            "code": "transport",
            "kind": "allowance",
            "words": "Nauli kwa kila siku ya kazi, siku kumi kwa mwezi",
            "count": {"what": "acts", "each": "day", "limits": [{"most": 10, "per": "period"}]},
            "amount": 50,
            "payers": "health_fund",
        },
    ],
    "caps": [
        {
            "code": "performance",
            "words": "Kwa matokeo si zaidi ya asilimia ishirini ya yote",
            "kinds": ["performance"],
            "percent": 20,
        }
    ],
}
"""A stipend that two payers share, visits with limits, a capped part for reach, and fares (docs/pay-scheme.md)."""
