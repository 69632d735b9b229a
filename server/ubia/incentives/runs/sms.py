"""A statement as an SMS: what was earned, paid and is due, what to do if it is wrong, what is promised and late.

A message is 160 letters of the GSM alphabet, 153 each when there are several; with any other letter 70 and 67
(3GPP TS 23.038, TS 23.040).
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from ubia.charter.money import amount
from ubia.incentives.statement import Statement

MOST = 3
"""Messages for one statement."""
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWICE = frozenset("^{}\\[~]|€")


class Awaited(NamedTuple):
    """What was promised beside pay and has not come, as it is called; `days_late` is 0 until its day is over."""

    words: str
    days_late: int


def statement_text(
    statement: Statement, month: str, programme: str, language: str, awaited: Sequence[Awaited] = ()
) -> str:
    """The text of a month's statement, at most three messages long: what is too long is left out at its end."""
    with override(language):
        told = [
            _("earned %(earned)s, paid %(paid)s, due %(due)s")
            % {name: _plain(amount(getattr(total, name), total.currency)) for name in ("earned", "paid", "due")}
            + (
                _(", to check %(sum)s") % {"sum": _plain(amount(total.to_verify, total.currency))}
                if total.to_verify
                else ""
            )
            for total in statement.totals
        ]
        visits = sum(bool(line.household) and line.day.startswith(statement.period) for line in statement.lines)
        head = ngettext(
            "%(programme)s %(month)s: %(count)s visit", "%(programme)s %(month)s: %(count)s visits", visits
        ) % {"programme": programme, "month": month, "count": visits}
        wrong = _("Is it wrong? Say so in the app or to your focal person.")
        sums = "; ".join(told) or _("nothing due")
        text = " ".join([f"{head}, {sums}.", wrong, *_promised(awaited)])
    return cut(_plain(text))


def _promised(awaited: Sequence[Awaited]) -> list[str]:
    if not awaited:
        return []
    told = [
        ngettext("%(words)s (%(days)s day late)", "%(words)s (%(days)s days late)", one.days_late)
        % {"words": one.words, "days": one.days_late}
        if one.days_late
        else one.words
        for one in awaited
    ]
    return [_("Promised, not here yet: %(what)s.") % {"what": ", ".join(told)}]


def messages_of(text: str) -> int:
    """How many messages a text takes."""
    if all(letter in _GSM or letter in _TWICE for letter in text):
        length, one, several = len(text) + sum(letter in _TWICE for letter in text), 160, 153
    else:
        length, one, several = len(text.encode("utf-16-be")) // 2, 70, 67
    return 1 if length <= one else -(-length // several)


def cut(text: str, most: int = MOST) -> str:
    """A text that fits into so many messages; what is too long ends in two points."""
    while messages_of(text) > most:
        text = text[: max(1, len(text) - 10)].rstrip(" .") + ".."
    return text


def languages_of(senders: Path) -> Mapping[str, str]:
    """The language of each number that `ubia sms know` has written down, by its number (`+254…`)."""
    known: list[dict[str, str]] = json.loads(senders.read_text("utf-8")) if senders.exists() else []
    return {one["number"]: one.get("language", "") for one in known}


def put(outbox: Path, id_: str, to: str, text: str) -> bool:
    """Lay a message into the outbox that a gateway empties; False when it lay there already under this id."""
    outbox.mkdir(parents=True, exist_ok=True)
    path = outbox / f"{id_}.json"
    if path.exists():
        return False
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps({"to": to, "text": text}, ensure_ascii=False), "utf-8")
    draft.replace(path)
    return True


def _plain(text: str) -> str:
    """Letters that take no second alphabet: curly quotes, hard spaces and minus signs become plain ones."""
    return text.translate(_PLAIN)


_PLAIN = {ord(curly): plain for curly, plain in zip("\u00a0\u202f’“”\u2212–", '  \'""--', strict=True)}
