"""Random stories of a charter's texts: drafts, edits, consultations, signatures of which many must not count."""

from typing import Any

from hypothesis import strategies as st

from ubia.charter.tests.packages import OFFICERS, days, digest_of, entry_at, id_of
from ubia.register.kind import SIDES

PLACE = "0192d3a0-0000-7000-8000-0000000000d1"
SECTIONS = ("selection", "hours", "voice")

sides = st.sampled_from(SIDES)
sections = st.dictionaries(
    st.sampled_from(SECTIONS),
    st.fixed_dictionaries({"choices": st.lists(st.sampled_from(("both", "free")), min_size=1, max_size=2)}),
    max_size=2,
)
clauses = st.sampled_from(
    (
        {},
        {"reply": {"days": 14}, "pay_day": {"days": 5}},
        {"ladder": [{"code": "senior", "words": "Senior", "criteria": [{"code": "years", "words": "Two years."}]}]},
        {"supervision": {"facility": 1, "community": 2}, "hours": {"minutes_a_week": 600}},
        {"pay": {"scheme": "s", "currency": "KES", "rules": [{"code": "a", "amount": 300}]}},
    )
)
DOINGS = ("charter.proposed", "charter.signed", "charter.signed", "charter.signed", "charter.returned")
OTHERS = ("charter.consulted", "charter.suspended", "charter.commented")


@st.composite
def draft(draw: st.DrawFn, /, n: int, earlier: list[str]) -> dict[str, Any]:
    """A text, often an edit of an earlier one."""
    body = {
        "title": "Our charter",
        "place": PLACE,
        "from_on": draw(days),
        "sections": draw(sections),
        "clauses": draw(clauses),
    }
    amends = draw(st.sampled_from(["", "", *earlier]))
    return draw(entry_at(n, "charter.drafted", body=body, amends=amends, author=draw(st.sampled_from(OFFICERS))))


@st.composite
def doing(draw: st.DrawFn, /, n: int, kind: str, earlier: list[str]) -> dict[str, Any]:
    """Something done to a text, mostly on its digest; two officers share one key."""
    text = draw(st.sampled_from([*earlier, earlier[-1], id_of(10**6)]))
    author = draw(st.integers(0, 3))
    body: dict[str, Any] = {"text": text}
    if kind == "charter.consulted":
        body = {"with_whom": ["chiefs"], "words": "They agree."}
    elif kind == "charter.commented":
        body |= {"says": draw(st.sampled_from(("comment", "objection", "support"))), "words": "So far."}
    else:
        body |= {"text_digest": digest_of(text if draw(st.integers(0, 9)) else "another text"), "side": draw(sides)}
    if kind == "charter.returned":
        body["reason"] = "Too many hours."
    if kind == "charter.suspended":
        until = draw(st.sampled_from((None, draw(days))))
        body |= {"from_on": draw(days), "reason": "No money."} | ({"until": until} if until else {})
    key = f"key{min(author, 2)}"
    return draw(entry_at(n, kind, body=body, author=OFFICERS[author], key=key))


@st.composite
def texts(draw: st.DrawFn, /, most: int = 16) -> list[dict[str, Any]]:
    """The story of one charter."""
    entries: list[dict[str, Any]] = []
    drafted: list[str] = []
    for n in range(1, 1 + draw(st.integers(0, most))):
        if not drafted or draw(st.integers(0, 4)) == 0:
            entries.append(draw(draft(n, drafted)))
            drafted.append(entries[-1]["id"])
        else:
            kind = draw(st.sampled_from((*DOINGS, *OTHERS)))
            entries.append(draw(doing(n, kind, drafted)))
    return entries


@st.composite
def agreeing(draw: st.DrawFn, /, first: int, edits: str = "", before: bool = True) -> list[dict[str, Any]]:
    """A text that is drafted, proposed, consulted on and signed by two people, in order, a minute apart."""
    drafted = draw(draft(first, []))
    drafted["amends"] = edits
    at = drafted["received_at"]
    named = {"text": drafted["id"], "text_digest": drafted["digest"]}
    consulted = {"with_whom": ["chiefs"], "words": "Yes."}
    steps = [("charter.consulted", consulted, 0)] * before
    steps += [("charter.proposed", {**named, "side": SIDES[0]}, 0)]
    steps += [("charter.signed", {**named, "side": side}, n) for n, side in enumerate(SIDES)]
    done = []
    for n, (kind, body, author) in enumerate(steps, 1):
        entry = draw(entry_at(first + n, kind, body=body, author=OFFICERS[author], key=f"key{author}"))
        done.append({**entry, "received_at": at + n * 60_000})
    return [drafted, *done]


@st.composite
def standing_behind(draw: st.DrawFn, /, n: int) -> dict[str, Any]:
    """Something said on tasks or by leaders, often on the same task or endorsement as before."""
    few, endorsed = st.integers(1, 3), id_of(200)
    bodies: dict[str, dict[str, Any]] = {
        "charter.task_answered": {
            "task": draw(st.sampled_from(("sick_children", "newborn_visits"))),
            "question": draw(st.sampled_from(("acceptable", "cost"))),
            "asked": draw(st.sampled_from(("", "clients", "staff"))),
            "answer": draw(st.sampled_from(("yes", "with_changes", "no"))),
            "words": "So they said.",
        },
        "charter.tasks_acknowledged": {
            "text": id_of(draw(few)),
            "text_digest": digest_of(id_of(1)),
            "side": "health_system",
            "agrees": draw(st.booleans()),
        },
        "charter.endorsed": {"who": "The chief", "words": "At the market."},
        "charter.respect_asked": {"endorsement": endorsed, "asked": draw(few), "respect": draw(few), "words": "Asked."},
    }
    kind = "charter.endorsed" if n == 200 else draw(st.sampled_from(sorted(bodies)))
    return draw(entry_at(n, kind, body=bodies[kind], author=OFFICERS[draw(few)]))


@st.composite
def charter_stories(draw: st.DrawFn, /) -> list[dict[str, Any]]:
    """Random things done, often with a text that was agreed among them."""
    story = draw(texts())
    return story + (draw(agreeing(100)) if draw(st.booleans()) else [])


@st.composite
def backed_stories(draw: st.DrawFn, /) -> list[dict[str, Any]]:
    """What people said behind a charter, about its tasks and its leaders."""
    return [draw(standing_behind(200 + n)) for n in range(draw(st.integers(1, 12)))]
