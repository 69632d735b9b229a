"""Finds the form that somebody names at the terminal: a file, or a published form. A file needs no box."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ubia.box.trouble import Trouble

if TYPE_CHECKING:
    from ubia.forms.source import Form

NAMED = "a form's file (.xlsx, .xls, .xml, .json of `ubia form compile`), or a published form's id, ID@VERSION, hash"


def set_up() -> None:
    """Let sentences be said without a box."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ubia.web.settings")
    django.setup()


@contextmanager
def troubles() -> Iterator[None]:
    """Say what a form or the engine does wrong as Trouble."""
    from ubia.forms.engine import EngineFault, NotBuilt
    from ubia.forms.problem import BadForm
    from ubia.forms.words import sentence

    try:
        yield
    except BadForm as bad:
        lines = "\n".join(f"  {sentence(problem)}" for problem in bad.problems)
        raise Trouble(f"the form cannot be used:\n{lines}") from bad
    except NotBuilt as missing:
        raise Trouble(str(missing)) from missing
    except EngineFault as fault:
        raise Trouble(f"the form stopped: {fault}") from fault


def form_named(named: str, beside: Sequence[Path] = ()) -> "Form":
    """The compiled form. Raises Trouble when there is none, or it is bad."""
    for file in beside:
        if not file.is_file():
            raise Trouble(f"there is no file {file}")
    if Path(named).is_file():
        set_up()
        from ubia.forms.source import read_form

        with troubles():
            return read_form(Path(named), beside)
    if ("." in Path(named).name and "@" not in named) or os.sep in named:
        raise Trouble(f"there is no file {named}")
    return _published(named)


def _published(named: str) -> "Form":
    from ubia.box.books import connect
    from ubia.box.opened import open_box

    with open_box() as box, connect(box) as connection, troubles():
        from ubia.forms.source import Form
        from ubia.interop.xlsform.kept import kept_form

        kept = kept_form(connection, named)
        if kept is None:
            raise Trouble(f"there is no file {named}, nor one published form of that id or hash. See: ubia form list")
        return Form(kept.model, kept.texts, tuple(kept.remarks))
