"""`ubia rebuild`: folds all entries again beside the live tables and compares."""

import argparse


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "fold all entries again beside the live tables and compare"
    parser = subparsers.add_parser("rebuild", help=about, description=about)
    parser.add_argument(
        "--swap", action="store_true", help="put the rebuilt tables in place; writers wait while it runs"
    )
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Rebuild and say where tables differ; returns 0 when nowhere, or when it was put right. Raises Trouble."""
    from ubia.box.opened import open_box
    from ubia.box.progress import progress
    from ubia.register.rebuild import rebuild

    with open_box() as box:
        found = rebuild(box.owner, swap=chosen.swap, tell=progress("entries"))
    if not found:
        print("The live tables are what the entries add up to.")
    for one in found[:20]:
        print(f"{one.table}: subject {one.subject} of book {one.book} differs")
    if found:
        print(f"{len(found)} differences, {'put right' if chosen.swap else 'put right by: ubia rebuild --swap'}.")
    return 1 if found and not chosen.swap else 0
