"""What a package of incentives can be made of: the good and the bad of each item, from whom it can come (INC-01).

The words are ours; the ways (`direct`, `indirect`, `complementary`) are those of Colvin 2021, table 3; the findings
beside each are the library's.
"""

from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from ubia.charter.clauses import Code, Source
from ubia.evidence.certainty import Said
from ubia.evidence.findings import FindingCode

Sort = Literal["money", "thing", "service", "growth", "recognition"]
Way = Literal["direct", "indirect", "complementary"]
Told = Annotated[list[Said], Meta(min_length=1)]


class Item(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One item. Without something said for it and something said against it, it is none."""

    code: Code
    words: Said
    sort: Sort
    way: Way
    sides: Annotated[list[Source], Meta(min_length=1)]
    """From whom it can come."""
    pros: Told
    cons: Told
    findings: Annotated[list[FindingCode], Meta(min_length=1)]
    tool: bool = False
    """A tool of the work: it wears out and is to be given again."""


class _Items(Struct, frozen=True, forbid_unknown_fields=True):
    items: list[Item]


@cache
def catalogue() -> dict[str, Item]:
    """Every item by its code, in the order of the file."""
    content = files(__package__).joinpath("items.json").read_bytes()
    return {item.code: item for item in msgspec.json.decode(content, type=_Items).items}
