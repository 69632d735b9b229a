"""The pictures of a charter's sections, one drawing for pages and paper."""

import re
from functools import cache
from pathlib import Path

_DRAWN = Path(__file__).parents[1] / "static/charter/sections.svg"
_HEAD = re.compile(r"<svg [^>]*>")
_SYMBOL = re.compile(r'<symbol id="(\w+)" (viewBox="[^"]*")>(.*?)</symbol>', re.DOTALL)


@cache
def symbols() -> dict[str, str]:
    """The SVG of each section by its code."""
    text = _DRAWN.read_text()
    head = _HEAD.search(text)
    opened = head.group()[:-1] if head else "<svg"
    return {code: f"{opened} {box}>{drawn}</svg>" for code, box, drawn in _SYMBOL.findall(text)}
