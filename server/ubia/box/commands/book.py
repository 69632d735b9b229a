"""`ubia book open`: prepares a book and prints the one-time code with which the facility's browser opens it."""

import argparse

KINDS = ("community", "district", "nation", "payer", "voice")


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "books: prepare a new one for its opening"
    parser = subparsers.add_parser("book", help=about, description=about)
    more = parser.add_subparsers(title="more", metavar="open", dest="more", required=True)
    words = "prepare a book and print the one-time code that opens it"
    opening = more.add_parser("open", help=words, description=words)
    opening.add_argument("name", help="what people call it, for example Kibera")
    opening.add_argument("--kind", choices=KINDS, default="community", help="default %(default)s")
    opening.add_argument("--place", help="id of the place it is for")
    opening.add_argument("--within", metavar="BOOK", help="id of the district's or nation's book that it answers to")
    opening.add_argument("--days", type=int, default=14, help="how long the code is good for; default %(default)s")
    opening.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Prepare and print; returns the exit code. Raises Trouble."""
    import psycopg

    from ubia.box.opened import open_box
    from ubia.box.trouble import Trouble
    from ubia.register.opening import prepare_book

    with open_box() as box, psycopg.connect(box.owner) as owner:
        try:
            code = prepare_book(
                owner, chosen.name, chosen.kind, place=chosen.place, within=chosen.within, days=chosen.days
            )
        except psycopg.DataError as error:
            raise Trouble(
                "An id looks like 01990f5c-0000-7000-8000-000000000001; one of those given does not."
            ) from error
    print(f"{chosen.name} is ready to be opened. Its one-time code, good for {chosen.days} days:\n\n    {code}\n")
    print("Hand it to the facility's key-holder, who opens the book with it on the page “Open a new book”.")
    return 0
