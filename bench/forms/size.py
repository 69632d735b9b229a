"""What a phone loads before it shows a form: engine and renderer (page/whole.ts) with what they import, compressed."""

import gzip
import json
import subprocess
from pathlib import Path
from typing import Any

from bench.forms.browser import BUILT
from bench.forms.peers import bundle
from bench.report import figure, say

_ENTRY = "whole.ts"
_BROTLI = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(0)).length))"


def size() -> None:
    """Say the kilobytes of engine and renderer, with gzip and brotli, and what each set that is loaded later weighs.

    `engine_alone_kb` leaves out Preact, which the app's other screens have loaded before.
    """
    for name, folder in (("engine_kb", "whole"), ("engine_alone_kb", "alone")):
        bundle(f"{folder}.config.mjs")
        _say(name, BUILT / folder)


def _say(name: str, folder: Path) -> None:
    manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text())
    now = _reached(manifest, _ENTRY)
    parts = [_part(folder / manifest[key]["file"]) for key in now]
    for file, raw, zipped, squeezed in parts:
        say(f"{name}: {file}: {raw:,} bytes, gzip {zipped:,}, brotli {squeezed:,}")
    figure(name, sum(squeezed for *_, squeezed in parts) / 1000, "kB brotli")
    figure(name.replace("_kb", "_gzip_kb"), sum(zipped for _, _, zipped, _ in parts) / 1000, "kB gzip")
    later = {key for chunk in now for key in manifest[chunk].get("dynamicImports", ())} - set(now)
    for key in sorted(later):
        more = [_part(folder / manifest[chunk]["file"]) for chunk in _reached(manifest, key) if chunk not in now]
        say(
            f"{name}: later, when a form needs it: {key}: "
            f"gzip {sum(part[2] for part in more):,}, brotli {sum(part[3] for part in more):,}"
        )


def _reached(manifest: dict[str, Any], entry: str) -> list[str]:
    """An entry and all that it imports at once."""
    found, ahead = [], [entry]
    while ahead:
        key = ahead.pop()
        if key not in found:
            found.append(key)
            ahead += manifest[key].get("imports", ())
    return found


def _part(file: Path) -> tuple[str, int, int, int]:
    content = file.read_bytes()
    brotli = subprocess.run(["node", "-e", _BROTLI], input=content, capture_output=True, check=True).stdout
    return file.name, len(content), len(gzip.compress(content, 9)), int(brotli)
