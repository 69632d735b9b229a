"""`ubia form publish|list|fill|…`: forms from the spreadsheets that programmes have. An act is a file of box/forms."""

import argparse
import importlib
import pkgutil

from ubia.box import forms


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "publish forms written as XLSForm, fill them page by page, export what was answered"
    parser = subparsers.add_parser("form", help=about, description=about)
    acts = parser.add_subparsers(title="what to do", metavar="act", dest="form_act", required=True)
    for module in pkgutil.iter_modules(forms.__path__):
        if not module.ispkg:
            importlib.import_module(f"{forms.__name__}.{module.name}").add(acts)
