"""What is offered: each item in its last wording, with who added it and when."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from ubia.register.line import Line
from ubia.register.table import Day, Json, Table, Text, Uuid

from .entries import ItemOffered


class OfferedItem(NamedTuple):
    """An item that a programme added. Everybody reads it, as the catalogue."""

    item: Text
    terms: Json
    """Its words, sort, way, sides, good and bad, cost, as written."""
    added_by: Uuid
    """Who wrote the first wording."""
    added_on: Day


def offered_items(story: Sequence[Line]) -> Iterator[OfferedItem]:
    """The last wording under the code of the first, so that a package that has it in keeps it."""
    told = [(line, line.body) for line in story if isinstance(line.body, ItemOffered)]
    if told:
        (first, begun), (_, last) = told[0], told[-1]
        terms = msgspec.json.encode(last).decode()
        yield OfferedItem(begun.item, terms, first.author, first.happened_on)


TABLES = (Table(OfferedItem, ("item.offered",), "public", offered_items, key=()),)
