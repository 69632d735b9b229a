"""Random stories of a charter: proposals, edits, and signatures of which many must not count."""

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from hypothesis import strategies as st

DAY = 86_400_000
JANUARY = 1_767_225_600_000
"""2026-01-01 00:00 UTC."""
OFFICERS = tuple(f"0192d3a0-0000-7000-8000-0000000000f{n}" for n in range(1, 5))
SERVICES = ("anc_visit", "pnc_visit", "home_visit", "constructor", "7")

days = st.integers(0, 89).map(lambda n: day_of(JANUARY + n * DAY))
rates = st.dictionaries(st.sampled_from(SERVICES), st.integers(0, 4).map(lambda n: n * 5000), max_size=4)
currencies = st.sampled_from(("KES", "KES", "KES", "UGX"))


def day_of(at: int) -> str:
    """The UTC day of an instant."""
    return datetime.fromtimestamp(at / 1000, UTC).date().isoformat()


def id_of(n: int) -> str:
    """The nth id of a story; ids do not sort by n, so that ties are broken in every way."""
    return f"0192d3a0-0000-7000-8000-{n * 7_919_317 % 2**40:012x}"


def digest_of(id_: str) -> str:
    """The digest that a story gives an entry."""
    return sha256(id_.encode()).hexdigest()


@st.composite
def entry_at(draw: st.DrawFn, /, n: int, kind: str, **fields: Any) -> dict[str, Any]:
    """An entry at some time of three months, received at once or up to forty days later."""
    made_at = JANUARY + draw(st.integers(0, 89)) * DAY + draw(st.sampled_from((0, 36_000_000, 72_000_000)))
    id_ = id_of(n)
    return {
        "book": "0192d3a0-0000-7000-8000-0000000000b1",
        "line": n,
        "id": id_,
        "kind": kind,
        "subject": "0192d3a0-0000-7000-8000-0000000000c1",
        "author": OFFICERS[0],
        "key": "",
        "channel": "phone",
        "happened_on": day_of(made_at),
        "made_at": made_at,
        "received_at": max(0, made_at + draw(st.sampled_from((0, 0, 5000, DAY, 40 * DAY)))),
        "amends": "",
        "flagged": "",
        "digest": digest_of(id_),
        **fields,
    }


@st.composite
def proposal(draw: st.DrawFn, /, n: int, earlier: list[str], **fields: Any) -> dict[str, Any]:
    """A package proposed, often as an edit of an earlier one."""
    body = {"from_on": draw(days), "currency": draw(currencies), "rates": draw(rates)}
    amends = draw(st.sampled_from(["", *earlier]))
    erased = draw(st.integers(0, 19)) == 0
    return draw(entry_at(n, "package.proposed", body=None if erased else body, amends=amends, **fields))


@st.composite
def signature(draw: st.DrawFn, /, n: int, earlier: list[str], **fields: Any) -> dict[str, Any]:
    """A signature, mostly on an earlier proposal and its digest; two officers share one key."""
    package = draw(st.sampled_from([*earlier, id_of(10**6)]))
    digest = digest_of(package if draw(st.integers(0, 9)) else "another text")
    body = {
        "package": package,
        "package_digest": digest,
        "side": draw(st.sampled_from(("community", "health_system"))),
    }
    author = draw(st.integers(0, 3))
    key = f"key{min(author, 2)}"
    return draw(entry_at(n, "package.signed", body=body, author=OFFICERS[author], key=key, **fields))


@st.composite
def charters(draw: st.DrawFn, /, first: int = 1, most: int = 14, **fields: Any) -> list[dict[str, Any]]:
    """The story of one charter."""
    entries: list[dict[str, Any]] = []
    proposed: list[str] = []
    for n in range(first, first + draw(st.integers(0, most))):
        if not proposed or draw(st.integers(0, 2)) == 0:
            entries.append(draw(proposal(n, proposed, **fields)))
            proposed.append(entries[-1]["id"])
        else:
            entries.append(draw(signature(n, proposed, **fields)))
    return entries
