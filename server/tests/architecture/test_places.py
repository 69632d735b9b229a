"""Nothing committed names a folder of somebody's machine, and the lock files name only the public registries."""

import json
import re
import tomllib

from .tracked import ROOT, TEXT, tracked

MACHINE = re.compile(r"(?<![\w.~)-])/(?:work|root|home|Users|tmp)/[\w.-]")


def test_no_path_of_a_machine_is_committed() -> None:
    found = []
    for path in tracked():
        if path.suffix in TEXT:
            lines = (ROOT / path).read_text(errors="replace").splitlines()
            found += [
                f"{path}:{number}: {line.strip()[:80]}" for number, line in enumerate(lines, 1) if MACHINE.search(line)
            ]
    assert found == []


def test_python_packages_come_from_the_public_registry() -> None:
    packages = tomllib.loads((ROOT / "uv.lock").read_text())["package"]
    sources = {source for package in packages for source in package["source"].items()}
    assert sources == {("registry", "https://pypi.org/simple"), ("editable", ".")}


def test_client_packages_come_from_the_public_registry() -> None:
    packages = json.loads((ROOT / "client/package-lock.json").read_text())["packages"].values()
    hosts = {re.sub(r"^(https://[^/]+/).*", r"\1", entry["resolved"]) for entry in packages if "resolved" in entry}
    assert hosts <= {"https://registry.npmjs.org/"}
