"""`ubia erase`: shreds what the books say is erased, so that no file of the database holds it any more."""

import argparse


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "shred what has been erased: run it after an erasure, and at night (pages wait while it runs)"
    parser = subparsers.add_parser("erase", help=about, description=about)
    parser.set_defaults(act=act)


def act(_: argparse.Namespace) -> int:
    """Shred; returns the exit code. Raises Trouble when something keeps old bytes alive."""
    import psycopg
    from psycopg.conninfo import make_conninfo

    from ubia.box.opened import open_box
    from ubia.box.trouble import Trouble
    from ubia.register.erasure import kept
    from ubia.register.shred import NotShredded, keep_all, shred

    with open_box() as box:
        with psycopg.connect(box.owner) as connection:
            keep_all(connection)
        try:
            shred(make_conninfo(box.postgres.admin, dbname=box.database))
        except NotShredded as reason:
            raise Trouble(str(reason)) from reason
        number, path = len(kept(box.home)), box.home / "erasures.jsonl"
    print(f"{number} erasures are kept in {path}: keep that file apart from backups.")
    print("No file of the database holds what was erased.")
    return 0
