"""Reads a file, plans what it says, and writes it unless something is wrong or it was only a trial."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.forms.sheet import Sheet
from ubia.interop.attested import Progress, standing, write

from .census import CENSUSES, Census, find_census, plan_census
from .chws import ChwList
from .facilities import facility_layout, plan_facilities
from .guess import generic, ready_made
from .known import Gazetteer, Known
from .layout import READY_MADE, Layout
from .plan import Plan
from .report import Report
from .source import Source, read_source
from .tree import plan_places

Connected = Connection[TupleRow]


@dataclass(frozen=True)
class Order:
    """An import as it was asked for. `author` is in whose name, `typist` who does it."""

    book: str
    author: str
    typist: str
    is_trial: bool = False
    skips_bad_rows: bool = False
    tell: Progress = lambda *_: None


class NoLayout(ValueError):
    """No layout has this name. `names` are those there are."""

    def __init__(self) -> None:
        self.names = ["auto", "generic", *READY_MADE, *CENSUSES]
        super().__init__(", ".join(self.names))


def import_places(
    connection: Connected, path: Path, order: Order, layout: str = "auto", levels: tuple[str, ...] = (), under: str = ""
) -> Report:
    """Import places, or the figures of a census. Raises Unreadable, NoLayout, NotWritten."""
    source = read_source(path)
    chosen = choose(source.sheet, layout, levels)
    if isinstance(chosen, Census):
        places = Gazetteer(known(connection, order.book, "place.named"))
        return _carry_out(connection, order, source, lambda sheet: plan_census(sheet, chosen, places))
    return _carry_out(connection, order, source, lambda sheet: plan_places(sheet, chosen, under))


def import_facilities(connection: Connected, path: Path, order: Order, country: str = "") -> Report:
    """Import facilities, of one country only if it is given. Raises Unreadable, NotWritten."""
    source = read_source(path)
    places = Gazetteer(known(connection, order.book, "place.named"))
    layout = facility_layout(source.sheet)
    return _carry_out(connection, order, source, lambda sheet: plan_facilities(sheet, layout, places, country))


def import_chws(
    connection: Connected, path: Path, order: Order, cadre: str = "", since: str = "", region: str = ""
) -> Report:
    """Import CHWs; `cadre` and `since` hold for all of whom the file says none. Raises Unreadable, NotWritten."""
    source = read_source(path)
    facilities = Gazetteer(known(connection, order.book, "facility.named"))
    made = (order.book, facilities, cadre, since, region)
    return _carry_out(connection, order, source, lambda sheet: ChwList(sheet, *made).read())


def choose(sheet: Sheet, name: str, levels: tuple[str, ...] = ()) -> Layout | Census:
    """The layout of this name; `auto` finds one by the headings. Raises NoLayout."""
    if name == "auto" and not levels:
        return ready_made(sheet) or find_census(sheet) or generic(sheet)
    if name in ("auto", "generic"):
        return generic(sheet, levels)
    if found := READY_MADE.get(name) or CENSUSES.get(name):
        return found
    raise NoLayout


def known(connection: Connected, book: str, kind: str) -> list[Known]:
    """The places or facilities of a book."""
    return [Known(subject, said) for subject, said in standing(connection, book, [kind]).items()]


def _carry_out(connection: Connected, order: Order, source: Source, plan_of: Callable[[Sheet], Plan]) -> Report:
    plan = plan_of(source.sheet)
    spoilt = {problem.row for problem in source.problems}
    plan.problems = [*source.problems, *plan.problems]
    plan.facts = [fact for fact in plan.facts if fact.row not in spoilt]
    written = None
    is_sound = all(problem.row > 1 for problem in plan.problems) and order.skips_bad_rows
    if not order.is_trial and (is_sound or not plan.problems):
        facts = [(fact.kind, fact.subject, fact.said) for fact in plan.facts]
        written = write(connection, order.book, order.author, order.typist, facts, order.tell)
    return Report(plan, source.encoding, source.separator, order.is_trial, written)
