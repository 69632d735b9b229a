"""`words`: what lacks a translation; with `--write` the missing messages go into the catalogues, still empty."""
# ruff: noqa: ARG002  Django gives these arguments

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from ubia.web import catalogs


class Command(BaseCommand):
    """Says what is missing in French and Swahili, and compiles what is there."""

    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        """Take `--write` and `--fill`."""
        parser.add_argument("--write", action="store_true", help="add missing messages to the catalogues, drop unused")
        parser.add_argument("--fill", metavar="FILE", help="take blocks of three lines: English, French, Swahili")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line per problem."""
        for words in catalogs.fill(Path(options["fill"]).read_text(encoding="utf-8")) if options["fill"] else []:
            self.stdout.write(f"nobody says {words!r}")
        for language in catalogs.LANGUAGES:
            if options["write"]:
                self.stdout.write(f"{language}: {catalogs.add_missing(language)} messages added")
            for problem in catalogs.problems(language):
                self.stdout.write(problem)
        catalogs.compile_all()
