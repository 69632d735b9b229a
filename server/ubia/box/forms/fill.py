"""`ubia form fill`: fills a form in from a file, page by page, and shows what a person would see."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ubia.box.form_source import NAMED, form_named, troubles
from ubia.box.trouble import Trouble

if TYPE_CHECKING:
    from ubia.forms.source import Form


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    about = "fill a form in from a file of answers or steps, page by page; docs/forms.md says what the file holds"
    fill = acts.add_parser("fill", help=about, description=about)
    fill.add_argument("form", metavar="FORM", help=NAMED)
    fill.add_argument("steps", metavar="STEPS.json", nargs="?", default="", help="- reads it from the input")
    fill.add_argument("--json", action="store_true", help="print everything as JSON")
    fill.add_argument("--xml", action="store_true", help="print the OpenRosa instance and nothing else")
    fill.add_argument("--language", default="", help="the language shown first, by its name or code")
    fill.add_argument("--now", default="", help="when it happens, as 2026-11-28T10:00:00+03:00; default the present")
    fill.add_argument("--offset", type=int, help="minutes that local time is ahead of UTC")
    fill.add_argument("--with", dest="beside", type=Path, nargs="+", default=[], metavar="FILE", help="lists it names")
    fill.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Fill and show. Returns 0, or 1 when something was refused, not as expected, or faulty. Raises Trouble."""
    form = form_named(chosen.form, chosen.beside)
    written = _read(chosen.steps)
    if isinstance(written, dict) and chosen.language:
        written["language"] = chosen.language
    found = _fill(form, written, chosen)
    if chosen.xml:
        print(found["xml"])
    elif chosen.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        from ubia.forms.engine.telling import tell

        print("\n".join(tell(form.model, found)))
    is_whole = not found["refused"] and not found["unmet"] and not (found["ended"] and found["faults"])
    return 0 if is_whole else 1


def _read(named: str) -> Any:
    if not named:
        return {"answers": {}}
    try:
        text = sys.stdin.read() if named == "-" else Path(named).read_text(encoding="utf-8-sig")
        return json.loads(text)
    except OSError as error:
        raise Trouble(f"{named} cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise Trouble(f"{named} is no JSON: {error}") from error


def _fill(form: "Form", written: Any, chosen: argparse.Namespace) -> dict[str, Any]:
    from ubia.box.form_moment import moment_of
    from ubia.forms.engine.runs import Runnable
    from ubia.forms.engine.script import BadScript, read_script

    folder = Path(chosen.steps).parent if chosen.steps not in ("", "-") else Path()
    try:
        script = read_script(written, form.model["langs"], folder)
    except BadScript as bad:
        raise Trouble(f"{chosen.steps}: {bad}") from bad
    offset = chosen.offset if chosen.offset is not None else script.offset
    moment = moment_of(chosen.now or script.now, offset)
    with troubles():
        found = Runnable(form.model, form.texts).fill(script.does, moment, **script.opening)
    return {"form": form.model["id"], "version": form.model["version"], **found}
