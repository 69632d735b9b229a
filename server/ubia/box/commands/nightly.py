"""`ubia nightly`: what the calendar does in the books, for a day; `ubia serve` does it by itself once a day."""

import argparse
from datetime import date


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "close visit plans that are over, continue stories of households that moved, close last month's pages"
    parser = subparsers.add_parser("nightly", help=about, description=about)
    parser.add_argument("--day", type=_day, metavar="YYYY-MM-DD", help="as of this day; default today")
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Do it and say what was done; returns 1 when a book refused something. Raises Trouble."""
    from django.utils.timezone import localdate

    from ubia.box.nightly import spend_night
    from ubia.box.opened import open_box
    from ubia.box.shredding import shred_new
    from ubia.box.trouble import Trouble

    with open_box() as box:
        from django.conf import settings

        day = chosen.day or localdate()
        if day > localdate():
            raise Trouble(f"{day} is still to come. Name today or a day that is over.")
        night = spend_night(box.owner, box.app, day, settings.TIME_ZONE)
        shredded = shred_new(box)
    if shredded:
        print(f"{shredded} erasures were shredded: no file of the database holds them any more.")
    print(night or "Another night is under way; nothing was done.")
    return 1 if night is None or night.refused else 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a day; write it like 2026-11-30") from error
