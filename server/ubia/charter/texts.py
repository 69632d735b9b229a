"""How a text of a charter comes into force, or does not (OWN-01, OWN-05, OWN-08). Twin: client/src/charter/texts.ts.

In the order of receipt: a text must be there, laid before both keys, and the community consulted on its charter; it
must have a key of each side, held by two people; and nobody may have edited it before. A side that gives a text back
takes its own key off it, and may give it anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ubia.register.kind import SIDES, Side
from ubia.register.line import Line

from .entries import CharterDrafted, CharterProposed, CharterReturned, CharterSigned, CharterSuspended
from .pairs import Keys, as_received, keys_of


@dataclass
class Text:
    """A drafted text with all that was done with it. What it lacks to come into force is None or empty."""

    line: Line
    proposed: Line | None = None
    edit: Line | None = None
    """The first text that is an edit of it; before both have agreed it ends this one for good."""
    signed: list[Line] = field(default_factory=list)
    """Signatures that stand: not those before their side's giving back."""
    returned: dict[Side, Line] = field(default_factory=dict)
    """By side, the giving back that stands: not those before its latest signature."""
    agreed_at: int | None = None

    @property
    def body(self) -> CharterDrafted:
        """What was drafted."""
        body: CharterDrafted = self.line.body
        return body

    @property
    def keys(self) -> Keys:
        """The keys that put it in force, or that it has so far."""
        return keys_of(self.signed)


@dataclass
class Charter:
    """All texts of a charter as they were drafted, when the community was first consulted, what sets texts aside."""

    texts: list[Text]
    consulted_at: int | None = None
    suspended: list[Line] = field(default_factory=list)


def charter_of(story: Sequence[Line]) -> Charter:
    """What became of every text. The story may come in any order."""
    by_receipt = as_received(story)
    texts = {line.id: Text(line) for line in by_receipt if isinstance(line.body, CharterDrafted)}
    charter = Charter(list(texts.values()))
    here: set[str] = set()
    for line in by_receipt:
        here.add(line.id)
        if line.kind == "charter.consulted":
            charter.consulted_at = line.received_at if charter.consulted_at is None else charter.consulted_at
        elif isinstance(line.body, CharterSuspended):
            charter.suspended.append(line)
        else:
            _note(line, texts)
        _agree(charter, here, line.received_at)
    return charter


def _note(line: Line, texts: dict[str, Text]) -> None:
    """What a line does to the text that it is about; what comes once both have agreed changes nothing."""
    body: Any = line.body
    if line.kind == "charter.drafted":
        text = texts.get(line.amends)
        if text and text.edit is None and line.amends != line.id:
            text.edit = line
        return
    text = texts.get(getattr(body, "text", ""))
    if text is None or text.agreed_at is not None or getattr(body, "text_digest", "") != text.line.digest:
        return
    match body:
        case CharterProposed():
            text.proposed = text.proposed or line
        case CharterSigned(side=side):
            text.signed.append(line)
            text.returned.pop(side, None)
        case CharterReturned(side=side):
            text.signed = [one for one in text.signed if one.body.side != side]
            text.returned[side] = line


def _agree(charter: Charter, here: set[str], at: int) -> None:
    """Mark what is agreed from this line on."""
    if charter.consulted_at is None:
        return
    for text in charter.texts:
        if text.agreed_at is None and text.line.id in here and text.proposed and text.edit is None:
            text.agreed_at = at if text.keys.agreed_at is not None else None


def lacking(text: Text, consulted: bool) -> list[str]:
    """What a text still lacks, as codes: `proposal`, `consultation`, `community`, `health_system`, `two_people`."""
    if text.agreed_at is not None:
        return []
    sides = {line.body.side for line in text.signed}
    lacks = [("proposal", text.proposed is None), ("consultation", not consulted)]
    lacks += [(side, side not in sides) for side in SIDES]
    lacks += [("two_people", len(sides) == len(SIDES) and text.keys.agreed_at is None)]
    return [code for code, is_lacking in lacks if is_lacking]
