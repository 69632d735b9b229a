"""Random stories of a whole programme: two books with charters and households, pay runs between the entries."""

from collections.abc import Iterable
from typing import Any

import msgspec
from hypothesis import Phase, settings
from hypothesis import strategies as st

from ubia.care.tests.visits import AMINA, households
from ubia.charter.tests.packages import DAY, JANUARY, agreed_charters, day_of, digest_of, entry_at, id_of
from ubia.charter.tests.stories import books_of
from ubia.incentives.entries import PaymentOrdered
from ubia.incentives.replay import ledger_of
from ubia.incentives.run import close_run, payment_id
from ubia.incentives.tests.asking import agreed_scheme, enrolled, in_office, reports

HOME, AWAY = "0192d3a0-0000-7000-8000-0000000000b1", "0192d3a0-0000-7000-8000-0000000000b2"
MONTHS = ("2026-01", "2026-02", "2026-03", "2026-04")
MANAGER = "0192d3a0-0000-7000-8000-0000000000d1"
Story = list[dict[str, Any]]

often = settings(max_examples=60, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
"""Stories are long: the failing one is shown as it is, because making it shorter takes minutes."""

months = st.sampled_from((*MONTHS, *MONTHS[2:]))


def numbered(entries: Iterable[dict[str, Any]]) -> Story:
    """The entries in the order of arrival, with the lines of their books."""
    last = {HOME: 0, AWAY: 0}
    lines = []
    for entry in entries:
        last[entry["book"]] += 1
        lines.append({**entry, "line": last[entry["book"]]})
    return lines


def cuts_of(story: Story) -> dict[str, int]:
    """The last line of each book."""
    return {book: max((e["line"] for e in story if e["book"] == book), default=0) for book in (HOME, AWAY)}


def run_on(story: Story, number: int, period: str) -> list[PaymentOrdered]:
    """What a run orders for Amina after these entries."""
    return close_run(id_of(10**7 + number), period, ledger_of(AMINA, books_of(story)), cuts_of(story))


def pay(story: Story, number: int, period: str) -> Story:
    """The entries of such a run, received a day after the run before. The register takes an id only once."""
    written = {entry["id"] for entry in story}
    orders = (ordered(order, number) for order in run_on(story, number, period))
    return [order for order in orders if order["id"] not in written]


def ordered(order: PaymentOrdered, number: int) -> dict[str, Any]:
    """A payment's entry."""
    id_ = payment_id(order.run, AMINA, order.currency, order.part)
    return paper(id_, "payment.ordered", msgspec.to_builtins(order), JANUARY + (100 + number) * DAY, MANAGER)


def paper(id_: str, kind: str, body: Any, at: int, author: str) -> dict[str, Any]:
    """An entry about Amina in her home book."""
    head = {"book": HOME, "line": 0, "id": id_, "kind": kind, "subject": AMINA, "author": author}
    when = {"happened_on": day_of(at), "made_at": at, "received_at": at}
    return {
        **head,
        **when,
        "key": "",
        "channel": "page",
        "amends": "",
        "flagged": "",
        "digest": digest_of(id_),
        "body": body,
    }


@st.composite
def answers(draw: st.DrawFn, /, payments: list[str]) -> Story:
    """What Amina, or somebody else, says of payments."""
    kinds = st.sampled_from(("payment.received", "payment.contested"))
    fields = {"subject": AMINA, "book": HOME, "body": {"payment": draw(st.sampled_from(payments))}}
    said = range(10**8, 10**8 + draw(st.integers(0, 3)))
    return [draw(entry_at(n, draw(kinds), author=draw(st.sampled_from((AMINA, MANAGER))), **fields)) for n in said]


@st.composite
def contests(draw: st.DrawFn, /) -> Story:
    """Figures of Amina that she, or somebody else, contests and closes."""
    whose = st.sampled_from((AMINA, AMINA, MANAGER))
    fields = {"subject": AMINA, "book": HOME}
    story: Story = []
    for n in range(2 * 10**8, 2 * 10**8 + draw(st.integers(0, 3))):
        body = {"figure": draw(st.sampled_from(("line", "speed"))), "month": draw(months), "words": "No."}
        story.append(draw(entry_at(n, "figure.contested", author=draw(whose), **fields, body=body)))
        closed = {"contest": draw(st.sampled_from([entry["id"] for entry in story if "figure" in entry["body"]]))}
        story.append(draw(entry_at(n + 1000, "contest.closed", author=draw(whose), **fields, body=closed)))
    return story


@st.composite
def work(draw: st.DrawFn, /, by_scheme: bool) -> list[Story]:
    """The work of two books, cut into three parts that come in one after the other."""
    stories = [
        *(draw(agreed_charters(1000 * n, book=book, subject=id_of(n))) for n, book in ((1, HOME), (2, AWAY))),
        *(draw(households(1000 * n, (6, 14), book=book, subject=id_of(n))) for n, book in ((3, HOME), (4, AWAY))),
        draw(reports(7000, HOME)),
    ]
    if by_scheme:
        stories += [draw(_by_scheme(n, book)) for n, book in ((5, HOME), (6, AWAY))]
    parts: list[Story] = [[], [], []]
    for story in stories:
        one, two = sorted(len(story) * draw(st.integers(2, 5)) // 6 for _ in range(2))
        for part, entries in zip(parts, (story[:one], story[one:two], story[two:]), strict=True):
            part.extend(entries)
    return parts


@st.composite
def _by_scheme(draw: st.DrawFn, /, n: int, book: str) -> Story:
    """What it takes that a scheme pays in a book: a charter, her part in it, a household in her care."""
    charter = draw(agreed_scheme(1000 * n, book=book, subject=id_of(n)))
    part = draw(in_office(1000 * n + 10, book))
    return [*charter, *part, *draw(enrolled(1000 * n + 20, book=book, subject=id_of(n - 2)))]


@st.composite
def second_thoughts(draw: st.DrawFn, /, story: Story) -> Story:
    """Corrections of visits that have been paid."""
    paid = {line["act"] for e in story if e["kind"] == "payment.ordered" for line in e["body"]["lines"]}
    visits = [e for e in story if e["id"] in paid]
    chosen = draw(st.lists(st.sampled_from(visits), max_size=3)) if visits else []
    return [draw(_second_thought(10**9 + n, visit)) for n, visit in enumerate(chosen)]


@st.composite
def _second_thought(draw: st.DrawFn, /, n: int, visit: dict[str, Any]) -> dict[str, Any]:
    body = draw(st.sampled_from(({"void": True}, {"service": "7"}, {"day": "2026-04-20"}, {"day": "2026-01-01"})))
    where = {"book": visit["book"], "subject": visit["subject"], "amends": visit["id"]}
    return draw(entry_at(n, "visit.corrected", author=MANAGER, body=body, **where))


@st.composite
def programmes(draw: st.DrawFn, /, schemes: tuple[bool, ...] = (True, False)) -> Story:
    """Work, a run, more work, another run or the same once more, more work, and what was said of the payments.

    `schemes`: whether a scheme pays, besides packages of rates.
    """
    first, second, third = draw(work(draw(st.sampled_from(schemes))))
    story = numbered(first)
    story = numbered(story + pay(story, 1, draw(months)))
    story = numbered(story + draw(second_thoughts(story)) + second)
    story = numbered(story + pay(story, draw(st.sampled_from((1, 2, 2))), draw(months)) + third)
    payments = [entry["id"] for entry in story if entry["kind"] == "payment.ordered"]
    return numbered(story + draw(answers([*payments, id_of(10**6)])) + draw(contests()))
