"""`ubia import places|facilities|chws FILE`: takes lists that exist into a book, all of a file or nothing of it."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ubia.interop.places.importing import Connected, Order
    from ubia.interop.places.report import Report


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "take places, facilities or CHWs from a CSV file (also .gz) or an Excel workbook"
    parser = subparsers.add_parser("import", help=about, description=about)
    lists = parser.add_subparsers(title="lists", metavar="list", dest="list", required=True)
    places = _list(lists, "places", "a tree of places with any number of levels, or the figures of a census for them")
    places.add_argument("--layout", default="auto", help="auto, generic or the name of a layout; default %(default)s")
    places.add_argument("--levels", default="", help="the columns that are levels, the highest first: district,village")
    places.add_argument("--under", default="", help="id of the place that the highest level hangs on")
    facilities = _list(lists, "facilities", "health facilities")
    facilities.add_argument("--country", default="", help="take those of one country only: its name or three letters")
    chws = _list(lists, "chws", "CHWs")
    chws.add_argument("--cadre", default="", help="the cadre of those for whom the file names none")
    chws.add_argument("--since", default="", help="the first day of those for whom the file names none: 2026-03-31")
    chws.add_argument("--region", default="", help="where telephone numbers without a country belong: KE")


def _list(
    lists: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, about: str
) -> argparse.ArgumentParser:
    parser = lists.add_parser(name, help=about, description=f"Take in {about}.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--book", default="", help="the book's name or id; default the nation's, or the only one")
    parser.add_argument("--author", default="", help="id of the person in whose name; default the book's manager")
    parser.add_argument("--dry-run", action="store_true", help="read all, say what would be written, write nothing")
    parser.add_argument("--skip-bad-rows", action="store_true", help="leave out rows with problems, write the others")
    parser.set_defaults(act=act)
    return parser


def act(chosen: argparse.Namespace) -> int:
    """Import; returns 0, or 1 when something is wrong with the file. Raises Trouble."""
    from ubia.box.books import author_for, book_for, connect, typist
    from ubia.box.opened import open_box
    from ubia.box.trouble import Trouble

    if not chosen.file.is_file():
        raise Trouble(f"there is no file {chosen.file}")
    with open_box() as box, connect(box) as connection:
        from ubia.interop.places.importing import Order

        book = book_for(connection, chosen.book)
        author = chosen.author or author_for(connection, book)
        order = Order(book.id, author, typist(), chosen.dry_run, chosen.skip_bad_rows, tell)
        report = _carry_out(chosen, connection, order)
        for line in report.lines():
            print(line)
    return int(report.is_refused)


def _carry_out(chosen: argparse.Namespace, connection: "Connected", order: "Order") -> "Report":
    from ubia.box.trouble import Trouble
    from ubia.forms.problem import Unreadable
    from ubia.forms.words import say
    from ubia.interop.attested import NotWritten
    from ubia.interop.places import importing
    from ubia.interop.places.words import SENTENCES

    given = (connection, chosen.file, order)
    try:
        match chosen.list:
            case "facilities":
                return importing.import_facilities(*given, chosen.country)
            case "chws":
                return importing.import_chws(*given, chosen.cadre, chosen.since, chosen.region)
        levels = tuple(level.strip() for level in chosen.levels.split(",") if level.strip())
        return importing.import_places(*given, chosen.layout, levels, chosen.under)
    except Unreadable as refused:
        raise Trouble(f"{chosen.file}: {say(refused.problem, SENTENCES)}") from refused
    except importing.NoLayout as error:
        raise Trouble(f"there is no layout {chosen.layout}; there are {', '.join(error.names)}") from error
    except NotWritten as refused:
        raise Trouble(f"nothing was written; the book answered: {', '.join(refused.reasons)}") from refused


def tell(done: int, total: int) -> None:
    """Show how far a long import has come, on the terminal only."""
    if sys.stderr.isatty():
        print(f"\r{done:,} of {total:,} written", end="\n" if done == total else "", file=sys.stderr, flush=True)
