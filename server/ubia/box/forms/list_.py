"""`ubia form list`: the forms of every book."""

import argparse


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    acts.add_parser("list", help="list the forms of every book").set_defaults(act=act)


def act(_: argparse.Namespace) -> int:
    """List the forms; returns 0. Raises Trouble."""
    from ubia.box.books import connect
    from ubia.box.opened import open_box

    with open_box() as box, connect(box) as connection:
        from ubia.interop.xlsform.publishing import published_forms

        for form in published_forms(connection):
            print(f"{form.published_on}  {form.hash[:12]}  {form.form_id}  {form.version}  {form.title}  ({form.book})")
    return 0
