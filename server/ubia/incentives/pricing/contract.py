"""Publishes the vocabulary of pay as JSON Schemas, made from the types and what is written beside their fields.

`python -m ubia.incentives.pricing.contract` brings contract/pay up to date; a test says when it is not.
"""

import ast
import inspect
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from ubia.charter import scheme, scheme_counts

from . import trial, work

FOLDER = Path(__file__).parents[4] / "contract" / "pay"
_FILES = {"scheme": scheme.Scheme, "case": work.Case, "result": trial.Trial}
_MODULES = (scheme, scheme_counts, work, trial)


def schemas() -> dict[str, str]:
    """The text of each schema by its file's name."""
    told = dict(words for module in _MODULES for words in _field_words(module))
    return {f"{name}.schema.json": _text(name, type_, told) for name, type_ in _FILES.items()}


def _text(name: str, type_: type, told: dict[tuple[str, str], str]) -> str:
    made = msgspec.json.schema(type_)
    for struct, part in made["$defs"].items():
        part["description"] = _flat(part.get("description", ""))
        for field, value in part.get("properties", {}).items():
            if words := told.get((struct, {"from": "from_"}.get(field, field))):
                part["properties"][field] = {"description": words, **value}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"ubia/pay/{name}"}
    return json.dumps({**head, **made}, indent=1, ensure_ascii=False) + "\n"


def _field_words(module: ModuleType) -> Iterator[tuple[tuple[str, str], str]]:
    """What stands under each field of each class of a module."""
    for one in ast.parse(inspect.getsource(module)).body:
        if isinstance(one, ast.ClassDef):
            for field, after in zip(one.body, one.body[1:], strict=False):
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                    words = _said(after)
                    if words:
                        yield (one.name, field.target.id), words


def _said(after: ast.stmt) -> str:
    value: Any = after.value if isinstance(after, ast.Expr) else None
    return _flat(value.value) if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""


def _flat(words: str) -> str:
    return " ".join(words.split())


def write_all() -> None:
    """Bring the files up to date."""
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write_all()
