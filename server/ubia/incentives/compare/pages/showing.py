"""All comparisons; one, with its plan, who was drawn for what, and its outcome once that may be looked at (INC-17)."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import msgspec
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.incentives.compare.figures import values_of
from ubia.incentives.compare.plans import Plan, assigned, groups, least_chance, steps
from ubia.incentives.compare.standing import Standing, changed_fields, first_day, last_day, plan_of, standing
from ubia.incentives.compare.weighing import ALARM
from ubia.incentives.rewards.pages.frame import day_word, show
from ubia.register.pages.asking import cursor
from ubia.register.pages.door import OpenBook, open_book, reach_of

from .asked import Listed, all_comparisons, communities_in, names_of_books, texts_of, wordings
from .compare_words import DESIGNS, FIELDS, OUTCOMES, STATES
from .outcome import outcome_of


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """What is compared here, and where the reader may lay down another one."""
    reach = reach_of(request)
    if reach is None:
        raise Http404
    opened = [open_book(request, book) for book in sorted(reach.roles)]
    may = [(book.name, reverse("rewards:compare_new", args=[book.id])) for book in opened if _may_begin(book)]
    facts = {
        "columns": [_("Comparison"), _("By which figure?"), _("How it stands")],
        "rows": [_row(one) for one in all_comparisons()],
        "may": may,
    }
    return show(request, None, "compare_home", _("Packages compared"), facts)


@login_required
def one(request: HttpRequest, book: UUID, comparison: UUID) -> HttpResponse:
    """A comparison: everybody who is somebody here reads the plan; whoever reads its books also the outcome."""
    found = _found(request, book, comparison)
    reader, plan = _opened(request, str(book)), found.plan
    facts = {
        "home": str(book),
        "comparison": str(comparison),
        "found": found,
        "state": STATES[found.state],
        "about": _about(plan),
        "arms": _arms(plan),
        "drawn": _drawn(plan),
        "first_day": day_word(first_day(plan)),
        "last_day": day_word(last_day(plan)),
        "registered": _day(found.row.registered_at),
        "stopped": _day(found.row.stopped_at) if found.row.stopped_at else "",
        "too_few": least_chance(plan) > ALARM,
        "changes": [(_day(row.registered_at), _changed(plan, plan_of(row))) for row in found.later],
        "outcome": outcome_of(cursor(), found) if found.is_open else None,
        "sides": _missing(found, reader),
        "may_change": bool(reader and reader.has_office) and found.state not in ("over", "stopped"),
        "may_stop": bool(reader and reader.mandates) and found.state not in ("over", "stopped"),
    }
    above = ((_("Packages compared"), reverse("rewards:compare")),)
    return show(request, None, "compare_one", found.row.title, facts, above=above)


@login_required
def plan_file(request: HttpRequest, book: UUID, comparison: UUID) -> HttpResponse:
    """The plan, and the figures once they are open to whoever sees figures of its communities: `ubia pay compare`."""
    found = _found(request, book, comparison)
    reach = reach_of(request)
    sees = reach and (
        str(book) in reach.figures
        or set(found.plan.units) <= reach.figures
        or "researcher" in reach.roles.get(str(book), ())
    )
    values = values_of(cursor(), found.row.registration) if sees and found.is_open else {}
    told = {"plan": found.plan, "values": [[unit, month, value] for (unit, month), value in values.items()]}
    name = f'attachment; filename="comparison-{comparison}.json"'
    text = msgspec.json.format(msgspec.json.encode(told), indent=2)
    return HttpResponse(text, content_type="application/json", headers={"Content-Disposition": name})


def _found(request: HttpRequest, book: UUID, comparison: UUID) -> Standing:
    rows = wordings(str(book), str(comparison)) if reach_of(request) else []
    if not rows:
        raise Http404
    return standing(rows, localdate())


def _opened(request: HttpRequest, book: str) -> OpenBook | None:
    try:
        return open_book(request, book)
    except Http404:
        return None


def _may_begin(book: OpenBook) -> bool:
    return book.has_office and len(communities_in(book.id)) > 1


def _row(one: Listed) -> list[Any]:
    found = standing(one.rows, localdate())
    address = reverse("rewards:comparison", args=[one.home, one.comparison])
    span = f"{day_word(first_day(found.plan))} – {day_word(last_day(found.plan))}"
    head = {"text": found.row.title, "href": address, "note": f"{one.place} · {span}"}
    return [head, str(OUTCOMES[found.plan.outcome]), str(STATES[found.state])]


def _about(plan: Plan) -> list[tuple[object, object]]:
    stepped = [(FIELDS["months_a_step"], plan.months_a_step)] if plan.design == "stepped" else []
    before = [(FIELDS["baseline_months"], plan.baseline_months)] if plan.baseline_months else []
    return [
        (FIELDS["question"], plan.question),
        (FIELDS["design"], DESIGNS[plan.design]),
        (FIELDS["outcome"], OUTCOMES[plan.outcome]),
        (FIELDS["smallest"], f"{plan.smallest / 100:g}"),
        *stepped,
        *before,
        (FIELDS["plan"], plan.plan),
        (FIELDS["seed"], plan.seed),
    ]


def _arms(plan: Plan) -> list[tuple[str, str]]:
    """Each package, with the address of the text that says it in full."""
    texts = texts_of([arm.text for arm in plan.arms if arm.text])
    found = [(arm.words, texts.get(arm.text or "")) for arm in plan.arms]
    return [
        (words, reverse("charter:text", args=[text.book, text.charter, text.text]) if text else "")
        for words, text in found
    ]


def _drawn(plan: Plan) -> list[tuple[str, list[str]]]:
    """What was drawn: each group with its communities."""
    lots, names = assigned(plan), names_of_books(plan.units)
    months = [
        _("changes after %(n)s months") % {"n": (group + 1) * plan.months_a_step}
        for group in range(max(steps(plan), 1))
    ]
    words = [arm.words for arm in plan.arms] if plan.design == "parallel" else months
    return [
        (words[group], sorted(names.get(unit, unit) for unit in plan.units if lots[unit] == group))
        for group in range(groups(plan))
    ]


def _changed(before: Plan, after: Plan) -> str:
    return ", ".join(str(FIELDS[field]) for field in changed_fields(before, after) if field in FIELDS)


def _missing(found: Standing, reader: OpenBook | None) -> list[str]:
    """The sides whose key the reader may still set on the last wording."""
    if reader is None or found.state in ("over", "stopped"):
        return []
    last = found.later[-1] if found.later else found.row
    keys = {"community": last.community_at, "health_system": last.health_at}
    return [side for side in sorted(reader.mandates) if not keys[side]]


def _day(instant: int) -> str:
    day: date = datetime.fromtimestamp(instant / 1000, UTC).date()
    return day_word(day)
