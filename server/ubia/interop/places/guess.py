"""Which layout a file has, from its headings alone."""

import re
from collections.abc import Sequence

from ubia.forms.sheet import Sheet

from .layout import READY_MADE, Layout, Level

_CODE = re.compile(r"[ _-]?(code|id|no|uid)$")
_FIGURES = {
    "population": ("pop", "total population", "population"),
    "households": ("hh", "total households", "households"),
}


def ready_made(sheet: Sheet) -> Layout | None:
    """The layout that this file was published in, when it is one that we know."""
    there = {heading for heading, _ in sheet.headings}
    return next((layout for layout in READY_MADE.values() if there >= set(layout.columns)), None)


def generic(sheet: Sheet, levels: Sequence[str] = (), scheme: str = "") -> Layout:
    """A layout of any number of levels: `levels` name their columns, the highest first; else every column is one.

    `ward_code` or `Ward ID` holds the code of `ward`; `population` and `households` are those of the lowest level.
    """
    plain = {_plain(heading): heading for heading, _ in sheet.headings}
    coded = {_CODE.sub("", name): heading for name, heading in plain.items() if _CODE.search(name)}
    codes = {level: heading for level, heading in coded.items() if level in plain}
    figures = {field: plain[name] for field, names in _FIGURES.items() for name in names if name in plain}
    taken = {*codes.values(), *figures.values()}
    columns = [plain.get(_plain(level), level) for level in levels] or [h for h in plain.values() if h not in taken]
    return Layout(
        "generic",
        tuple(Level(_plain(column), column, codes.get(_plain(column), "")) for column in columns),
        population=figures.get("population", ""),
        households=figures.get("households", ""),
        scheme=scheme,
    )


def _plain(heading: str) -> str:
    return " ".join(heading.replace("_", " ").casefold().split())
