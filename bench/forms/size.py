"""What a phone loads before it shows a form: the chunks of the form's entry, compressed."""

import gzip
import json
import subprocess
from pathlib import Path
from typing import Any

from bench.report import figure, say

_BUILT = Path(__file__).parents[2] / "server" / "ubia" / "web" / "static" / "client"
_ENTRY = "src/ui/form/form.entry.ts"
_BROTLI = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(0)).length))"


def size() -> None:
    """Say the kilobytes of engine and renderer, with gzip and brotli, and what each set that is loaded later weighs."""
    manifest: dict[str, Any] = json.loads((_BUILT / "manifest.json").read_text())
    now = _reached(manifest, _ENTRY)
    parts = [_part(manifest[key]["file"]) for key in now]
    for name, raw, zipped, squeezed in parts:
        say(f"engine_kb: {name}: {raw:,} bytes, gzip {zipped:,}, brotli {squeezed:,}")
    figure(
        "engine_kb",
        sum(squeezed for *_, squeezed in parts) / 1000,
        "kB brotli",
        sum(zipped for _, _, zipped, _ in parts) / 1000,
    )
    figure("engine_gzip_kb", sum(zipped for _, _, zipped, _ in parts) / 1000, "kB gzip")
    later = {key for chunk in now for key in manifest[chunk].get("dynamicImports", ())} - set(now)
    for key in sorted(later):
        more = [_part(manifest[chunk]["file"]) for chunk in _reached(manifest, key) if chunk not in now]
        say(
            f"engine_kb: later, when a form needs it: {key}: "
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


def _part(file: str) -> tuple[str, int, int, int]:
    content = (_BUILT / file).read_bytes()
    brotli = subprocess.run(["node", "-e", _BROTLI], input=content, capture_output=True, check=True).stdout
    return file, len(content), len(gzip.compress(content, 9)), int(brotli)
