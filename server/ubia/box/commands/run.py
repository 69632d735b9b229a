"""`ubia run`: this machine only, with an empty database of one's own, for trying and for development."""

import argparse


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "serve on this machine only, on the first free port from 8000"
    parser = subparsers.add_parser("run", help=about, description=about)
    parser.add_argument("--port", type=int, default=8000)
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Serve until Ctrl-C; returns the exit code."""
    from ubia.box.serving import serve_here

    return serve_here(chosen.port)
