"""Reads a grid: the first line names the parts, each other line begins with what it is about. `#` begins a remark."""

from pathlib import Path

Grid = dict[str, dict[str, str]]


def read(name: str) -> Grid:
    """The cells of a grid by row and part. Raises ValueError for a row with a cell too few or too many."""
    text = Path(__file__).with_name(name).read_text()
    lines = [line.partition("#")[0].split() for line in text.splitlines()]
    parts, *rows = [line for line in lines if line]
    return {row[0]: dict(zip(parts, row[1:], strict=True)) for row in rows}


def write(grid: Grid) -> str:
    """A grid as it is read."""
    parts = list(next(iter(grid.values())))
    width = max(map(len, grid)) + 2
    lines = [" " * width + " ".join(parts)]
    for name, cells in grid.items():
        lines.append(name.ljust(width) + " ".join(cells[part].ljust(len(part)) for part in parts))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def differences(found: Grid, expected: Grid) -> list[str]:
    """What a grid says otherwise than expected, a line for each cell; rows that nobody expected, and that are gone."""
    said = [f"{row}: nobody has said who may see it" for row in found if row not in expected]
    said += [f"{row}: is no longer there" for row in expected if row not in found]
    return said + [
        f"{row}, {part}: {found[row][part]}, not {cell}"
        for row, cells in expected.items()
        if row in found
        for part, cell in cells.items()
        if found[row][part] != cell
    ]
