"""Sets a sheet of paper from facts: Typst with our own templates and fonts, nothing of the machine's.

A template reads its facts as JSON, so that whatever people wrote stays text. A programme whose script Andika lacks puts
more fonts into the folder that it names.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec
import typst

Template = Literal["poster", "booklet", "plan", "form"]
HERE = Path(__file__).parent
FONTS = HERE / "fonts"


def pdf(template: Template, sheet: Any, more_fonts: Sequence[Path] = ()) -> bytes:
    """A sheet as PDF with tagged text, so that it can be read aloud. `sheet` is a struct of `sheets.py`."""
    return bytes(typst.compile(HERE / f"{template}.typ", format="pdf", **_given(sheet, more_fonts)))


def pictures(template: Template, sheet: Any, per_inch: int = 60) -> list[bytes]:
    """The pages of a sheet as PNG."""
    made = typst.compile(HERE / f"{template}.typ", format="png", ppi=per_inch, **_given(sheet, ()))
    return [bytes(page) for page in made] if isinstance(made, list) else [bytes(made)]


def _given(sheet: Any, more_fonts: Sequence[Path]) -> dict[str, Any]:
    return {
        "root": HERE,
        "font_paths": [FONTS, *more_fonts],
        "ignore_system_fonts": True,
        "sys_inputs": {"sheet": msgspec.json.encode(sheet).decode()},
    }
