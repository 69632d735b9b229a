"""What this installation knows: every kind, table and view of every module, found by name."""

from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec

import msgspec

from .kind import Body, Kind
from .table import Table

MODULES = (
    "register",
    "forms",
    "evidence",
    "people",
    "charter",
    "charter.committee",
    "care",
    "incentives",
    "incentives.runs",
    "incentives.rewards",
    "incentives.compare",
    "incentives.measures",
    "incentives.items",
    "monitoring",
)
"""In the order of the layers: a module's views may read tables of those before it."""


class Programme:
    """All kinds, tables and SQL views of the installed modules."""

    def __init__(self, modules: tuple[str, ...] = MODULES) -> None:
        self.kinds: dict[str, Kind] = {}
        self.tables: dict[str, Table] = {}
        self.views: dict[str, str] = {}
        for module in modules:
            self._read(f"ubia.{module}")
        self.decoders = {name: msgspec.json.Decoder(kind.body) for name, kind in self.kinds.items()}
        self.tables_of_kind: dict[str, tuple[Table, ...]] = {
            name: tuple(t for t in self.tables.values() if name in t.kinds) for name in self.kinds
        }

    def _read(self, module: str) -> None:
        if not find_spec(module):
            return
        if find_spec(f"{module}.entries"):
            self.kinds |= {kind.name: kind for kind in import_module(f"{module}.entries").KINDS}
        if find_spec(f"{module}.fold"):
            self.tables |= {table.name: table for table in import_module(f"{module}.fold").TABLES}
        views = files(module).joinpath("views.sql")
        if views.is_file():
            self.views[module] = views.read_text("utf-8")

    def body(self, kind: str, text: str | bytes) -> Body:
        """A body understood. Raises KeyError for an unknown kind, msgspec.ValidationError for what does not fit."""
        return self.decoders[kind].decode(text)


@cache
def programme() -> Programme:
    """The programme of this process, read once."""
    return Programme()
