"""A charter's text that both sides have signed, without a database."""

from dataclasses import dataclass

from ubia.charter.proof import KnownKey, code_of
from ubia.register.entry import Entry, digest
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen

BOOK, CHARTER = "0192d3a0-0000-7000-8000-0000000000b1", "0192d3a0-0000-7000-8000-0000000000c1"
PEOPLE = {"community": "0192d3a0-0000-7000-8000-0000000000f1", "health_system": "0192d3a0-0000-7000-8000-0000000000f2"}
AT = 1_767_225_600_000


@dataclass
class Agreed:
    """A text, the keys of both sides, and what both signed."""

    text: Entry
    keys: dict[str, SigningKey]
    signed: list[Entry]

    @property
    def known(self) -> list[KnownKey]:
        """Both keys, as a reader holds them."""
        return [KnownKey(key.public, side) for side, key in self.keys.items()]

    @property
    def code(self) -> str:
        """The code on the paper."""
        return code_of(self.signed)


def signature(text: Entry, key: SigningKey, side: str, author: str = "") -> Entry:
    """One side's `charter.signed` on a text."""
    named = {"text": text.id, "text_digest": digest(text.text()).hex(), "side": side}
    pen = Pen(key, author or PEOPLE[side], BOOK, "page")
    return pen.write("charter.signed", CHARTER, named, made_at=AT)


def make_agreed() -> Agreed:
    """A text that both sides have signed with new keys."""
    keys = {side: SigningKey() for side in PEOPLE}
    said = {"title": "Charter of Mtakuja", "place": BOOK, "from_on": "2027-01-01"}
    text = Pen(SigningKey(), PEOPLE["community"], BOOK, "page").write("charter.drafted", CHARTER, said, made_at=AT)
    return Agreed(text, keys, [signature(text, key, side) for side, key in keys.items()])
