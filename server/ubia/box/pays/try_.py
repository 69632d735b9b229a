"""`ubia pay try SCHEME CASE`: what a scheme of pay makes of somebody's work, before anybody signs it."""

import argparse
import sys
from pathlib import Path
from typing import Any

import msgspec

from ubia.box.trouble import Trouble
from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import Unreadable, convert, parse
from ubia.incentives.pricing.trial import Trial, TrialLine, Unfit, try_scheme
from ubia.incentives.pricing.work import Case
from ubia.interop.pay import lists

_ABOUT = "reckon a scheme of pay on somebody's work of a period: both are JSON files, told in docs/pay-scheme.md"


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    parser = acts.add_parser("try", help=_ABOUT, description=_ABOUT)
    parser.add_argument("scheme", metavar="SCHEME", help="its file; file#code for one of several")
    parser.add_argument("case", metavar="CASE", help="one case, or a list of cases; - for standard input")
    parser.add_argument("--json", action="store_true", help="print JSON (contract/pay/result.schema.json)")
    parser.set_defaults(act=_try)


def _try(chosen: argparse.Namespace) -> int:
    told = _told(chosen.scheme)
    try:
        scheme = convert(_taken(told, chosen.scheme), Scheme)
    except Unreadable as wrong:
        raise Trouble(f"{chosen.scheme} is not a scheme of pay (docs/pay-scheme.md):\n{wrong}") from None
    given = _told(chosen.case)
    cases = given if isinstance(given, list) else [given]
    trials = [_trial(scheme, case, chosen, f"[{n}]" if given is cases else "") for n, case in enumerate(cases)]
    if chosen.json:
        print(msgspec.json.format(msgspec.json.encode(trials if given is cases else trials[0]), indent=2).decode())
    else:
        print("\n\n".join(map(page, trials)))
    return 0


def _told(path: str) -> Any:
    """The JSON of a file, of standard input for `-`. What follows # names a part and not the file."""
    name = path.partition("#")[0]
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as wrong:
        raise Trouble(f"cannot read {name}: {wrong}") from None
    try:
        return parse(text)
    except Unreadable as wrong:
        raise Trouble(f"{name}: {wrong}") from None


def _taken(told: Any, path: str) -> Any:
    """The scheme as told; a list of rates of others is taken as a scheme, and what cannot be taken is said."""
    if not lists.is_list(told):
        return told
    try:
        taken = lists.take(told, path.partition("#")[2])
    except LookupError as wrong:
        raise Trouble(f"{path}: {wrong}") from None
    for note in taken.notes:
        print(f"not taken: {note}", file=sys.stderr)
    return taken.value


def _trial(scheme: Scheme, given: Any, chosen: argparse.Namespace, place: str) -> Trial:
    try:
        return try_scheme(scheme, convert(_example(given, scheme), Case))
    except Unreadable as wrong:
        raise Trouble(f"{chosen.case}{place} is not a case (docs/pay-scheme.md):\n{wrong}") from None
    except Unfit as wrong:
        raise Trouble(f"{chosen.scheme} cannot be reckoned on {chosen.case}{place}:\n{wrong}") from None


def _example(given: Any, scheme: Scheme) -> Any:
    """The case as told; what an example gives by others' names is taken as a case."""
    if not isinstance(given, dict) or "given" not in given:
        return given
    taken = lists.take_case(given["given"], msgspec.to_builtins(scheme), given.get("period", "2026-03"))
    for note in taken.notes:
        print(f"not taken: {note}", file=sys.stderr)
    return taken.value


def page(trial: Trial) -> str:
    """A trial as a page of text."""
    lines = [f"{trial.scheme}, {trial.period}, {trial.currency}", ""]
    for line in trial.lines:
        lines += [f"{line.amount:>14}  {line.rule}: {line.words}".rstrip(": "), f"{'':16}{line.why} {_between(line)}"]
    lines += ["", f"{trial.total:>14}  in all"]
    lines += [f"{one.amount:>14}  to {one.name}" for one in trial.by_payee]
    lines += [f"{one.amount:>14}  from {one.name}" for one in trial.by_payer]
    lines += [f"{one.amount:>14}  of the team's money to {one.name}" for one in trial.team]
    if trial.waiting_minor:
        lines.append(f"{trial.waiting:>14}  more, once somebody has looked at what waits")
    if trial.not_given:
        lines += ["", f"nothing in the case says: {', '.join(trial.not_given)}"]
    if trial.not_paid:
        lines += ["", "not paid:"]
        lines += [f"  {one.act}, {one.rule or 'any rule'}: {one.quantity}. {one.why}" for one in trial.not_paid]
    return "\n".join(lines)


def _between(line: TrialLine) -> str:
    return f"{line.payer} pays {line.payee}."
