"""`ubia pay …`: what work is paid. An act is a file of box/pays."""

import argparse
import importlib
import pkgutil

from ubia.box import pays


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "try a scheme of pay, go through pay runs and their files, draw a comparison of packages"
    parser = subparsers.add_parser("pay", help=about, description=about)
    acts = parser.add_subparsers(title="what to do", metavar="act", dest="pay_act", required=True)
    for module in pkgutil.iter_modules(pays.__path__):
        if not module.ispkg:
            importlib.import_module(f"{pays.__name__}.{module.name}").add(acts)
