"""Take on an account, ask to be told when the parent dies, then become another program.

Run as a file (`python -I become.py UID GID PARENT PROGRAM …`), since after a fork only a fresh program may do it.
With the parent's death (even by `kill -9`) PostgreSQL gets SIGINT and shuts down in order; only Linux can do that.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main(uid: int, gid: int, parent: int, program: list[str]) -> None:
    """Replace this process by the program, as the account; does nothing if the parent is already gone."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT)
    if os.getppid() == parent:
        os.umask(0o077)
        os.execv(program[0], program)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
