"""Shreds what has been erased since the last time, so that nobody has to think of it."""

from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from ubia.box.opened import Box
from ubia.register.erasure import kept
from ubia.register.shred import keep_all, shred


def shred_new(box: Box) -> int:
    """Shred when there are erasures that no shredding has followed. Returns how many there were.

    Raises `register.shred.NotShredded` when something keeps old bytes alive, psycopg.Error without a superuser.
    """
    with psycopg.connect(box.owner) as connection:
        keep_all(connection)
    known, done = len(kept(box.home)), _done(_mark(box))
    if known > done:
        shred(make_conninfo(box.postgres.admin, dbname=box.database))
        _mark(box).write_text(f"{known}\n")
    return max(0, known - done)


def _mark(box: Box) -> Path:
    return box.home / f"shredded-{box.database}"


def _done(mark: Path) -> int:
    return int(mark.read_text()) if mark.exists() else 0
