"""A charter whose scheme of pay asks for more than visits, and random words of what it asks for."""

from typing import Any

from hypothesis import strategies as st

from ubia.care.tests.visits import AMINA
from ubia.charter.tests.packages import DAY, JANUARY, OFFICERS, entry_at, id_of
from ubia.register.kind import SIDES

Story = list[dict[str, Any]]
MEASURES, PERIODS = ("quality", "meetings", "visits_due"), ("2026-01", "2026-02", "2026-03", "2026-03", "2026-Q1")
SCHEME: dict[str, Any] = {
    "scheme": "asking",
    "currency": "KES",
    "payer": "county",
    "rules": [
        {
            "code": "reached",
            "kind": "performance",
            "amount": 1500,
            "only_if": [
                {
                    "number": {
                        "what": "share",
                        "part": {"what": "measure", "measure": "visits_reached"},
                        "of": {"what": "measure", "measure": "visits_due"},
                    },
                    "at_least": 50,
                }
            ],
        },
        {"code": "quality", "count": {"what": "measure", "measure": "quality"}, "amount": "10.50"},
        {
            "code": "visits",
            "count": {"what": "acts"},
            "amount": {"by": "area", "of": {"rural": 30, "urban": 20}},
            "times": [{"number": {"what": "measure", "measure": "meetings", "otherwise": 1}, "at_most": 100}],
        },
        {
            "code": "rural",
            "count": {"what": "measure", "measure": "households"},
            "amount": 40,
            "only_for": {"area": "rural"},
        },
        {"code": "long", "count": {"what": "acts", "where": {"minutes": {"at_least": 20}}}, "amount": 5},
    ],
}


@st.composite
def agreed_scheme(draw: st.DrawFn, /, first: int, **fields: Any) -> Story:
    """A charter with this scheme, signed by both sides and in force from February on."""
    body = {"title": "Charter", "place": fields["book"], "from_on": "2026-02-01", "clauses": {"pay": SCHEME}}
    drafted = _by(0, draw(entry_at(first, "charter.drafted", body=body, **fields)))
    named = {"text": drafted["id"], "text_digest": drafted["digest"]}
    heard = {"with_whom": ["elders"], "words": "They agree.", "people": 12}
    proposed = draw(entry_at(first + 2, "charter.proposed", body={**named, "side": SIDES[1]}, **fields))
    signed = [
        draw(entry_at(first + 3 + n, "charter.signed", body={**named, "side": side}, **fields))
        for n, side in enumerate(SIDES)
    ]
    consulted = draw(entry_at(first + 1, "charter.consulted", body=heard, **fields))
    return [drafted, _by(0, consulted), _by(1, proposed), *(_by(n, one) for n, one in enumerate(signed))]


def _by(officer: int, entry: dict[str, Any]) -> dict[str, Any]:
    return {**entry, "author": OFFICERS[officer], "key": f"key{officer}", "received_at": JANUARY + 30 * DAY}


@st.composite
def in_office(draw: st.DrawFn, /, first: int, book: str) -> Story:
    """Amina's part in a book, sometimes ended; it is what she is paid in."""
    given = {"name": "Amina", "role": "chw", "since": draw(st.sampled_from(("2025-12-01", "2026-02-10")))}
    return [draw(entry_at(first, "role.given", book=book, subject=AMINA, author=OFFICERS[0], body=given))]


@st.composite
def enrolled(draw: st.DrawFn, /, first: int, **fields: Any) -> Story:
    """A household that is in Amina's care, of which visits are due."""
    old = {"id": id_of(10**7 + first), "name": "Neema", "sex": "female", "born_on": "1950-01-01"}
    born = {"id": id_of(10**7 + first + 1), "name": "Juma", "sex": "male", "born_on": "2026-01-20"}
    body = {"name": "Family", "chw": AMINA, "since": "2026-01-01", "persons": [old, born]}
    return [draw(entry_at(first, "household.enrolled", body=body, author=AMINA, **fields))]


@st.composite
def reports(draw: st.DrawFn, /, first: int, book: str) -> Story:
    """Numbers and words about Amina, some of them her own, some taken back."""
    told = []
    for n in range(first, first + draw(st.integers(0, 6))):
        who = {"book": book, "subject": AMINA, "author": draw(st.sampled_from((*OFFICERS, AMINA)))}
        if draw(st.booleans()):
            value = draw(st.sampled_from((None, 0, 1, 60, "81.5", "100")))
            body: dict[str, Any] = {
                "measure": draw(st.sampled_from(MEASURES)),
                "period": draw(st.sampled_from(PERIODS)),
            }
            told.append(draw(entry_at(n, "measure.reported", body={**body, "value": value}, **who)))
        else:
            from_on = draw(st.sampled_from(("2026-01-01", "2026-03-16")))
            said = {"area": draw(st.sampled_from(("rural", "urban", "town", None)))}
            told.append(draw(entry_at(n, "worker.described", body={"from_on": from_on, "properties": said}, **who)))
    return told
