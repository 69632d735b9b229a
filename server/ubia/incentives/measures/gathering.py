"""Gathers what is known of CHWs besides their visits, as far as the reader of the transaction sees."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.incentives.terms import Terms

from .known import VISITS, Beside, DueMonth, InCare, Number, Trait, names_asked

_NUMBERS = """SELECT chw::text, book::text, measure, period, figure, reported_on::text FROM reported
    WHERE chw = ANY (%s::text[]::uuid[])"""
_TRAITS = """SELECT chw::text, book::text, trait, from_on::text, said, described_on::text FROM described
    WHERE chw = ANY (%s::text[]::uuid[])"""
_DUES = """SELECT chw::text, book::text, to_char(day, 'YYYY-MM') AS month, count(*), count(reached_on) FROM due
    WHERE chw = ANY (%s::text[]::uuid[]) GROUP BY chw, book, month"""
_HOMES = """SELECT chw::text, book::text, since::text, until::text FROM assignment
    WHERE chw = ANY (%s::text[]::uuid[])"""


class _Told(NamedTuple):
    numbers: list[Number]
    traits: list[Trait]
    dues: list[DueMonth]
    homes: list[InCare]


def read_beside(cursor: Cursor[TupleRow], chws: Sequence[str], terms: Terms) -> dict[str, Beside]:
    """What is known of each CHW, as far as a scheme in force asks for it."""
    names = names_asked(terms)
    if not names:
        return {}
    found: dict[str, _Told] = defaultdict(lambda: _Told([], [], [], []))
    who = [list(chws)]
    for chw, *row in cursor.execute(_NUMBERS, who).fetchall():
        found[chw].numbers.append(Number(*row))
    for chw, *row in cursor.execute(_TRAITS, who).fetchall():
        found[chw].traits.append(Trait(*row))
    for chw, *row in cursor.execute(_DUES, who).fetchall() if names & VISITS else ():
        found[chw].dues.append(DueMonth(*row))
    for chw, *row in cursor.execute(_HOMES, who).fetchall() if "households" in names else ():
        found[chw].homes.append(InCare(*row))
    return {chw: Beside(*told) for chw, told in found.items()}
