"""`ubia demo` says what it is about before Django is set up, as every command does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("module", ["ubia.demo.installation", "ubia.demo.admissions", "ubia.demo.vouching"])
def test_what_the_command_loads_first_needs_no_settings(module: str) -> None:
    env = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(
        [sys.executable, "-c", f"import {module}"],
        cwd=Path(__file__).parents[3],
        env=env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
