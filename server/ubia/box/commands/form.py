"""`ubia form publish|list`: forms from the spreadsheets that programmes have."""

import argparse
import sys
from pathlib import Path


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "publish forms written as XLSForm, and list those there are"
    parser = subparsers.add_parser("form", help=about, description=about)
    verbs = parser.add_subparsers(title="what to do", metavar="act", dest="form_act", required=True)
    publish = verbs.add_parser("publish", help="publish an XLSForm; a bad one is refused, cell by cell")
    publish.add_argument("file", type=Path)
    publish.add_argument("--book", default="", help="the book's name or id; default the nation's, or the only one")
    publish.add_argument("--author", default="", help="id of the person in whose name; default the book's manager")
    publish.set_defaults(act=publish_form)
    verbs.add_parser("list", help="list the forms of every book").set_defaults(act=list_forms)


def publish_form(chosen: argparse.Namespace) -> int:
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


def list_forms(_: argparse.Namespace) -> int:
    """List the forms; returns 0. Raises Trouble."""
    from ubia.box.books import connect
    from ubia.box.opened import open_box

    with open_box() as box, connect(box) as connection:
        from ubia.interop.xlsform.publishing import published_forms

        for form in published_forms(connection):
            print(f"{form.published_on}  {form.hash[:12]}  {form.form_id}  {form.version}  {form.title}  ({form.book})")
    return 0
