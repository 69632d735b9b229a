"""Publishing every XLSForm of the inputs, beside pyxform's conversion of the same files."""

import time
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from bench.forms.compiled import ready
from bench.forms.corpus import spreadsheets
from bench.report import figure, say
from ubia.forms.problem import BadForm


def publication() -> None:
    """Say the seconds that all take: read, checked, built, compiled; the baseline is pyxform alone."""
    sources = spreadsheets()
    ours, theirs, slowest = 0.0, 0.0, (0.0, "")
    for source in sources:
        theirs += _timed(lambda file=source.file: _converted(file))  # type: ignore[misc]
        took = _timed(lambda file=source.file: _published(file))  # type: ignore[misc]
        ours += took
        slowest = max(slowest, (took, source.name))
    figure(f"publish_{len(sources)}", ours, "s", theirs)
    say(f"publish_{len(sources)}: slowest {slowest[1]}, {slowest[0]:.2f} s")


def _timed(act: Callable[[], None]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _published(file: Path) -> None:
    with suppress(BadForm):
        ready(file.name, file)


def _converted(file: Path) -> None:
    with suppress(PyXFormError, ValueError, KeyError, AttributeError):
        convert(BytesIO(file.read_bytes()), file_type=file.suffix)
