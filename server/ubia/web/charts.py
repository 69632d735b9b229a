"""Charts from plain rows: the server works out the strokes, the page's own text says the words.

A row is `{"label": str, "values": [number or None per series], "href": optional}`. None means nothing was reported,
which is drawn as nothing and said in words; it is not zero.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, log10
from typing import Any

from django.utils.translation import gettext as _

from ubia.web.tables import number_text

Row = Mapping[str, Any]


def bars(title: str, series: Sequence[str], rows: Sequence[Row], says: str = "") -> dict[str, Any]:
    """Return what `parts/bars.html` draws: widths in hundredths of the largest value."""
    top = max((value for value in _values(rows)), default=0) or 1
    drawn = [
        {
            "label": row["label"],
            "href": row.get("href"),
            "bars": [_bar(place, series[place], value, top) for place, value in enumerate(row["values"])],
        }
        for row in rows
    ]
    return {"title": title, "says": says, "series": series, "rows": drawn} | _behind(series, rows)


def lines(title: str, series: Sequence[str], rows: Sequence[Row], says: str = "") -> dict[str, Any]:
    """Return what `parts/lines.html` draws, in a square of 100 by 100 that the page stretches."""
    top = round_up(max(_values(rows), default=0) or 1)
    step = 100 / max(len(rows) - 1, 1)
    drawn = []
    for place in range(len(series)):
        runs = list(_runs([row["values"][place] for row in rows], step, top))
        path = "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in run) for run in runs)
        dots = "".join(f"M{x:g} {y:g}h0" for run in runs for x, y in run)
        drawn.append({"series": place, "path": path, "dots": dots})
    labels = [row["label"] for row in rows]
    ends = [labels[0], labels[len(labels) // 2], labels[-1]] if len(labels) > 2 else labels
    marks = [number_text(top), number_text(top / 2), "0"]
    chart = {"title": title, "says": says, "series": series, "lines": drawn, "ends": ends, "marks": marks}
    return chart | {"grid": [0, 50, 100]} | _behind(series, rows)


def round_up(value: float) -> float:
    """Return the next value that reads well at the top of a scale: 1, 2, 4, 5 or 10 times a power of ten."""
    power: float = 10.0 ** (ceil(log10(value)) - 1)
    return next(step * power for step in (1, 2, 4, 5, 10, 20) if step * power >= value)


def _values(rows: Sequence[Row]) -> Iterator[float]:
    return (value for row in rows for value in row["values"] if value is not None)


def _bar(place: int, name: str, value: float | None, top: float) -> dict[str, Any]:
    width = None if value is None else f"{100 * value / top:.1f}"
    return {"series": place, "name": name, "width": width, "text": "" if value is None else number_text(value)}


def _runs(values: Sequence[float | None], step: float, top: float) -> Iterator[list[tuple[float, float]]]:
    """Yield the unbroken stretches of a line; a gap in the reports is a gap in the line."""
    run: list[tuple[float, float]] = []
    for place, value in enumerate(values):
        if value is not None:
            run.append((round(place * step, 2), round(100 - 100 * value / top, 2)))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _behind(series: Sequence[str], rows: Sequence[Row]) -> dict[str, Any]:
    heads = [{"label": "", "is_number": False}, *({"label": name or _("Number"), "is_number": True} for name in series)]
    table = [
        [
            {"text": row["label"], "href": row.get("href")},
            *({"text": _("nothing reported")} if value is None else value for value in row["values"]),
        ]
        for row in rows
    ]
    return {"columns": heads, "table": table}
