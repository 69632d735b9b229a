"""Writes down what phone and server agree on: a JSON Schema per kind, and entries as this release writes them.

`python -m ubia.register.contract` brings `contract/entries` and `contract/corpus` up to date; tests say when they are
not. A corpus file of a release stays for ever: every later release must read and fold what stands in it.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec

from .entry import Entry
from .keys import SigningKey
from .kind import Kind
from .pen import Pen
from .programme import Programme, programme

CONTRACT = Path(__file__).parents[3] / "contract"
_AT = 1_772_712_000_000
_ID = "019cbdde-7a00-7000-8000-0000000000{:02}"
_PUBLIC = "BHa4k2lJTkNu5MVKvL9FrCRHZW6mbQwW66Cy1Y9VsHphJKd91jdOgadS3W18d8_APxvqqc_8mg3gIQgF2RiYdc4"
SAMPLES = (
    *("Amina", _ID.format(1), "2026-03-05", "2026-03", "ab" * 32, "KES", "KE", "anc_visit", "female"),
    *("+254700000001", "1", "ABCDEFGHIJKLMNOP", _PUBLIC),
)
"""Texts that between them fit every pattern of the kinds."""


@cache
def schema_of(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of a kind's body, with who may read it and what writing it takes."""
    found = msgspec.json.schema(kind.body)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": kind.name}
    return {**head, "x-reach": kind.reach, "x-power": kind.power, **found}


def schemas(known: Programme) -> dict[str, str]:
    """The text of each file of contract/entries, by its name."""
    return {f"{name}.json": _text(schema_of(kind)) for name, kind in sorted(known.kinds.items())}


def corpus_file(release: str = "") -> Path:
    """Where a release keeps its entries."""
    return CONTRACT / "corpus" / f"{release or version('ubia')}.json"


def samples(kind: Kind, pen: Pen) -> Iterator[Entry]:
    """Two entries of a kind: with no more than it must say, and with everything that it can say."""
    for whole in (False, True):
        body = body_of(schema_of(kind), whole)
        yield pen.write(kind.name, _ID.format(2), body, made_at=_AT)


def body_of(schema: dict[str, Any], whole: bool) -> dict[str, Any]:
    """A body that fits a schema: with all fields, or with those that it must have."""
    defs = schema["$defs"]
    return dict(_value({"$ref": schema["$ref"]}, defs, whole))


def _value(part: dict[str, Any], defs: dict[str, Any], whole: bool) -> Any:
    """A value that fits a part of a schema."""
    if "$ref" in part:
        return _value(defs[part["$ref"].rsplit("/", 1)[1]], defs, whole)
    if "anyOf" in part:
        return _value(next(one for one in part["anyOf"] if one.get("type") != "null"), defs, whole)
    for name in ("const", "enum"):
        if name in part:
            return part[name] if name == "const" else part[name][0]
    return _OF_TYPE[part.get("type", "string")](part, defs, whole)


def _object(part: dict[str, Any], defs: dict[str, Any], whole: bool) -> dict[str, Any]:
    fields = part.get("properties", {})
    said = fields if whole else {name: fields[name] for name in part.get("required", ())}
    return {name: _value(one, defs, whole) for name, one in said.items()}


def _array(part: dict[str, Any], defs: dict[str, Any], whole: bool) -> list[Any]:
    count = max(int(whole), part.get("minItems", 0))
    return [_value(part.get("items", {}), defs, whole) for _ in range(count)]


def _string(part: dict[str, Any], _defs: dict[str, Any], _whole: bool) -> str:
    fits = re.compile(part.get("pattern", ""))
    bounds = range(part.get("minLength", 0), part.get("maxLength", 10_000) + 1)
    found = next((text for text in SAMPLES if fits.search(text) and len(text) in bounds), None)
    if found is None:
        raise LookupError(f"SAMPLES has no text that fits {part}")
    return found


_OF_TYPE: dict[str, Any] = {
    "object": _object,
    "array": _array,
    "string": _string,
    "integer": lambda part, _defs, _whole: max(1, part.get("minimum", 1)),
    "number": lambda part, _defs, _whole: max(1.5, part.get("minimum", 1.5)),
    "boolean": lambda _part, _defs, _whole: True,
}


def write_all() -> None:
    """Bring the files up to date."""
    known = programme()
    for name, text in schemas(known).items():
        (CONTRACT / "entries" / name).write_text(text, "utf-8")
    path = corpus_file()
    held: list[Any] = json.loads(path.read_text("utf-8"))["entries"] if path.exists() else []
    kept = [one for one in held if _reads(one["entry"], known)]
    missing = sorted(set(known.kinds) - {one["entry"]["kind"] for one in kept})
    key = SigningKey()
    pen = Pen(key, _ID.format(3), _ID.format(4))
    for name in missing:
        kept += [
            {"public": key.public, "entry": msgspec.to_builtins(entry)} for entry in samples(known.kinds[name], pen)
        ]
    path.write_text(_text({"about": _ABOUT, "entries": kept}), "utf-8")


def _reads(entry: dict[str, Any], known: Programme) -> bool:
    try:
        known.body(entry["kind"], entry["body"])
    except (KeyError, msgspec.DecodeError):
        return False
    return True


def _text(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


_ABOUT = (
    "Entries of every kind as this release wrote them, with the public key of each. They are read and folded for ever."
)

if __name__ == "__main__":
    write_all()
