"""`ubia account add`: an account for a person of the books, or for whoever operates the machine."""

import argparse


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "accounts: make one with which somebody signs in on pages"
    parser = subparsers.add_parser("account", help=about, description=about)
    more = parser.add_subparsers(title="more", metavar="add", dest="more", required=True)
    words = "make an account and print its first pass phrase, once"
    adding = more.add_parser("add", help=words, description=words)
    adding.add_argument("user_name", help="what is typed to sign in, for example grace")
    adding.add_argument("--name", default="", help="how people call her or him")
    adding.add_argument("--person", help="id of a person whom a book knows already; default somebody new")
    adding.add_argument("--operator", action="store_true", help="operates the machine and is nobody in the books")
    adding.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Make the account and print; returns the exit code. Raises Trouble."""
    from ubia.box.opened import open_box
    from ubia.box.trouble import Trouble

    with open_box():
        from django.core.exceptions import ValidationError

        from ubia.register.book import now
        from ubia.register.codes import new_code
        from ubia.register.uuid7 import uuid7
        from ubia.web.models import Account

        person = None if chosen.operator else chosen.person or uuid7(now())
        phrase = new_code().lower()
        facts = {"display_name": chosen.name, "person": person, "is_operator": chosen.operator}
        account = Account(username=chosen.user_name.lower(), **facts)
        account.set_password(phrase)
        try:
            account.full_clean()
        except ValidationError as error:
            raise Trouble(" ".join(error.messages)) from error
        account.save()
    print(f"{chosen.user_name} can sign in. First pass phrase, to be changed: {phrase}")
    return 0
