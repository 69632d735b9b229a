"""`ubia form compile`: the model that phones run, as JSON."""

import argparse
import sys
from pathlib import Path

from ubia.box.form_source import NAMED, form_named


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    about = "print the compiled form as JSON: its model, and its texts by language"
    parser = acts.add_parser("compile", help=about, description=about)
    parser.add_argument("form", metavar="FORM", help=NAMED)
    parser.add_argument("--with", dest="beside", type=Path, nargs="+", default=[], metavar="FILE", help="its lists")
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Print it; remarks go to the other output. Returns 0. Raises Trouble."""
    import json

    form = form_named(chosen.form, chosen.beside)
    from ubia.forms.words import sentence

    for remark in form.remarks:
        print(f"  {sentence(remark)}", file=sys.stderr)
    print(json.dumps({"model": form.model, "texts": form.texts}, ensure_ascii=False))
    return 0
