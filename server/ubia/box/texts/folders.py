"""The folders of text messages under `UBIA_HOME/sms`, and who may send what.

`inbox/*.json` {"from", "text", "id"?, "at"?}; `outbox/*.json` {"to", "text"}; `taken/` what was taken, each once;
`kept/` what nobody could read or nobody known sent; `senders.json` whose number is whose.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Sender:
    """Whose number it is: the person and the side for which she speaks, and the group whose scores she sends."""

    number: str
    book: str
    name: str
    side: str
    group: str = ""
    person: str = ""
    language: str = "en"


@dataclass(frozen=True)
class Message:
    """One message of the inbox. `name` is the same for the same message sent again."""

    file: Path
    name: str
    number: str
    text: str


class Folders:
    """The folders, made when they are needed."""

    def __init__(self, home: Path) -> None:
        self.root = home / "sms"

    def folder(self, name: str) -> Path:
        """One of inbox, outbox, taken, kept."""
        path = self.root / name
        path.mkdir(parents=True, exist_ok=True)
        return path

    def messages(self) -> Iterator[Message | Path]:
        """What lies in the inbox, the oldest name first; the path alone of what is no message."""
        for file in sorted(self.folder("inbox").glob("*.json")):
            try:
                said = json.loads(file.read_text("utf-8"))
                number, text = str(said["from"]), str(said["text"])
            except (ValueError, KeyError, TypeError):
                yield file
                continue
            told = "\n".join(map(str, (number, said.get("id") or said.get("at") or file.name, text)))
            yield Message(file, hashlib.sha256(told.encode()).hexdigest()[:32], number, text)

    def is_taken(self, name: str) -> bool:
        """Whether this very message was taken or kept before."""
        return any((self.folder(folder) / f"{name}.json").exists() for folder in ("taken", "kept"))

    def move(self, file: Path, folder: str, name: str, why: str = "") -> None:
        """Put a message away, with the reason beside it when it was not taken."""
        target = self.folder(folder) / f"{name}.json"
        if why:
            target.with_suffix(".why").write_text(why + "\n", "utf-8")
        file.replace(target)

    def senders(self) -> dict[str, Sender]:
        """Who sends from which number."""
        path = self.root / "senders.json"
        told: list[dict[str, Any]] = json.loads(path.read_text("utf-8")) if path.exists() else []
        return {one["number"]: Sender(**one) for one in told}

    def know(self, sender: Sender) -> None:
        """Write down whose number it is; a number has one person."""
        known = {**self.senders(), sender.number: sender}
        self.root.mkdir(parents=True, exist_ok=True)
        path = self.root / "senders.json"
        path.write_text(json.dumps([asdict(one) for one in known.values()], indent=1, ensure_ascii=False), "utf-8")
        path.chmod(0o600)
