"""`ubia sms know|take|list`: text messages through files, until a gateway is connected."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ubia.box.texts.folders import Folders


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "take text messages from UBIA_HOME/sms/inbox into the books, and lay the answers into sms/outbox"
    parser = subparsers.add_parser("sms", help=about, description=about)
    acts = parser.add_subparsers(title="acts", metavar="act", dest="act_name", required=True)
    acts.add_parser("take", help="take what lies in the inbox, each message once").set_defaults(act=take)
    acts.add_parser("list", help="say what was taken, kept and answered").set_defaults(act=show)
    know = acts.add_parser("know", help="write down whose number it is")
    know.add_argument("number", help="with its country: +254700000001")
    know.add_argument("--book", default="", help="the community's book, by name or id; default the only one")
    know.add_argument("--name", required=True)
    know.add_argument("--side", required=True, choices=("community", "health_system"))
    know.add_argument("--group", default="", help="the code of the group whose scores come from this number")
    know.add_argument("--person", default="", help="the person's id in the book, where it is known")
    know.add_argument("--language", default="en", choices=("en", "fr", "sw"))
    know.set_defaults(act=learn)


def folders() -> "Folders":
    """The folders of this installation."""
    from ubia.box.texts.folders import Folders
    from ubia.register.office import home

    return Folders(home())


def take(_chosen: argparse.Namespace) -> int:
    """Take everything. Returns 0. Raises Trouble when the box cannot be opened."""
    from ubia.box.books import connect
    from ubia.box.opened import open_box

    with open_box() as box, connect(box) as connection:
        from ubia.box.texts.taking import take as take_all

        counts = take_all(connection, folders())
    print(f"{counts['taken']} taken, {counts['kept']} kept, {counts['again']} had come before")
    return 0


def show(_chosen: argparse.Namespace) -> int:
    """Say how many there are, and of each that was kept why."""
    here = folders()
    for name in ("inbox", "taken", "kept", "outbox"):
        print(f"{name}: {len(list(here.folder(name).glob('*.json')))}")
    for why in sorted(here.folder("kept").glob("*.why")):
        print(f"{Path(why).stem}: {why.read_text('utf-8').strip()}")
    return 0


def learn(chosen: argparse.Namespace) -> int:
    """Write a number down. Raises Trouble for a book that is not there, or a number that is none."""
    from ubia.box.books import book_for, connect
    from ubia.box.opened import open_box
    from ubia.box.texts.folders import Sender
    from ubia.box.trouble import Trouble

    if not (chosen.number.startswith("+") and chosen.number[1:].isdigit() and 8 <= len(chosen.number) <= 16):
        raise Trouble(f"{chosen.number} is no number with its country. Write it like +254700000001.")
    with open_box() as box, connect(box) as connection:
        book = book_for(connection, chosen.book)
    sender = Sender(chosen.number, book.id, chosen.name, chosen.side, chosen.group, chosen.person, chosen.language)
    folders().know(sender)
    print(f"{chosen.name} is known by {chosen.number} in {book.name}.")
    return 0
