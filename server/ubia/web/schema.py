"""Where Django's own plain tables live: the PostgreSQL schema `web`, apart from the books in `public`."""

from django.db import connections

APP_ROLE = "ubia_app"

STEPS = (
    "CREATE SCHEMA IF NOT EXISTS web",
    f"GRANT USAGE ON SCHEMA web TO {APP_ROLE}",
    f"ALTER DEFAULT PRIVILEGES IN SCHEMA web GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {APP_ROLE}",
    f"ALTER DEFAULT PRIVILEGES IN SCHEMA web GRANT USAGE, SELECT ON SEQUENCES TO {APP_ROLE}",
)


def prepare_schema(alias: str) -> None:
    """Make the schema through connection `alias` (the owner), and let the role that serves pages use its tables.

    The role that owns the tables must exist, and `ubia_app` too; whoever sets up the database makes both.
    """
    with connections[alias].cursor() as cursor:
        for step in STEPS:
            cursor.execute(step)
