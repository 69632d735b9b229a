"""`ubia pay try SCHEME CASE`: what a scheme of pay makes of somebody's work, before anybody signs it."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec

from ubia.box.trouble import Trouble
from ubia.charter.saying import gettext as _
from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import Unreadable, convert, parse
from ubia.incentives.pricing.printed import printed
from ubia.incentives.pricing.trial import Trial, Unfit, UnfitCase, try_scheme
from ubia.incentives.pricing.work import Case
from ubia.interop.pay import files, lists
from ubia.interop.pay.examples import later_periods, take_case

_ABOUT = "reckon a scheme of pay on somebody's work of a period: both are JSON files, told in docs/pay-scheme.md"
_CODES = "ends with 0; 1 if something cannot be read or reckoned; 2 for a wrong command; 3 if a total is not as told"
LANGUAGES = ("en", "fr", "sw")
DIFFERS = 3


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    parser = acts.add_parser("try", help=_ABOUT, description=_ABOUT, epilog=_CODES)
    parser.add_argument("scheme", metavar="SCHEME", help="its file; file#code for one of several; - for standard input")
    case = (
        "one case, a list of cases, or worked examples with totals; if left out, those in SCHEME; - for standard input"
    )
    parser.add_argument("case", metavar="CASE", nargs="?", help=case)
    parser.add_argument("--json", action="store_true", help="print JSON (contract/pay/result.schema.json)")
    spoken = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "en")
    parser.add_argument("--language", "--lang", default=spoken, help="en, fr or sw; default the terminal's")
    parser.set_defaults(act=_try)


def _try(chosen: argparse.Namespace) -> int:
    _speak(chosen.language[:2].lower())
    if chosen.scheme == chosen.case == "-":
        raise Trouble(_("only one of SCHEME and CASE can come from standard input"))
    told = _told(chosen.scheme)
    given = told if chosen.case is None else _told(chosen.case)
    schemes, code = files.schemes_in(told), chosen.scheme.partition("#")[2]
    asked = [one for one in files.cases_in(given) if not code or one.scheme in ("", code)]
    if chosen.case is None and not files.is_several(given):
        raise Trouble(_("%(file)s has no cases; name a file of cases after it") % {"file": chosen.scheme})
    if not asked:
        raise Trouble(_("%(file)s has no cases for this scheme") % {"file": chosen.case or chosen.scheme})
    tries = _Tries(chosen, schemes, code, is_several=files.is_several(given))
    trials = list(tries.all(asked))
    if chosen.json:
        print(msgspec.json.format(msgspec.json.encode(trials if tries.is_several else trials[0]), indent=2).decode())
    tries.sum_up(len(asked))
    return 1 if tries.unread else DIFFERS if tries.differing else 0


def _speak(language: str) -> None:
    """Set up a language other than English; English is as the words stand."""
    if language in LANGUAGES[1:]:
        import django
        from django.utils import translation

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ubia.web.settings")
        django.setup()
        translation.activate(language)


def _told(path: str) -> Any:
    """The JSON of a file, of standard input for `-`. What follows # names a part and not the file."""
    name = path.partition("#")[0]
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        text = content.decode("utf-8-sig")
    except OSError as wrong:
        raise Trouble(_("cannot read %(file)s: %(why)s") % {"file": name, "why": wrong.strerror}) from None
    except UnicodeDecodeError:
        raise Trouble(_("%(file)s is not text in UTF-8; save it so and try again") % {"file": name}) from None
    try:
        return parse(text)
    except Unreadable as wrong:
        raise Trouble(f"{name}: {wrong}") from None


class _Tries:
    """Cases tried one after the other. Where there are several, one that cannot be read is said, and the rest go on."""

    def __init__(self, chosen: argparse.Namespace, schemes: Sequence[Any], code: str, is_several: bool) -> None:
        self.chosen, self.schemes, self.code, self.is_several = chosen, schemes, code, is_several
        self.unread = self.differing = self.as_told = 0
        self._known: dict[str, Scheme] = {}
        self._missed: dict[str, int] = {}
        """How much of each list of rates was not understood, and of the example at hand (``)."""

    def all(self, asked: Sequence[files.Asked]) -> Iterator[Trial]:
        """The trials of all that can be read; each is printed as it comes."""
        for n, one in enumerate(asked):
            place = f"[{n}]" if self.is_several else ""
            try:
                trials = self._trials(one, place)
            except Trouble as wrong:
                if not self.is_several:
                    raise
                self.unread += 1
                print(f"{one.name or place}: {wrong}\n", file=sys.stderr)
            else:
                self._show(one, trials)
                yield from trials

    def _show(self, one: files.Asked, trials: Sequence[Trial]) -> None:
        if not self.chosen.json:
            print("\n".join(filter(None, [one.name, *map(printed, trials)])))
        if one.expected is not None:
            self._compare(one, sum(Fraction(trial.total) for trial in trials))
        if not self.chosen.json and self.is_several:
            print()

    def _compare(self, one: files.Asked, total: Fraction | int) -> None:
        is_as_told = files.is_amount(one.expected, total)
        words = _("as it was worked out: %(told)s") if is_as_told else _("NOT as it was worked out: %(told)s")
        if is_as_told:
            self.as_told += 1
        elif self._missed[""] or self._missed[self.code or one.scheme]:
            self.unread += 1
            words = _("worked out: %(told)s; not all of it is understood here, see the notes")
        else:
            self.differing += 1
        said = words % {"told": one.expected}
        if not self.chosen.json:
            print(f"{'':16}{said}")
        elif not is_as_told:
            print(f"{one.name}: {said}", file=sys.stderr)

    def sum_up(self, count: int) -> None:
        """Say how many came out as they were worked out."""
        if self.as_told or self.differing:
            words = _("%(good)s of %(all)s are as they were worked out, %(bad)s are not, %(unread)s cannot be read.")
            numbers = {"good": self.as_told, "all": count, "bad": self.differing, "unread": self.unread}
            print(words % numbers, file=sys.stderr)

    def _trials(self, one: files.Asked, place: str) -> list[Trial]:
        """The trial of a case; of an example of several months one for each."""
        scheme = self._scheme(self.code or one.scheme)
        try:
            case = convert(self._case(one, scheme), Case)
            later = later_periods(one.given, scheme, case.period) if one.given else []
            return [try_scheme(scheme, each) for each in (case, *(Case(period=period) for period in later))]
        except Unreadable as wrong:
            where = {"case": f"{self.chosen.case or self.chosen.scheme}{place}"}
            raise Trouble(_("%(case)s is not a case (docs/pay-scheme.md):") % where + f"\n{wrong}") from None
        except Unfit as wrong:
            where = {"scheme": self.chosen.scheme}
            raise Trouble(_("%(scheme)s is a scheme that cannot be reckoned:") % where + f"\n{wrong}") from None
        except UnfitCase as wrong:
            where = {"case": f"{self.chosen.case or self.chosen.scheme}{place}"}
            raise Trouble(_("%(case)s cannot be reckoned:") % where + f"\n{wrong}") from None

    def _case(self, one: files.Asked, scheme: Scheme) -> Any:
        self._missed[""] = 0
        if one.given is None:
            return one.case
        taken = take_case(one.given, scheme)
        self._missed[""] = taken.missed
        self._note(taken.notes, one.name)
        return taken.value

    def _scheme(self, code: str) -> Scheme:
        if code not in self._known:
            self._known[code] = self._read(code)
        return self._known[code]

    def _read(self, code: str) -> Scheme:
        """A scheme; a list of rates of others is taken as one, and what cannot be taken is said."""
        try:
            told = files.pick(self.schemes, code)
            taken = lists.take(told, self.schemes) if lists.is_list(told) else lists.Taken(told, [])
        except LookupError as wrong:
            raise Trouble(f"{self.chosen.scheme}: {wrong.args[0]}") from None
        self._note(taken.notes, files.code_of(told))
        self._missed[code] = taken.missed
        try:
            return convert(taken.value, Scheme)
        except Unreadable as wrong:
            where = {"scheme": self.chosen.scheme}
            raise Trouble(_("%(scheme)s is not a scheme of pay (docs/pay-scheme.md):") % where + f"\n{wrong}") from None

    def _note(self, notes: Sequence[str], about: str) -> None:
        for note in notes:
            print(_("note, %(about)s: %(note)s") % {"about": about, "note": note}, file=sys.stderr)
