"""`ubia demo`: a believable district on this machine, for a first look, for training and for trying changes."""

import argparse
import os


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "serve a believable district on this machine; a second start keeps what visitors did"
    parser = subparsers.add_parser("demo", help=about, description=about)
    parser.add_argument("--fresh", action="store_true", help="start over: remove what the demo's database holds")
    parser.add_argument("--port", type=int, default=8000, help="the first port to try (default %(default)s)")
    parser.set_defaults(act=act)
    more = parser.add_subparsers(title="more", metavar="vouch", dest="more")
    words = "let the demo's other members vouch for a browser key that a visitor has made"
    vouch = more.add_parser("vouch", help=words, description=words)
    vouch.add_argument("user_name", help="the account that the key belongs to, for example were")
    vouch.set_defaults(act=act_vouch)


def act(chosen: argparse.Namespace) -> int:
    """Serve until Ctrl-C; returns the exit code. Raises Trouble."""
    _be_demo()
    from ubia.box.serving import serve_here
    from ubia.demo.admissions import links
    from ubia.demo.installation import install

    return serve_here(chosen.port, chosen.fresh, install, links)


def act_vouch(chosen: argparse.Namespace) -> int:
    """Vouch, beside a demo that may be running; returns the exit code. Raises Trouble."""
    _be_demo()
    import psycopg

    from ubia.box.opened import open_box
    from ubia.demo.installation import demo_keys
    from ubia.demo.onlooker import Onlooker
    from ubia.demo.vouching import help_visitor

    with open_box() as box, psycopg.connect(box.app) as app:
        print(help_visitor(Onlooker(app, demo_keys(box.home)), chosen.user_name))
    return 0


def _be_demo() -> None:
    os.environ["UBIA_DEMO"] = "1"
    os.environ.setdefault("UBIA_ZONE", "Africa/Nairobi")
    os.environ.setdefault("UBIA_NAME", "Nyuki East")
