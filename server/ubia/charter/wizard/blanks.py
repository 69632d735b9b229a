"""The figures that a section asks for, and the clauses that they become.

Money is typed in the currency's main unit, as people say it (`66.50`); a scheme of pay keeps it so.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Sort = Literal["count", "hours", "money", "currency"]
Fault = Literal["not_a_number", "too_small", "too_large", "currency", "no_currency", "first"]


class Blank(NamedTuple):
    """One figure: `name` says which clause and field it fills, `least` and `most` what can be meant at all."""

    name: str
    label: Promise
    unit: Promise | str = ""
    sort: Sort = "count"
    least: int = 0
    most: int = 366
    needs: str = ""
    """The figure without which this one cannot stand."""


PAID = {
    "household_visit": _("For a visit to a household"),
    "anc_visit": _("For a visit in pregnancy"),
    "pnc_visit": _("For a visit after a birth"),
    "child_check": _("For a child’s health check"),
}
"""What a first charter may pay by visit; more is agreed later, in a scheme of its own."""
_MOST_MONEY = 10**9

BLANKS: Mapping[str, tuple[Blank, ...]] = {
    "catchment": (
        Blank("catchment.households", _("Families for one health worker"), least=1, most=5000),
        Blank(
            "catchment.people", _("People for one health worker"), least=1, most=50_000, needs="catchment.households"
        ),
    ),
    "hours": (Blank("hours.minutes_a_week", _("Hours of work a week"), _("hours"), "hours", 1, 84),),
    "supervision": (
        Blank("supervision.facility", _("Visits a month by the supervisor from the facility"), most=31),
        Blank("supervision.community", _("Visits a month by the supervisor from the community"), most=31),
    ),
    "incentives": (
        Blank("pay.currency", _("Currency, in three letters"), _("for example KES"), "currency"),
        Blank("pay.stipend", _("Each month, whatever the work"), "", "money", most=_MOST_MONEY),
        *(Blank(f"pay.{code}", label, "", "money", most=_MOST_MONEY) for code, label in PAID.items()),
        Blank("pay_day.days", _("Days after a month’s end until her pay is there"), _("days"), least=1),
        Blank("statement.days", _("Days after a month’s end until she has her statement"), _("days"), least=1),
        Blank(
            "statement.silence_days",
            _("Days without word of a payment until somebody must look into it"),
            _("days"),
            least=1,
            needs="statement.days",
        ),
    ),
    "voice": (
        Blank("reply.days", _("Days until a complaint or a question has an answer"), _("days"), least=1),
        Blank(
            "reply.referral_days",
            _("Days until the facility sends word back on a referral"),
            _("days"),
            least=1,
            needs="reply.days",
        ),
    ),
}


def faults_in(section: str, typed: Mapping[str, str]) -> dict[str, Fault]:
    """What is wrong with the figures of a section, by name."""
    given = {blank: typed.get(blank.name, "").strip() for blank in BLANKS.get(section, ())}
    found = {blank.name: fault for blank, text in given.items() if text and (fault := _fault(blank, text))}
    for blank, text in given.items():
        if text and blank.needs and not typed.get(blank.needs, "").strip():
            found[blank.needs] = "first"
    if (
        any(text and blank.sort == "money" for blank, text in given.items())
        and not typed.get("pay.currency", "").strip()
    ):
        found["pay.currency"] = "no_currency"
    return found


def _fault(blank: Blank, text: str) -> Fault | None:
    if blank.sort == "currency":
        return None if len(text) == 3 and text.isascii() and text.isalpha() else "currency"
    number = number_in(text)
    if number is None or (number % 1 and blank.sort == "count"):
        return "not_a_number"
    if number < blank.least:
        return "too_small"
    return "too_large" if number > blank.most else None


def number_in(text: str) -> Decimal | None:
    """A number as people type it: blanks between thousands, a comma or a point before at most two digits."""
    bare = text.strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace(",", ".")
    whole, point, part = bare.partition(".")
    fits = whole.isascii() and whole.isdigit() and len(whole) <= 12
    if not fits or (point and not (part.isascii() and part.isdigit() and len(part) <= 2)):
        return None
    return Decimal(bare)


def clauses_of(typed: Mapping[str, str]) -> dict[str, Any]:
    """The clauses, as JSON, that figures without a fault become; those of which nothing was typed are left out."""
    given = {name: text.strip() for name, text in typed.items() if text.strip()}
    found: dict[str, Any] = {}
    for name in given:
        clause, _, field = name.partition(".")
        if clause != "pay":
            found.setdefault(clause, {})[field] = _whole(given[name], minutes=field == "minutes_a_week")
    rules = list(_rules(given))
    if rules:
        found["pay"] = {"scheme": "first", "currency": given["pay.currency"].upper(), "rules": rules}
    return found


def _whole(text: str, minutes: bool) -> int:
    number = number_in(text) or Decimal(0)
    return int(number * 60) if minutes else int(number)


def _rules(given: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """A rule of pay for each amount, in the words of the page."""
    if "pay.stipend" in given:
        words = str(next(blank.label for blank in BLANKS["incentives"] if blank.name == "pay.stipend"))
        counted = {"what": "period", "pro_rata": "days"}
        yield {
            "code": "stipend",
            "kind": "stipend",
            "words": words,
            "count": counted,
            "amount": _exact(given, "stipend"),
        }
    for code, label in PAID.items():
        if f"pay.{code}" in given:
            count = {"what": "acts", "item": code}
            yield {"code": code, "words": str(label), "count": count, "amount": _exact(given, code)}


def _exact(given: Mapping[str, str], code: str) -> str:
    return str(number_in(given[f"pay.{code}"]))
