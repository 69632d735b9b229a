"""Random stories of a charter: proposals, edits, and signatures of which many must not count."""

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from hypothesis import strategies as st

from ubia.register.kind import SIDES

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
def agreement(draw: st.DrawFn, /, first: int, terms: dict[str, Any], at: int, **fields: Any) -> list[dict[str, Any]]:
    """A package that both sides signed, received at an instant."""
    proposed = {**draw(entry_at(first, "package.proposed", body=terms, **fields)), "received_at": at}
    named = {"package": proposed["id"], "package_digest": proposed["digest"]}
    signed = [
        {**draw(entry_at(first + 1 + n, "package.signed", body={**named, "side": side}, **fields)), **_signer(n, at)}
        for n, side in enumerate(SIDES)
    ]
    return [proposed, *signed]


def _signer(n: int, at: int) -> dict[str, Any]:
    return {"author": OFFICERS[n], "key": f"key{n}", "received_at": at + n}


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


@st.composite
def agreed_charters(draw: st.DrawFn, /, first: int, **fields: Any) -> list[dict[str, Any]]:
    """A charter in force from the year's first day, with some other things in between, and often agreed anew."""
    terms = {"from_on": day_of(JANUARY), "currency": draw(currencies), "rates": dict.fromkeys(SERVICES, 10_000)}
    began = draw(agreement(first, terms, JANUARY, **fields))
    between = draw(charters(first + 10, 4, **fields))
    terms = {"from_on": draw(days), "currency": draw(currencies), "rates": draw(rates)}
    anew = draw(agreement(first + 50, terms, JANUARY + draw(st.integers(20, 120)) * DAY, **fields))
    return began + between + anew * draw(st.booleans())
