"""Groups and repeats: each that begins must end, and names are unique within them."""

from collections.abc import Iterator

from ubia.forms.dialect import Asked, is_yes, understand
from ubia.forms.problem import Problem
from ubia.forms.table import Row, Table


def asked_rows(survey: Table) -> Iterator[tuple[Row, Asked]]:
    """The rows of a survey that pyxform reads: neither empty, nor a comment, nor disabled."""
    for row in survey:
        type_ = " ".join(row.get("type").split())
        if type_ and not is_yes(row.get("disabled")):
            yield row, understand(type_)


def check_nesting(survey: Table) -> Iterator[Problem]:
    """Every begin has its end, every end its begin, and no name stands twice side by side."""
    open_: list[tuple[Row, str]] = []
    names: list[dict[str, int]] = [{}]
    for row, asked in asked_rows(survey):
        if asked.does == "end":
            if not open_ or open_[-1][1] != asked.word:
                yield _unexpected_end(row, asked, open_)
                return
            open_.pop()
            names.pop()
            continue
        yield from _twice(row, asked, names[-1])
        if asked.does == "begin":
            open_.append((row, asked.word))
            names.append({})
    for row, word in open_:
        yield row.problem("begin_without_end", "type", word=word, name=row.get("name"))


def _unexpected_end(row: Row, asked: Asked, open_: list[tuple[Row, str]]) -> Problem:
    if not open_:
        return row.problem("end_without_begin", "type", word=asked.word)
    begun, word = open_[-1]
    return row.problem(
        "other_end", "type", word=asked.word, begun=word, other=str(begun.number), name=begun.get("name")
    )


def _twice(row: Row, asked: Asked, names: dict[str, int]) -> Iterator[Problem]:
    name = row.get("name")
    if not name or asked.does == "set":
        return
    if name in names:
        yield row.problem("name_twice", "name", name=name, other=str(names[name]))
    names.setdefault(name, row.number)
