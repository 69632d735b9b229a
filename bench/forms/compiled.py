"""Forms made ready to be opened: published here, compiled, and handed to each page in its own shape."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ubia.forms.compiler import compile_xform
from ubia.forms.publish import publish


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


def ready(name: str, source: Path | bytes) -> Ready:
    """Publish an XLSForm and compile it. Raises BadForm."""
    published = publish(source)
    return from_xml(name, published.xml)


def from_xml(name: str, xml: str) -> Ready:
    """Compile an XForm. Raises BadForm."""
    compiled = compile_xform(xml)
    return Ready(name, xml, compiled.model, compiled.texts)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
