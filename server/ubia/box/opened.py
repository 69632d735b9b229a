"""A box ready for use: its PostgreSQL running, Django set up to speak to it, its tables made."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ubia.box import place
from ubia.box.postgres import APP, OWNER, Postgres

DEMO = "_demo"


@dataclass(frozen=True)
class Box:
    """An opened box."""

    home: Path
    postgres: Postgres
    database: str

    @property
    def owner(self) -> str:
        """The connection string of the role that owns the tables."""
        return self.postgres.dsn_for(OWNER, self.database)

    @property
    def app(self) -> str:
        """The connection string of the role that serves pages."""
        return self.postgres.dsn_for(APP, self.database)


@contextmanager
def open_box(is_fresh: bool = False) -> Iterator[Box]:
    """Open the box that the environment names (UBIA_HOME, DATABASE_URL; UBIA_DEMO for the demo's database).

    `is_fresh` removes what that database holds first. Raises Trouble when PostgreSQL cannot be had.
    """
    home = place.home()
    is_demo = os.environ.get("UBIA_DEMO", "") not in ("", "0")
    with Postgres(home if not os.environ.get("DATABASE_URL") else None) as postgres:
        database = postgres.main + (DEMO if is_demo else "")
        if is_fresh:
            postgres.drop_database(database)
        postgres.ensure_database(database)
        box = Box(home, postgres, database)
        _set_up(box)
        yield box


def _set_up(box: Box) -> None:
    os.environ |= {"UBIA_HOME": str(box.home), "UBIA_DSN_APP": box.app, "DJANGO_SETTINGS_MODULE": "ubia.web.settings"}
    import django

    from ubia.box.tables import update_tables

    django.setup()
    update_tables(box.owner)
