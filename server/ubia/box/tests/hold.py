"""A program that starts PostgreSQL in the folder it is given, says what it got, and holds it until its input ends."""

import json
import os
import sys
from pathlib import Path

import psycopg

from ubia.box.postgres import APP, Postgres


def main(home: Path) -> None:
    with Postgres(home, url="", is_durable=False) as server, psycopg.connect(server.dsn_for(APP)) as connection:
        role, pid = connection.execute("SELECT current_user, pg_backend_pid()").fetchone() or ("", 0)
        print(json.dumps({"uid": os.geteuid(), "role": role, "pid": pid}), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
