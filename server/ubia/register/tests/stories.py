"""Random stories of any kind that the programme knows, made from the schemas of their bodies."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from ubia.register.contract import CONTRACT, SAMPLES, schema_of
from ubia.register.folding import fold_all
from ubia.register.line import Line
from ubia.register.order import DAY_MS, latest_day
from ubia.register.programme import programme
from ubia.register.table import Table

FOUND = CONTRACT / "cases" / "found"
"""Stories that once told different tables in different orders."""
NOON = 1_772_712_000_000
_IDS = [f"019cbdde-7a00-7000-8000-{n:012}" for n in range(6)]
_DAYS = [latest_day(NOON + n * DAY_MS) for n in range(-4, 5)]


def random_body(random: Random, schema: dict[str, Any], ids: Sequence[str]) -> dict[str, Any]:
    """A body that fits a schema; its ids come from a few, so that entries meet."""
    return dict(_Body(random, schema["$defs"], ids).value({"$ref": schema["$ref"]}))


class _Body:
    def __init__(self, random: Random, defs: dict[str, Any], ids: Sequence[str]) -> None:
        self.random, self.defs, self.ids = random, defs, ids

    def value(self, part: dict[str, Any]) -> Any:
        if "$ref" in part:
            return self.value(self.defs[part["$ref"].rsplit("/", 1)[1]])
        if "anyOf" in part:
            return self.value(self.random.choice(part["anyOf"]))
        if "enum" in part:
            return self.random.choice(part["enum"])
        return part["const"] if "const" in part else getattr(self, f"_{part.get('type', 'string')}")(part)

    def _null(self, _: dict[str, Any]) -> None:
        return None

    def _object(self, part: dict[str, Any]) -> dict[str, Any]:
        fields, must = part.get("properties", {}), part.get("required", ())
        said = [name for name in fields if name in must or (name != "attested" and self.random.random() < 0.6)]
        return {name: self.value(fields[name]) for name in said}

    def _array(self, part: dict[str, Any]) -> list[Any]:
        least = part.get("minItems", 0)
        count = self.random.randint(least, min(part.get("maxItems", least + 2), least + 2))
        return [self.value(part.get("items", {})) for _ in range(count)]

    def _string(self, part: dict[str, Any]) -> str:
        fits, least = re.compile(part.get("pattern", "")), part.get("minLength", 0)
        texts = [*SAMPLES, *_DAYS, *self.ids]
        good = [one for one in texts if fits.search(one) and least <= len(one) <= part.get("maxLength", 10**6)]
        days, ids = [one for one in good if one in _DAYS], [one for one in good if one in self.ids]
        only_ids, only_days = len(ids) >= len(good) - 1, days and not ids
        return self.random.choice((ids if only_ids else days if only_days else good) or good)

    def _integer(self, part: dict[str, Any]) -> int:
        least = part.get("minimum", -2)
        return self.random.randint(max(least, -2), min(part.get("maximum", 50), max(least, -2) + 50))

    def _number(self, part: dict[str, Any]) -> float:
        return float(self._integer(part))

    def _boolean(self, _: dict[str, Any]) -> bool:
        return self.random.random() < 0.5


def random_story(random: Random, kinds: Sequence[str], most: int = 8) -> list[Line]:
    """Lines of one subject in the order in which they happen to arrive; each knows when it was received."""
    known, count = programme(), random.randint(1, most)
    ids = [f"019cbdde-7b00-7000-8000-{n:012}" for n in range(count)]
    return [_random_line(random, known.kinds[random.choice(kinds)].name, id_, ids) for id_ in ids]


def _random_line(random: Random, kind: str, id_: str, ids: Sequence[str]) -> Line:
    known = programme()
    body = random_body(random, schema_of(known.kinds[kind]), [*_IDS[:3], *ids[:3]])
    received_at = NOON + random.randint(-3, 3) * DAY_MS + random.randint(0, 3)
    return Line(
        line=0,
        id=id_,
        kind=kind,
        subject=_IDS[0],
        author=random.choice(_IDS[:3]),
        key="key",
        channel="phone",
        happened_on=random.choice(_DAYS),
        made_at=NOON + random.randint(-3, 3) * DAY_MS,
        received_at=received_at,
        amends=random.choice(ids) if random.random() < 0.4 else "",
        flagged=random.choice(["", "", "clock"]),
        digest="ab" * 32,
        body=None if random.random() < 0.1 else known.body(kind, msgspec.json.encode(body)),
    )


def rows_of(table: Table, story: Iterable[Line]) -> list[tuple[Any, ...]]:
    """The rows of a story that arrives in this order, less what tells of lines."""
    numbered = [msgspec.structs.replace(line, line=n) for n, line in enumerate(story, 1)]
    rows = fold_all([table], {"": numbered})[table.name]
    return sorted((without_lines(table, row[1:]) for row in rows), key=repr)


def without_lines(table: Table, row: Sequence[Any]) -> tuple[Any, ...]:
    """A row without the columns that depend on the order of arrival (whether they are empty does not)."""
    return tuple(
        (value is None) if column.positional else value for column, value in zip(table.columns, row, strict=True)
    )


def differs(table: Table, story: Iterable[Line], other: Iterable[Line]) -> bool:
    """Whether a story tells other rows when it arrives in another order."""
    return rows_of(table, story) != rows_of(table, other)


def keep_found(table: Table, story: Sequence[Line], other: Sequence[Line]) -> Path:
    """Write down a story that told different tables, less every line without which it does so too."""
    FOUND.mkdir(exist_ok=True)
    path = FOUND / f"{table.name}.json"
    for line in story:
        fewer, others = ([one for one in order if one.id != line.id] for order in (story, other))
        if differs(table, fewer, others):
            story, other = fewer, others
    case = {"table": table.name, "story": msgspec.to_builtins(story), "order": [line.id for line in other]}
    path.write_text(json.dumps(case, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return path


def read_found(path: Path) -> tuple[Table, list[Line], list[Line]]:
    """A story that was found once, in its two orders."""
    case, known = json.loads(path.read_text("utf-8")), programme()
    story = [
        Line(**{**one, "body": one["body"] and known.body(one["kind"], json.dumps(one["body"]))})
        for one in case["story"]
    ]
    by_id = {line.id: line for line in story}
    return known.tables[case["table"]], story, [by_id[id_] for id_ in case["order"]]
