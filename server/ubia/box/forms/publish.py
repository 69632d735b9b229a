"""`ubia form publish`: a spreadsheet or an XForm becomes a form of a book, or is refused with each of its faults."""

import argparse
import sys
from pathlib import Path


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    publish = acts.add_parser("publish", help="publish an XLSForm or XForm; a bad one is refused, cell by cell")
    publish.add_argument("file", type=Path)
    beside = "lists (.csv, .xml, .geojson), pictures and recordings that the form names"
    publish.add_argument("--with", dest="beside", type=Path, nargs="+", default=[], metavar="FILE", help=beside)
    publish.add_argument("--book", default="", help="the book's name or id; default the nation's, or the only one")
    publish.add_argument("--author", default="", help="id of the person in whose name; default the book's manager")
    publish.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Publish one file; returns 0, or 1 when the form is bad. Raises Trouble."""
    from ubia.box.books import author_for, book_for, connect, typist
    from ubia.box.opened import open_box
    from ubia.box.trouble import Trouble

    for file in (chosen.file, *chosen.beside):
        if not file.is_file():
            raise Trouble(f"there is no file {file}")
    with open_box() as box, connect(box) as connection:
        from ubia.forms.engine.trial import with_trial
        from ubia.forms.problem import BadForm
        from ubia.forms.publish import publish_any
        from ubia.forms.words import sentence
        from ubia.interop.xlsform.publishing import put_down

        book = book_for(connection, chosen.book)
        try:
            beside = {file.name: file.read_bytes() for file in chosen.beside}
            form = with_trial(publish_any(chosen.file, files=beside))
            done = put_down(connection, book.id, chosen.author or author_for(connection, book), typist(), form)
        except BadForm as bad:
            print(f"{chosen.file.name} was not published:", file=sys.stderr)
            for problem in bad.problems:
                print(f"  {sentence(problem)}", file=sys.stderr)
            return 1
        for warning in form.warnings:
            print(f"  {sentence(warning)}")
        said = f"{form.title} ({form.form_id}) {form.version}".strip()
        print(f"{said}: {'published' if done.written else 'is published already'} in {book.name}, {form.hash[:12]}")
    return 0
