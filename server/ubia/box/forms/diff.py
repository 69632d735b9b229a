"""`ubia form diff`: what changed between two versions of a form, and for whom."""

import argparse
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg.rows import TupleRow

    from ubia.forms.differences import Version


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    about = "say what changed between two versions of a form, and for whom"
    diff = acts.add_parser("diff", help=about, description=about)
    named = "a file, the beginning of a published form's hash, its id (the current version), or ID@VERSION"
    diff.add_argument("old", metavar="OLD", help=named)
    diff.add_argument("new", metavar="NEW", help=named)
    spoken = os.environ.get("LANG", "en")
    diff.add_argument("--language", default=spoken, help="en, fr or sw; default the terminal's")
    diff.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Compare two versions; returns 0, or 1 when one of them is bad. Raises Trouble."""
    from ubia.box.books import connect
    from ubia.box.opened import open_box

    with ExitStack() as stack:
        connection = None
        if all(Path(named).is_file() for named in (chosen.old, chosen.new)):
            _set_up()
        else:
            connection = stack.enter_context(connect(stack.enter_context(open_box())))
        from django.utils import translation

        stack.enter_context(translation.override(chosen.language[:2].lower()))
        return _compare(chosen.old, chosen.new, connection)


def _set_up() -> None:
    """Two files need no box, only the words."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ubia.web.settings")
    django.setup()


def _compare(old: str, new: str, connection: "Connection[TupleRow] | None") -> int:
    from ubia.forms.difference_words import report
    from ubia.forms.differences import differences
    from ubia.forms.problem import BadForm
    from ubia.forms.words import sentence

    versions = []
    for named in (old, new):
        try:
            versions.append(_version(named, connection))
        except BadForm as bad:
            print(f"{named} is no form that can be published:", file=sys.stderr)
            for problem in bad.problems:
                print(f"  {sentence(problem)}", file=sys.stderr)
            return 1
    for line in report(differences(*versions)):
        print(line)
    return 0


def _version(named: str, connection: "Connection[TupleRow] | None") -> "Version":
    from ubia.box.trouble import Trouble
    from ubia.forms.differences import Version
    from ubia.forms.publish import publish_any
    from ubia.interop.xlsform.kept import kept_form

    if Path(named).is_file():
        form = publish_any(Path(named))
        return Version(form.model, form.texts)
    kept = kept_form(connection, named) if connection else None
    if kept is None:
        raise Trouble(f"there is no file {named}, and no one published form of that hash or id")
    return Version(kept.model, kept.texts)
