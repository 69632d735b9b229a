"""`./dev bench crowd [seconds]`: 16 writers and 4 readers at one book, with rollbacks, for a minute by default.

It is the register's own test of many at once, let go on for longer.
"""

import os
import subprocess
import sys
from pathlib import Path

TEST = Path(__file__).parents[1] / "server" / "ubia" / "register" / "tests" / "test_crowd.py"


def main(seconds: str = "60") -> int:
    """Run the test for so long; returns its exit code."""
    command = [sys.executable, "-m", "pytest", "-q", str(TEST), "-k", "misses"]
    return subprocess.run(command, env=os.environ | {"UBIA_CROWD_SECONDS": seconds}).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
