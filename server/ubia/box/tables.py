"""Brings a database to what this version needs: Django's plain tables, then the register's."""

import psycopg

from ubia.box.connections import point


def make_tables(owner: str) -> list[str]:
    """Make or change the tables through the owner's connection string; Django must be set up.

    Returns the names of the folded tables whose shape changed, which must be folded again.
    """
    from django.core.management import call_command

    from ubia.register.schema import install

    point("owner", owner)
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    with psycopg.connect(owner) as connection:
        return [table.name for table in install(connection)]
