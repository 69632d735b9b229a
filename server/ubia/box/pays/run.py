"""`ubia pay run|show|files|results`: a pay run from the command line. Two people with keys sign it on its page."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg.rows import TupleRow


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the acts."""
    run = _act(acts, "run", "prepare a run for a book and a month; both sides then sign it on their pages", prepare)
    run.add_argument("book", help="the book's name or id")
    run.add_argument("month", help="2026-03")
    show_ = _act(acts, "show", "say how far the runs of a book have come", show)
    show_.add_argument("book", help="the book's name or id")
    files_ = _act(acts, "files", "order an approved run, and make the files of all that can be paid out now", files)
    files_.add_argument("book", help="the book's name or id")
    files_.add_argument("run", help="the run's id, as `show` says it")
    files_.add_argument("--layout", default="reference_csv", help="which file; default %(default)s")
    files_.add_argument("--payer", default="", help="the payer's name; default the book's")
    files_.add_argument("--from-account", default="", help="the account that the money leaves")
    files_.add_argument("--into", type=Path, default=Path(), help="the folder; default this one")
    results_ = _act(acts, "results", "take in a file of results of a batch", results)
    results_.add_argument("book", help="the book's name or id")
    results_.add_argument("batch", help="the batch's id, as `files` says it")
    results_.add_argument("file", type=Path)


def _act(
    acts: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, about: str, do: object
) -> argparse.ArgumentParser:
    parser = acts.add_parser(name, help=about, description=about[0].upper() + about[1:] + ".")
    parser.add_argument("--author", default="", help="id of the person in whose name; default the book's manager")
    parser.set_defaults(act=do)
    return parser


def prepare(chosen: argparse.Namespace) -> int:
    """Prepare a run; prints its id."""
    from ubia.box.trouble import Trouble

    with _acting(chosen) as (connection, book, author):
        from ubia.box.books import typist
        from ubia.incentives.pages.ordering import NothingDue, prepare_run
        from ubia.incentives.runs.preparing import Busy

        try:
            run = prepare_run(connection, book, chosen.month, author, typist=typist())
        except NothingDue as nothing:
            raise Trouble(f"Nothing is due up to the end of {chosen.month}.") from nothing
        except Busy as busy:
            raise Trouble("The book grew while it was read. Try again in a minute.") from busy
        print(run)
    return 0


def show(chosen: argparse.Namespace) -> int:
    """Print a line for each run: id, month, totals, state."""
    with _acting(chosen) as (connection, book, _author):
        for run, period, totals, state in connection.execute(_RUNS, [book]).fetchall():
            print(f"{run}  {period}  {totals}  {state}")
    return 0


def files(chosen: argparse.Namespace) -> int:
    """Order what is approved, make files and save them; prints each batch's id and file."""
    from ubia.box.trouble import Trouble

    with _acting(chosen) as (connection, book, author):
        from ubia.box.books import typist
        from ubia.incentives.pages.ordering import Altered, NotApproved, send_run
        from ubia.incentives.pages.paying_out import NobodyToPay, Payer, make_batches, read_file
        from ubia.incentives.runs.files.layouts import Unfit, layouts
        from ubia.incentives.runs.files.making import file_name

        layout = layouts().get(chosen.layout)
        if layout is None:
            raise Trouble(f"There is no layout {chosen.layout}. There are: {', '.join(layouts())}.")
        payer = Payer(chosen.payer or chosen.book, chosen.from_account)
        try:
            send_run(connection, book, chosen.run, author, typist=typist())
            made = make_batches(connection, book, chosen.run, layout, author, payer=payer, typist=typist())
        except NotApproved as missing:
            raise Trouble("This run has not both keys. Both sides sign it on its page first.") from missing
        except Altered as altered:
            raise Trouble("The payments are not those that were signed. Prepare the run anew.") from altered
        except NobodyToPay as nobody:
            raise Trouble(
                "Nobody can be paid this way now: see whose account is verified, and what is on its way."
            ) from nobody
        except Unfit as unfit:
            raise Trouble(f"The file cannot be made: {unfit}.") from unfit
        for batch in made:
            batch_made, _layout, content = read_file(connection.cursor(), book, batch)
            path = chosen.into / file_name(batch_made, layout)
            path.write_bytes(content)
            print(f"{batch}  {path}")
    return 0


def results(chosen: argparse.Namespace) -> int:
    """Take in results; prints how many rows match."""
    from ubia.box.trouble import Trouble

    if not chosen.file.is_file():
        raise Trouble(f"There is no file {chosen.file}.")
    with _acting(chosen) as (connection, book, author):
        from ubia.box.books import typist
        from ubia.incentives.pages.paying_out import take_results
        from ubia.incentives.runs.files.results import Unreadable

        try:
            count = take_results(connection, book, chosen.batch, chosen.file.read_bytes(), author, typist=typist())
        except Unreadable as refused:
            raise Trouble(
                f"{chosen.file} cannot be read ({refused.code}). CSV, JSON and pain.002 in UTF-8 can."
            ) from refused
        except LookupError as unknown:
            raise Trouble(str(unknown)) from unknown
        print(f"{count} rows match.")
    return 0


@contextmanager
def _acting(chosen: argparse.Namespace) -> "Iterator[tuple[Connection[TupleRow], str, str]]":
    """One transaction in the reach of the person in whose name it is done."""
    from datetime import UTC, datetime

    from ubia.box.books import author_for, book_for, connect
    from ubia.box.opened import open_box
    from ubia.register import reach

    with open_box() as box, connect(box) as connection:
        book = book_for(connection, chosen.book)
        author = chosen.author or author_for(connection, book)
        with connection.transaction(), connection.cursor() as cursor:
            reach.enter(cursor, author, datetime.now(UTC).date().isoformat())
            yield connection, book.id, author


_RUNS = """SELECT subject::text, period, totals, CASE WHEN sent_on IS NOT NULL THEN 'ordered on ' || sent_on
    WHEN returned_on IS NOT NULL THEN 'given back on ' || returned_on WHEN approved_at IS NOT NULL THEN 'signed by both'
    WHEN community_by IS NOT NULL THEN 'signed by the community'
    WHEN health_by IS NOT NULL THEN 'signed by the health system' ELSE 'prepared on ' || prepared_on END
    FROM pay_run WHERE book = %s ORDER BY period DESC, prepared_on DESC"""
