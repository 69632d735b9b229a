"""What hatch does before it packs a wheel: the client is built and the translations are compiled.

So an installed wheel serves pages and phones without Node and without Babel. A clone does both by itself (`./dev`).
"""

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path("server/ubia/web/locale")


class BuildHook(BuildHookInterface):  # type: ignore[misc]  # hatchling is there only while it builds
    """Builds what git does not keep."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  hatch gives both
        """Build, unless this is the editable installation of a clone."""
        if version == "editable":
            return
        root = Path(self.root)
        for step in (["npm", "ci", "--no-audit", "--no-fund"], ["npm", "run", "build"]):
            subprocess.run(step, cwd=root / "client", check=True)
        for source in (root / LOCALE).glob("*/LC_MESSAGES/*.po"):
            compile_po(source)


def compile_po(source: Path) -> None:
    """Write the .mo file beside a .po file."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file, source.with_suffix(".mo").open("wb") as target:
        write_mo(target, read_po(file))
