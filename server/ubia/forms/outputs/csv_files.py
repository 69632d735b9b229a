"""Writes the tables of an export as CSV files, named as other tools name them: `form.csv` and `form-repeat.csv`."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from .rows import AnswerSet, Manner, Sheet, sheets_of

_UNFIT = re.compile(r"[^\w.-]+")


def csv_files(
    name: str, versions: Sequence[Mapping[str, Any]], filled: Sequence[AnswerSet], manner: Manner | None = None
) -> dict[str, str]:
    """The text of each CSV file by the file's name; the form's own first. `versions`: its models, oldest first."""
    manner = manner or Manner()
    start = "\ufeff" if manner.bom else ""
    sheets = sheets_of(versions, filled, manner)
    return {f"{_UNFIT.sub('_', '-'.join(filter(None, (name, s.name))))}.csv": start + _text(s) for s in sheets}


def _text(sheet: Sheet) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, sheet.headings, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(sheet.rows)
    return out.getvalue()
