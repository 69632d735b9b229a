"""`ubia form walk`: answers forms at random to their end, as is done before each publication."""

import argparse
from pathlib import Path

from ubia.box.form_source import NAMED, form_named, troubles
from ubia.box.trouble import Trouble


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    about = "answer forms at random from the first page to the last, and say where one gets stuck"
    walk = acts.add_parser("walk", help=about, description=about)
    walk.add_argument("forms", metavar="FORM", nargs="+", help=NAMED)
    walk.add_argument("--seeds", type=int, default=3, metavar="N", help="how many walks of each; default %(default)s")
    walk.add_argument("--now", default="", help="the day and time of the walks, as 2026-11-28T10:00:00+03:00")
    walk.add_argument("--with", dest="beside", type=Path, nargs="+", default=[], metavar="FILE", help="lists they name")
    walk.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Walk each; returns 0 when all came to their end. Raises Trouble."""
    results = []
    for named in chosen.forms:
        try:
            results.append(_walk(named, chosen))
        except Trouble as trouble:
            print(f"{named}: {trouble}")
            results.append(False)
    if len(results) > 1:
        print(f"{sum(results)} of {len(results)} forms were answered to their end")
    return 0 if all(results) else 1


def _walk(named: str, chosen: argparse.Namespace) -> bool:
    form = form_named(named, chosen.beside)
    from ubia.box.form_moment import moment_of
    from ubia.forms.engine.runs import Runnable, trial_walks

    with troubles():
        walks = trial_walks(Runnable(form.model, form.texts), moment_of(chosen.now), range(1, chosen.seeds + 1))
    for one in walks:
        left = [f"{question['id']} ({question['why']})" for question in one.left]
        faults = [f"{fault['id']} ({fault['kind']})" for fault in one.faults]
        said = "to the end" if one.ended else f"stuck: {one.stuck or 'faults are left'}"
        print(f"{named}: walk {one.seed}: {one.pages} pages, {one.answered} answers, {said}")
        for words, these in (("no plausible answer to", left), ("faults at", faults)):
            if these:
                print(f"    {words} {', '.join(these[:8])}{' …' if len(these) > 8 else ''}")
    return all(one.ended for one in walks)
