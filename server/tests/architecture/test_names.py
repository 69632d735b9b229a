"""Names say what a thing is, in the words of docs/glossary.md; some words say nothing and are not used."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .tracked import ROOT, code, words_of

EMPTY = {"manager", "helper", "helpers", "util", "utils", "handler", "data", "info", "process"}
GIVEN = {"process_view", "process_exception", "handle_data"}  # names that Django and Python ask for
ROW = re.compile(r"^\|([^|]+)\|([^|]+)\|([^|]*)\|$", re.MULTILINE)
EXPORTED = re.compile(r"^export (?:async )?(?:function|class|const|type|interface) (\w+)", re.MULTILINE)


def glossary() -> list[tuple[str, str]]:
    """Return the rows of the glossary: the words explained, the words never used."""
    rows = ROW.findall((ROOT / "docs/glossary.md").read_text())
    return [(said.strip(), never.strip()) for said, _, never in rows if not said.startswith(("-", " word"))]


def explained() -> set[str]:
    return {re.sub(r"[ -]", "_", word.strip()) for said, _ in glossary() for word in said.split(",")}


def public_names(path: Path) -> Iterator[str]:
    """The file's own name and those of its public functions and classes; a test's name is a sentence and is free."""
    yield path.stem
    text = (ROOT / path).read_text()
    if path.suffix == ".py":
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith(("_", "test_")):
                yield node.name
    elif path.suffix == ".ts":
        yield from EXPORTED.findall(text)


def offences(words: set[str], paths: list[Path]) -> list[str]:
    """The public names made with one of these words; a word of two parts is looked for as written."""
    whole = {word for word in words if "_" in word}
    found = []
    for path in paths:
        for name in public_names(path):
            if name not in GIVEN and (words_of(name) & words or any(word in name for word in whole)):
                found.append(f"{path}: {name}")
    return found


def test_names_are_not_made_of_empty_words() -> None:
    assert offences(EMPTY, code()) == []


def test_nothing_is_called_a_service_but_what_a_household_gets() -> None:
    """`service_given` is a word of care; `VisitService` says nothing."""
    names = [(path, name) for path in code() for name in public_names(path)]
    assert [name for name in names if re.search(r"([a-z]Service|_services?)$", name[1])] == []


def test_the_neighbours_words_stay_with_the_neighbours() -> None:
    never = {word.strip() for _, words in glossary() for word in words.split(",") if word.strip()}
    assert never
    ours = [path for path in code() if "interop" not in path.parts]
    assert offences(never, ours) == []


def test_every_module_is_in_the_glossary() -> None:
    modules = {path.parent.name for path in (ROOT / "server/ubia").glob("*/__init__.py")}
    assert modules - explained() == set()


def test_every_kinds_noun_is_in_the_glossary() -> None:
    from ubia.register.programme import programme

    nouns = {name.split(".")[0] for name in programme().kinds}
    assert nouns
    assert nouns - explained() == set()
