"""Clauses as sentences, in the language that is active: the same figures that the system acts on."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from ubia.charter.money import amount, decimals
from ubia.charter.wizard.blanks import BLANKS, PAID, Blank

Values = Mapping[str, Any]
"""Clauses by name, as JSON."""


def lines_for(section: str, clauses: Values) -> list[str]:
    """What the clauses that belong to a section say."""
    own = [line for blank in BLANKS.get(section, ()) if (line := _figure(blank, clauses))]
    return [*_OF_SECTION.get(section, _nothing)(clauses), *own]


def _figure(blank: Blank, clauses: Values) -> str:
    clause, _point, field = blank.name.partition(".")
    value = (clauses.get(clause) or {}).get(field) if clause != "pay" else None
    if value is None:
        return ""
    figure = Decimal(value) / 60 if blank.sort == "hours" else Decimal(value)
    written = number_format(figure.normalize() if figure % 1 else int(figure), use_l10n=True)
    return f"{blank.label}: {written} {blank.unit}".strip()


def _pay(clauses: Values) -> Iterator[str]:
    scheme = clauses.get("pay") or {}
    for rule in scheme.get("rules", ()):
        yield f"{_rule_word(rule)}: {_money(rule.get('amount'), scheme['currency'])}"
    for item in clauses.get("package") or ():
        every = f" ({item['every']})" if item.get("every") else ""
        cost = f": {amount(item['amount'], scheme['currency'])}" if item.get("amount") and scheme else ""
        yield f"{item['item'].replace('_', ' ')}{cost}{every}"
        if item.get("megabyte") and scheme:
            yield _("A megabyte costs %(price)s.") % {"price": amount(item["megabyte"], scheme["currency"])}


def _rule_word(rule: Values) -> str:
    """What a rule pays for: its own words, or the page's for its code."""
    code = str(rule["code"])
    return str(rule.get("words") or PAID.get(code) or code.replace("_", " "))


def _money(value: Any, currency: str) -> str:
    """An amount in the main unit as money to read; rules that depend on something have no single amount."""
    if not isinstance(value, (int, str)):
        return _("by a rule that the scheme tells")
    return amount(int(Decimal(value) * 10 ** decimals(currency)), currency)


def _schedules(clauses: Values) -> Iterator[str]:
    for service, schedule in (clauses.get("schedules") or {}).items():
        yield _("%(service)s: by the schedule %(schedule)s") % {"service": service, "schedule": schedule}


def _thresholds(clauses: Values) -> Iterator[str]:
    for signal, figure in (clauses.get("thresholds") or {}).items():
        yield _("%(signal)s: asked about from %(figure)s on") % {"signal": signal.replace("_", " "), "figure": figure}


def _nothing(clauses: Values) -> Iterator[str]:  # noqa: ARG001  the shape of the others
    return iter(())


_OF_SECTION = {"incentives": _pay, "tasks": _schedules, "data": _thresholds}
