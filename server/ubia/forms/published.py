"""A form that is ready for phones, as it goes into a book.

It stands apart from what makes one, which takes a server half of its start to load and most servers never need.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .problem import Problem

if TYPE_CHECKING:
    from .accounting import Accounting

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Published:
    """A form ready for phones. `hash` is the SHA-256 of `xml` in UTF-8, lower-case hex; `warnings` refuse nothing.

    `model` and `texts` are what phones run (`client/src/forms/model.ts`), `files` what was given beside the form.
    """

    form_id: str
    version: str
    title: str
    xml: str
    hash: str
    languages: tuple[str, ...]
    warnings: tuple[Problem, ...]
    model: dict[str, Any]
    texts: dict[str, dict[str, Any]]
    files: Files = field(default_factory=dict)
    rows: "Accounting | None" = None
    """What became of each row of a spreadsheet; of an XForm, nothing."""
    sheet: bytes = b""
    """The spreadsheet as it was handed in; of an XForm, nothing."""

    @property
    def compiled(self) -> bytes:
        """Model and texts as JSON: `{"model": …, "texts": {language: …}}`."""
        return json.dumps(
            {"model": self.model, "texts": self.texts}, ensure_ascii=False, separators=(",", ":")
        ).encode()
