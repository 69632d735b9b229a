"""ODK Web Forms beside ours: fetched from npm into a folder that git does not see, and built there.

enketo-core is not here: version 9 depends on a repository and does not install from the registry alone.
"""

import json
import subprocess
from pathlib import Path

from bench.forms.browser import BUILT
from bench.report import say

HERE = Path(__file__).parent
_FOLDER = HERE / ".peers"
_CLIENT = HERE.parents[1] / "client"
_WANTED = {"@getodk/web-forms": "0.22.0", "@getodk/xforms-engine": "0.22.0"}


def ready() -> bool:
    """Install and build the peers unless that is done. Returns False, and says so, when npm cannot fetch them."""
    if (BUILT / "peers" / "webforms.js").exists():
        return True
    _FOLDER.mkdir(exist_ok=True)
    package = {"private": True, "name": "peers", "version": "0.0.0", "type": "module", "dependencies": _WANTED}
    (_FOLDER / "package.json").write_text(json.dumps(package))
    install = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(install, cwd=_FOLDER).returncode:
        say("The peers could not be fetched from npm; their figures are left out.")
        return False
    bundle("peers.config.mjs")
    return True


def bundle(config: str) -> None:
    """Have the client's Vite build what `page/<config>` says. Raises CalledProcessError."""
    vite = _CLIENT / "node_modules" / "vite" / "bin" / "vite.js"
    subprocess.run(["node", str(vite), "build", "--config", str(HERE / "page" / config)], cwd=_CLIENT, check=True)
