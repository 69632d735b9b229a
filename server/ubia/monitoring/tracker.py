"""The tracker of the four strategies (OWN-06): a picture of a district, and one community with its reasons."""

from calendar import monthrange
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.evidence.because import Because, because
from ubia.evidence.words import STRATEGIES as WORDS

from .asking import changes_of, paths_of
from .rules import Step, months_to, top_of
from .strategies import STRATEGIES, Change, Standing, counts, nothing, standings
from .strategy_words import PARTS, STATES

FINDINGS = {"ownership": "N1", "supervision": "N2", "incentives": "N3", "monitoring": "N4"}
MONTHS = 12


@login_required
def district(request: HttpRequest) -> HttpResponse:
    """Every community below a place, each a patch of four; how many of each strategy are live."""
    day = day_asked(request)
    paths = paths_of(books_of(request))
    top = top_of(paths.values())
    at = request.GET.get("place", "") or (top[-1].id if top else "")
    inside = {book: path for book, path in paths.items() if not at or any(step.id == at for step in path)}
    stand = standings(changes_of(sorted(inside)), day)
    rows = [
        {
            "name": path[-1].name,
            "href": f"{reverse('monitoring:strategy', args=[book])}?month={day:%Y-%m}",
            "standings": [shown(one) for one in stand.get(book, nothing())],
        }
        for book, path in sorted(inside.items(), key=lambda one: one[1][-1].name)
    ]
    told = counts(stand.get(book, nothing()) for book in inside)
    facts = {
        "title": _("The four strategies"),
        "place": next((step.name for path in inside.values() for step in path if step.id == at), ""),
        "rows": rows,
        "counts": [{"word": WORDS[one], **{str(state): n for state, n in told[one].items()}} for one in STRATEGIES],
        "places": _places(paths, at),
        **_months(request, day),
    }
    return render(request, "monitoring/strategies.html", facts)


@login_required
def community(request: HttpRequest, book: UUID) -> HttpResponse:
    """One community: what is alive, what is missing, how it was month by month, and a question where it has stalled."""
    path = paths_of([str(book)]).get(str(book)) if str(book) in books_of(request) else None
    if not path:
        raise Http404
    day = day_asked(request)
    changes = changes_of([str(book)])
    here = standings(changes, day).get(str(book), nothing())
    above = reverse("monitoring:strategies")
    facts = {
        "title": path[-1].name,
        "crumbs": [(_("The four strategies"), above), (path[-1].name, "")],
        "strategies": [{**shown(one), "months": _story(changes, one.strategy, day)} for one in here],
        **_months(request, day),
    }
    return render(request, "monitoring/strategy.html", facts)


def shown(one: Standing) -> dict[str, Any]:
    """A strategy's standing as pages show it."""
    return {
        "code": one.strategy,
        "word": WORDS[one.strategy],
        "state": one.state,
        "state_word": STATES[one.state],
        "since": one.since,
        "alive": [PARTS[one.strategy, part] for part in one.alive],
        "missing": [PARTS[one.strategy, part] for part in one.missing],
        "asks": one.asks,
        "because": _because(one) if one.asks else None,
    }


def _because(one: Standing) -> Because:
    """The question about a strategy that has stalled halfway, with what it rests on and what that does not show."""
    day = date_format(one.since, "j F Y") if one.since else ""
    word = {"strategy": WORDS[one.strategy], "day": day}
    question = _("“%(strategy)s” has stood halfway since %(day)s. What would it take to have the rest?") % word
    postulate = _("That the four strategies do more together than apart is an idea to be tested, not a result.")
    return because(question, [FINDINGS[one.strategy]], postulate)


def _story(changes: list[Change], strategy: str, day: date) -> list[dict[str, Any]]:
    """The states of the last twelve months, each as of its last day (of this month, as of the day)."""
    found = []
    for month in months_to(f"{day:%Y-%m}", MONTHS):
        last = min(end_of(month), day)
        rows = next(iter(standings(changes, last).values()), nothing())
        state = next(one.state for one in rows if one.strategy == strategy)
        found.append({"word": date_format(last, "M Y"), "state": state, "state_word": STATES[state]})
    return found


def day_asked(request: HttpRequest) -> date:
    """The last day of the month asked for; today when nothing else was, or a day to come."""
    try:
        return min(end_of(request.GET.get("month", "")), localdate())
    except ValueError:
        return localdate()


def end_of(month: str) -> date:
    """The last day of a month (`YYYY-MM`). Raises ValueError."""
    first = date.fromisoformat(f"{month}-01")
    return first.replace(day=monthrange(first.year, first.month)[1])


def books_of(request: HttpRequest) -> list[str]:
    """Communities whose figures this reader sees."""
    reach = getattr(request, "reach", None)
    return sorted(reach.figures) if reach else []


def _places(paths: dict[str, list[Step]], at: str) -> list[dict[str, object]]:
    """The places above the reader's communities, to look at one of them."""
    steps = {step.id: step.name for path in paths.values() for step in path[:-1]}
    here = [{"name": name, "href": f"?place={place}", "here": place == at} for place, name in steps.items()]
    return sorted(here, key=lambda one: str(one["name"])) if len(here) > 1 else []


def _months(request: HttpRequest, day: date) -> dict[str, str]:
    """The month shown, and the ways to the one before and the one after."""
    place = request.GET.get("place", "")
    rest = f"&place={UUID(place)}" if _is_id(place) else ""
    month = f"{day:%Y-%m}"
    after = f"{day.year + day.month // 12:04}-{day.month % 12 + 1:02}"
    later = f"?month={after}{rest}" if after <= f"{localdate():%Y-%m}" else ""
    return {"day": date_format(day, "j F Y"), "earlier": f"?month={months_to(month, 2)[0]}{rest}", "later": later}


def _is_id(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False
