"""Forms made ready to be opened: published here, compiled, and handed to each page in its own shape."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ubia.forms.publish import publish_any


@dataclass(frozen=True)
class Ready:
    """A form as its XForm, which peers open, and as Ubia's model and texts."""

    name: str
    xml: str
    model: dict[str, Any]
    texts: dict[str, Any]

    @property
    def binds(self) -> int:
        """How many binds the XForm has."""
        return self.xml.count("<bind")

    def given(self, words: dict[str, str] | None = None) -> dict[str, Any]:
        """What Ubia's page is given: JSON as text, as it comes over the wire."""
        langs = self.model["langs"]
        return {
            "model": _text(self.model),
            "texts": {lang: _text(texts) for lang, texts in self.texts.items()},
            "lang": langs[0] if langs else "",
            "words": words or {},
            "key": self.name,
        }


def ready(name: str, source: Path | bytes, files: Mapping[str, bytes] | None = None) -> Ready:
    """Publish a form, an XLSForm or an XForm. Raises BadForm."""
    published = publish_any(source, name, files)
    return Ready(name, published.xml, published.model, published.texts)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
