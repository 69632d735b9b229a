"""`ubia form publish`: a spreadsheet becomes a form of a book, or is refused cell by cell."""

import argparse
import sys
from pathlib import Path


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    publish = acts.add_parser("publish", help="publish an XLSForm; a bad one is refused, cell by cell")
    publish.add_argument("file", type=Path)
    publish.add_argument("--book", default="", help="the book's name or id; default the nation's, or the only one")
    publish.add_argument("--author", default="", help="id of the person in whose name; default the book's manager")
    publish.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Publish one file; returns 0, or 1 when the form is bad. Raises Trouble."""
    from ubia.box.books import author_for, book_for, connect, typist
    from ubia.box.opened import open_box
    from ubia.box.trouble import Trouble

    if not chosen.file.is_file():
        raise Trouble(f"there is no file {chosen.file}")
    with open_box() as box, connect(box) as connection:
        from ubia.forms.problem import BadForm
        from ubia.forms.publish import publish
        from ubia.forms.words import sentence
        from ubia.interop.xlsform.publishing import put_down

        try:
            form = publish(chosen.file)
        except BadForm as bad:
            print(f"{chosen.file.name} was not published:", file=sys.stderr)
            for problem in bad.problems:
                print(f"  {sentence(problem)}", file=sys.stderr)
            return 1
        book = book_for(connection, chosen.book)
        done = put_down(connection, book.id, chosen.author or author_for(connection, book), typist(), form)
        for warning in form.warnings:
            print(f"  {sentence(warning)}")
        said = f"{form.title} ({form.form_id}) {form.version}".strip()
        print(f"{said}: {'published' if done.written else 'is published already'} in {book.name}, {form.hash[:12]}")
    return 0
