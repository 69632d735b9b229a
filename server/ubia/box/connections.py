"""Which database Django speaks to, when its settings are no longer asked (a test's copy, the owner for a moment)."""

from django.db import connections

from ubia.web.environment import database


def point(alias: str, dsn: str) -> None:
    """Let Django's connection `alias` go to this libpq connection string; one that is open is closed first."""
    if alias in connections.settings:
        connections[alias].close()
        del connections[alias]
    connections.settings[alias] = connections.configure_settings({"default": database(dsn)})["default"]
