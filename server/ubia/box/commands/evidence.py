"""`ubia evidence list|show`: the findings library on a terminal; needs no database."""

import argparse


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "findings of research, each with its source and how sure people were"
    parser = subparsers.add_parser("evidence", help=about, description=about)
    more = parser.add_subparsers(title="more", metavar="list|show", dest="more", required=True)
    listing = more.add_parser("list", help="one line for each finding", description="One line for each finding.")
    listing.add_argument("--strategy", default="", help="ownership, supervision, incentives or monitoring")
    listing.add_argument("--perspective", default="", help="client, chw, professional, supervisor, leader, programme")
    showing = more.add_parser("show", help="all about one finding", description="All about one finding.")
    showing.add_argument("code", help="for example G6 or WHO-7A")
    for one in (listing, showing):
        one.add_argument("--language", choices=["en", "fr", "sw"], default="en", help="default en")
        one.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Print; returns the exit code. Raises Trouble for an unknown code."""
    from ubia.box.trouble import Trouble
    from ubia.evidence import spoken
    from ubia.evidence.findings import find, library

    if chosen.more == "list":
        asked = (chosen.strategy, chosen.perspective)
        for cited in library().values():
            if spoken.bears_on(cited.finding, *asked):
                print(spoken.line(cited, chosen.language))
        return 0
    found = find(chosen.code)
    if found is None:
        raise Trouble(f"no finding has the code {chosen.code}; `ubia evidence list` shows all")
    print("\n".join(spoken.lines(found, chosen.language)))
    return 0
