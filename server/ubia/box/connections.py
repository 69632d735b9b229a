"""Which database Django speaks to, when its settings are no longer asked (a test's copy, the owner for a moment)."""

from contextlib import suppress
from weakref import WeakSet

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.utils import DatabaseError

from ubia.web.environment import database

_opened: WeakSet[BaseDatabaseWrapper] = WeakSet()


def point(alias: str, dsn: str) -> None:
    """Let Django's connection `alias` go to this libpq connection string; those of this thread are closed first.

    Django keeps one set of connections for plain code and others where an event loop runs (a browser in tests), so
    all that were opened are looked at, and all share the one description that is changed in place.
    """
    for connection in list(_opened):
        if connection.alias == alias:
            with suppress(DatabaseError):  # another thread's, which closes it itself
                connection.close()
    described = connections.configure_settings({"default": database(dsn)})["default"]
    connections.settings.setdefault(alias, {})
    connections.settings[alias].clear()
    connections.settings[alias].update(described)


def _remember(connection: BaseDatabaseWrapper, **_: object) -> None:
    _opened.add(connection)


connection_created.connect(_remember)
