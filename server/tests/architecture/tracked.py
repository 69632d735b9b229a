"""What git keeps: the files that the architecture's rules are about."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CODE = {".py", ".ts", ".tsx", ".mjs", ".js", ".sql", ".html", ".css"}
TEXT = CODE | {".md", ".toml", ".ini", ".json", ".po", ".yml", ".yaml", ".txt", ".csv", ".svg", ""}


def tracked() -> list[Path]:
    """Return every file that git keeps and that is there, from the root of the repository."""
    said = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [Path(name) for name in said.split("\0") if name and (ROOT / name).is_file()]


def code() -> list[Path]:
    """Return the files we write programs, pages and styles in."""
    return [path for path in tracked() if path.suffix in CODE or path == Path("dev")]


def words_of(name: str) -> set[str]:
    """Return the words of a name, written_so or WrittenSo or written-so, in lower case."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return {word.lower() for word in re.split(r"[^A-Za-z0-9]+", apart) if word}
