"""An entry as folds read it: written down, in its book, with its body understood."""

from typing import Any

import msgspec


class Line(msgspec.Struct, frozen=True):
    """One line of one story. `digest` is hex; `body` is the kind's own struct, or None once it has been erased."""

    line: int
    id: str
    kind: str
    subject: str
    author: str
    key: str
    channel: str
    happened_on: str
    made_at: int
    received_at: int
    amends: str
    flagged: str
    digest: str
    body: Any
