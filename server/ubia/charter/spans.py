"""On which days a text is in force: what both sides agreed last holds from its day on.

Twin: client/src/charter/spans.ts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.order import latest_day

from .entries import CharterSuspended
from .pairs import keys_of
from .texts import Charter, Text

END = "9999-12-31"
"""The last day of what nothing has ended."""
_EASTMOST_MS = 14 * 3_600_000


class Span(NamedTuple):
    """Days from `since` until before `until` on which a text is in force."""

    text: Text
    since: str
    until: str


class Pause(NamedTuple):
    """Days for which both sides set a text aside, agreed at an instant."""

    text: str
    since: str
    until: str
    agreed_at: int


def day_of(at: int) -> str:
    """The UTC day of an instant."""
    return latest_day(at - _EASTMOST_MS)


def spans_of(charter: Charter) -> list[Span]:
    """When each text is in force: never before the day on which both had agreed, whatever its first day says."""
    held: list[Span] = []
    for at, _id, change in _in_turn(charter):
        if isinstance(change, Pause):
            held = [piece for span in held for piece in _without(span, change)]
        else:
            since = max(change.body.from_on, day_of(at))
            cut = [span._replace(until=min(span.until, since)) for span in held if span.since < since]
            held = [*cut, Span(change, since, END)]
    return sorted(held, key=lambda span: (span.since, span.text.line.id))


def _in_turn(charter: Charter) -> list[tuple[int, str, Text | Pause]]:
    """What was agreed, in the order of agreeing."""
    texts = [(text.agreed_at, text.line.id, text) for text in charter.texts if text.agreed_at is not None]
    asides = [(pause.agreed_at, f"{pause.text} {pause.since} {pause.until}", pause) for pause in pauses_of(charter)]
    return sorted([*texts, *asides], key=lambda one: one[:2])


def _without(span: Span, pause: Pause) -> Iterator[Span]:
    """What stays of a span beside the days for which its text is set aside."""
    if span.text.line.id != pause.text or pause.until <= span.since or span.until <= pause.since:
        yield span
        return
    if span.since < pause.since:
        yield span._replace(until=pause.since)
    if pause.until < span.until:
        yield span._replace(since=pause.until)


def pauses_of(charter: Charter) -> list[Pause]:
    """The settings aside that both sides signed for the same days. None begins before the day on which both had."""
    agreed = {text.line.id: text for text in charter.texts if text.agreed_at is not None}
    asked: dict[tuple[str, str, str], list[Line]] = {}
    for line in charter.suspended:
        body: CharterSuspended = line.body
        text = agreed.get(body.text)
        if text and body.text_digest == text.line.digest and line.received_at >= (text.agreed_at or 0):
            asked.setdefault((body.text, body.from_on, body.until or END), []).append(line)
    found = []
    for (text_id, from_on, until), lines in asked.items():
        at = keys_of(lines).agreed_at
        if at is not None and max(from_on, day_of(at)) < until:
            found.append(Pause(text_id, max(from_on, day_of(at)), until, at))
    return found


def in_force_on(spans: Sequence[Span], day: str) -> Text | None:
    """The text of this charter that holds on a day; there is never more than one."""
    return next((span.text for span in spans if span.since <= day < span.until), None)
