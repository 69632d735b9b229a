"""Tables: what the entries of one subject add up to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from .line import Line

Uuid = Annotated[str, "uuid"]
Day = Annotated[str, "date"]
Instant = Annotated[int, "bigint"]
Money = Annotated[int, "bigint"]
LineNumber = Annotated[int, "bigint", "line"]
Text = Annotated[str, "text"]
Number = Annotated[int, "bigint"]
Real = Annotated[float, "double precision"]
Truth = Annotated[bool, "boolean"]
Json = Annotated[str, "text"]

TableReach = Literal["public", "mine", "own", "open", "work", "figures", "care", "apart", "confidence", "pay", "payers"]
"""Who reads rows: whoever signed in; the person named; the person named and those with a role in the book; those with a
role in the book; the CHW and those who supervise or pay her (needs a column `chw`); the same and whoever reads nameless
figures; those who look after the subject; whoever said it (column `said_by`), and everyone once both sides have; named
readers; the CHW and those who pay her; those who pay (managers, payers, holders of a mandate)."""


class Column(NamedTuple):
    """One column of a table, read off its row type."""

    name: str
    type: str
    nullable: bool
    positional: bool  # tells of lines, which depend on the order of arrival


class Shared(NamedTuple):
    """A fold in two steps: what is read in a story, once for all tables that read it, and the rows made of that."""

    read: Callable[[Sequence[Line]], Any]
    rows: Callable[[Any], Iterable[Any]]


@dataclass(frozen=True)
class Table:
    """One table folded from the entries of one subject at a time.

    `row` is a NamedTuple whose fields are the columns after (book, subject); `key` names those that make a row unique
    within its subject; `fold` gets the story in order, only the `kinds` named here, and gives rows.
    """

    row: type[Any]
    kinds: tuple[str, ...]
    reach: TableReach
    fold: Callable[[Sequence[Line]], Iterable[Any]]
    key: tuple[str, ...] = ()
    indexes: tuple[str, ...] = ()
    version: int = 1
    """Raised when the fold changes its mind, so that stored rows are folded again."""
    shared: "Shared | None" = None
    """The same fold in two steps, for tables of the same kinds that read a story alike."""

    @property
    def name(self) -> str:
        """The table's name in the database: the row type's, in snake_case."""
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in self.row.__name__).lstrip("_")

    @property
    def columns(self) -> list[Column]:
        """The columns after (book, subject)."""
        hints = get_type_hints(self.row, include_extras=True)
        return [_column(name, hint) for name, hint in hints.items()]


def _column(name: str, hint: Any) -> Column:
    options = [hint] if get_origin(hint) is Annotated else [o for o in get_args(hint) if o is not type(None)]
    _, sql, *marks = get_args(options[0])
    return Column(name, sql, options[0] is not hint, "line" in marks)
