"""`migrate` as the role that owns the tables, after making the schema they go into."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections

from ubia.web.schema import prepare_schema


class Command(DjangoMigrate):
    """Django's command, with the owner's connection (UBIA_DSN_OWNER) unless another is named."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Take Django's own arguments; only the default of `--database` is ours."""
        super().add_arguments(parser)
        parser.set_defaults(database="owner" if "owner" in settings.DATABASES else "default")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the schema, then run the migrations."""
        alias = options["database"]
        if connections[alias].vendor == "postgresql":
            prepare_schema(alias)
        super().handle(*args, **options)
