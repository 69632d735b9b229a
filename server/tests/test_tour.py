"""docs/tour.md does what it says: its blocks are run in order, and what stands under a block is what it printed."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from ubia.box.web_server import find_free

ROOT = Path(__file__).parents[2]
TOUR = ROOT / "docs/tour.md"
PORT = "8765"
OURS = {"DATABASE_URL", "UBIA_DEMO", "UBIA_DSN_APP", "DJANGO_SETTINGS_MODULE"}


class Block(NamedTuple):
    """A fenced block: its language, what else is said of it, its text, and its line on the page."""

    language: str
    manner: str
    text: str
    line: int


def blocks(page: str) -> list[Block]:
    fenced = re.finditer(r"^```(\w+) ?([\w-]*)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return [Block(f[1], f[2], f[3], page.count("\n", 0, f.start()) + 1) for f in fenced]


class Reader:
    """Somebody who follows the tour in a folder of her own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "docs/tour", folder, dirs_exist_ok=True)
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        kept = {name: value for name, value in os.environ.items() if name not in OURS}
        self.env = kept | {"UBIA_HOME": str(folder / "box"), "PATH": path, "PYTHONUNBUFFERED": "1"}
        self.started: list[subprocess.Popen[str]] = []
        self.python = self.start([sys.executable, str(Path(__file__).with_name("tour_reader.py"))])

    def start(self, command: list[str]) -> subprocess.Popen[str]:
        pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.started.append(subprocess.Popen(command, cwd=self.folder, env=self.env, **pipes))
        return self.started[-1]

    def follow(self, block: Block) -> str:
        """Do what a block says; returns what it printed."""
        match block.language, block.manner:
            case "python", _:
                return self.interpret(block)
            case "sh", "leave-running":
                return self.leave_running(block)
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", block.text], cwd=self.folder, env=self.env,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        refused = block.manner == "refused"
        assert (done.returncode != 0) == refused, f"line {block.line} ended with {done.returncode}:\n{done.stdout}"
        return done.stdout

    def interpret(self, block: Block) -> str:
        assert self.python.stdin
        assert self.python.stdout
        self.python.stdin.write(json.dumps(block.text) + "\n")
        self.python.stdin.flush()
        answer = json.loads(self.python.stdout.readline())
        assert not answer["fault"], f"line {block.line}:\n{answer['said']}{answer['fault']}"
        return str(answer["said"])

    def leave_running(self, block: Block) -> str:
        output = self.start(["bash", "-c", f"exec {block.text}"]).stdout
        assert output
        return output.readline() + output.readline()

    def go_home(self) -> None:
        """End what was started, in the order of the last first."""
        for process in reversed(self.started):
            process.terminate()
            process.communicate(timeout=60)


@pytest.fixture
def reader() -> Iterator[Reader]:
    folder = Path(tempfile.mkdtemp(prefix="ubia-tour-"))
    folder.chmod(0o755)
    reader = Reader(folder)
    yield reader
    reader.go_home()
    shutil.rmtree(folder, ignore_errors=True)


def fits(printed: str, expected: str) -> bool:
    """Whether what was printed is what the page shows; `…` stands for anything."""
    pattern = ".*?".join(re.escape(part.strip()) for part in re.split(r"…", expected))
    return re.fullmatch(rf"\s*{pattern}\s*", printed, re.DOTALL) is not None


@pytest.mark.slow
def test_the_tour_does_what_it_says(reader: Reader) -> None:
    page = TOUR.read_text().replace(PORT, str(find_free("127.0.0.1", int(PORT))))
    printed = ""
    for block in blocks(page):
        if block.language == "text":
            assert fits(printed, block.text), f"line {block.line} shows\n{block.text}\nbut this was printed:\n{printed}"
        else:
            printed = reader.follow(block)
            if os.environ.get("UBIA_SHOW_TOUR"):
                print(f"--- line {block.line}\n{printed}")


def test_what_differs_is_the_only_freedom() -> None:
    assert fits("['written on line 4']\n", "['written on line 4']")
    assert not fits("['written on line 5']", "['written on line 4']")
    assert fits("a\n12 b\n", "a\n… b")
    assert not fits("a\n12 c\n", "a\n… b")
