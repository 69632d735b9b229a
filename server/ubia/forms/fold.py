"""What publications add up to: which forms there are, and which version of each holds now."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Table, Text, Truth

from .entries import FormPublished


class Form(NamedTuple):
    """One published version of a form. `current` is the one that was published last."""

    form_id: Text
    version: Text
    title: Text
    hash: Text
    published_on: Day
    current: Truth


def forms(story: Sequence[Line]) -> Iterator[Form]:
    """Every version once, dated by its first publication; publishing an old one again makes it current."""
    found: dict[str, Form] = {}
    last = ""
    for line in story:
        if isinstance(line.body, FormPublished):
            b = line.body
            last = b.hash
            found.setdefault(last, Form(b.form_id, b.version, b.title, b.hash, line.happened_on, False))
    yield from (form._replace(current=form.hash == last) for form in found.values())


TABLES = (Table(Form, ("form.published",), "public", forms, key=("hash",), indexes=("hash",)),)
