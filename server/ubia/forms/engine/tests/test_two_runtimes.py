"""The same walk comes to the same state in Node and in the server's runtime, over all forms at hand."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ubia.forms.engine import OutOfBounds
from ubia.forms.engine.runs import Moment, Runnable
from ubia.forms.engine.sandbox import BUILT
from ubia.forms.problem import BadForm
from ubia.forms.source import Form, read_form

ROOT = Path(__file__).parents[5]
REAL = ROOT.parent / "shared/inputs/forms"
WHEN = Moment.read("2026-11-28T10:00:00+03:00")
LIMITS = {"pages": 400, "instances": 2}


class Node:
    """The built engine in Node."""

    def __init__(self) -> None:
        command = ["node", str(Path(__file__).with_name("in_node.mjs")), str(BUILT)]
        self.program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def walk(self, form: Form, seed: int) -> Any:
        assert self.program.stdin
        assert self.program.stdout
        given = [form.model, form.texts, {**WHEN._asdict(), "seed": seed}, LIMITS]
        self.program.stdin.write(json.dumps({"call": "walk", "given": given}) + "\n")
        self.program.stdin.flush()
        return json.loads(self.program.stdout.readline())

    def end(self) -> None:
        self.program.communicate(timeout=60)


@pytest.fixture(scope="module")
def node() -> Iterator[Node]:
    if not shutil.which("node"):
        pytest.skip("no Node here")
    node = Node()
    yield node
    node.end()


def differs(node: Node, form: Form, seed: int) -> bool:
    here = Runnable(form.model, form.texts).walk(seed, WHEN, LIMITS)
    there = node.walk(form, seed)
    return (here.dump, here.pages, here.stuck) != (there["dump"], there["pages"], there.get("stuck", ""))


def forms_in(folder: Path) -> Iterator[tuple[str, Form]]:
    for path in sorted([*folder.rglob("*.xml"), *folder.rglob("*.xls*")]):
        try:
            yield path.name, read_form(path)
        except BadForm:
            continue


@pytest.mark.parametrize(
    "path", sorted((ROOT / "contract/forms/fills").glob("*.json")), ids=lambda path: str(path.stem)
)
def test_forms_of_the_contract(node: Node, path: Path) -> None:
    case = json.loads(path.read_text())
    form = Form(case["model"], {case["opening"]["lang"]: case["opening"]["texts"]})
    assert [seed for seed in range(20) if differs(node, form, seed)] == []


@pytest.mark.slow
def test_real_forms(node: Node) -> None:
    """Differential fuzz between two runs of the engine: no difference."""
    if not REAL.is_dir():
        pytest.skip(f"{REAL} is not there")
    wrong, many = [], 0
    for name, form in forms_in(REAL):
        many += 1
        try:
            wrong += [f"{name} seed {seed}" for seed in (1, 2) if differs(node, form, seed)]
        except OutOfBounds as fault:
            wrong.append(f"{name}: {fault}")
    assert many > 400
    assert wrong == []
