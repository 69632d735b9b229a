"""Random stories of a household: visits made, corrected by several people, verified, erased."""

from typing import Any

from hypothesis import strategies as st

from ubia.charter.tests.packages import OFFICERS, SERVICES, days, entry_at, id_of

AMINA = "0192d3a0-0000-7000-8000-0000000000a1"
SALMA = "0192d3a0-0000-7000-8000-0000000000a2"
AUTHORS = (AMINA, AMINA, AMINA, SALMA, OFFICERS[0])

services = st.sampled_from(SERVICES)
minutes = st.none() | st.integers(-5, 90)
danger = st.none() | st.lists(st.sampled_from(("fever", "bleeding", "convulsions")), max_size=3)
flags = st.sampled_from((*[""] * 12, "clock", "future"))


@st.composite
def made_words(draw: st.DrawFn) -> dict[str, Any]:
    """What a visit says, sometimes with fields that only a correction may use."""
    words = {"service": draw(services), "minutes": draw(minutes), "danger": draw(danger), "answers": {"well": True}}
    return words | draw(st.sampled_from(({}, {}, {"day": "2026-01-01", "void": True})))


@st.composite
def corrected_words(draw: st.DrawFn, /, ids: list[str]) -> dict[str, Any]:
    """What a correction says: any of its fields, or null."""
    fields = {
        "service": draw(st.none() | services),
        "day": draw(st.none() | days),
        "minutes": draw(minutes),
        "danger": draw(danger),
        "void": draw(st.sampled_from((True, True, False, None))),
        "settles": draw(st.none() | st.lists(st.sampled_from(ids), max_size=2)),
    }
    said = draw(st.sets(st.sampled_from(sorted(fields))))
    return {name: value for name, value in fields.items() if name in said}


@st.composite
def households(
    draw: st.DrawFn,
    /,
    first: int = 1,
    sizes: tuple[int, int] = (0, 14),
    authors: tuple[str, ...] = AUTHORS,
    **fields: Any,
) -> list[dict[str, Any]]:
    """The story of one household."""
    fields = {"subject": "0192d3a0-0000-7000-8000-0000000005b1", **fields}
    entries: list[dict[str, Any]] = []
    ids = [id_of(10**6)]
    for n in range(first, first + draw(st.integers(*sizes))):
        kind = draw(
            st.sampled_from(("visit.made", "visit.made", "visit.corrected", "visit.corrected", "visit.verified"))
        )
        words: Any = {}
        if kind != "visit.verified":
            words = draw(made_words() if kind == "visit.made" else corrected_words(ids))
        amends = "" if kind == "visit.made" and draw(st.integers(0, 14)) else draw(st.sampled_from(ids[-6:]))
        body = None if draw(st.integers(0, 14)) == 0 else words
        author, flagged = draw(st.sampled_from(authors)), draw(flags)
        entries.append(draw(entry_at(n, kind, body=body, author=author, flagged=flagged, amends=amends, **fields)))
        ids.append(entries[-1]["id"])
    return entries
