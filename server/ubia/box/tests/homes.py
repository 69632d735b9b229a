"""Folders for clusters of a test's own, outside pytest's (those are closed to the account PostgreSQL runs as)."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ubia.box.postgres import Postgres


@contextmanager
def new_home(prefix: str = "ubia-box-") -> Iterator[Path]:
    """A fresh folder, removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def own_postgres(home: Path) -> Postgres:
    """A PostgreSQL that belongs to this home, whatever DATABASE_URL says."""
    return Postgres(home, url="", is_durable=False)
