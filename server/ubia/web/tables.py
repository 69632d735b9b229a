"""Tables from plain values: what a page gives, what the template draws."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.formats import number_format


def table(
    caption: str, columns: Sequence[Any], rows: Sequence[Sequence[Any]], total: Sequence[Any] = ()
) -> dict[str, Any]:
    """Return what `parts/table.html` draws.

    A column is its name, or `{"label", "is_number"}`. A cell is a value, or a mapping with `text` and any of `href`,
    `note`, `state`, `side`; None leaves it empty. The first cell of a row is its name. `total` is a last row.
    """
    heads = [column if isinstance(column, Mapping) else {"label": column, "is_number": False} for column in columns]
    return {
        "caption": caption,
        "columns": heads,
        "rows": [_row(heads, row) for row in rows],
        "total": _row(heads, total) if total else [],
    }


def _row(heads: Sequence[Mapping[str, Any]], row: Sequence[Any]) -> list[dict[str, Any]]:
    return [
        {"label": head["label"], "is_number": head.get("is_number", False), "is_head": place == 0, **_cell(value)}
        for place, (head, value) in enumerate(zip(heads, row, strict=True))
    ]


def _cell(value: Any) -> dict[str, Any]:
    cell = dict(value) if isinstance(value, Mapping) else {"text": value}
    text = cell.get("text")
    if isinstance(text, int | float) and not isinstance(text, bool):
        cell["text"] = number_text(text)
    cell["empty"] = text is None and "state" not in cell and "side" not in cell
    return cell


def number_text(value: float) -> str:
    """Return a number in the reader's way of writing, with at most one decimal."""
    shown = round(value, 1)
    return str(number_format(int(shown) if shown == int(shown) else shown, use_l10n=True, force_grouping=True))
