"""One thing that happened, before anybody has signed it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from ubia.register.line import Line

Body = Mapping[str, Any]


class Desk(Protocol):
    """What is known only once the entries before are signed and have their lines."""

    def public(self, key: str) -> str:
        """The public point of a demo key, or of `server`."""

    def possession(self, key: str, code: str) -> str:
        """What shows that its holder has the private half."""

    def key_id(self, key: str) -> str:
        """The id of a demo key."""

    def words(self, key: str) -> list[str]:
        """The six words of a demo key."""

    def line(self, entry: str) -> Line:
        """An entry that has been written."""

    def lines(self) -> Mapping[str, Sequence[Line]]:
        """All that has been written, by book."""

    def last(self, book: str) -> int:
        """The last line of a book so far."""

    def sealed(self, book: str) -> int:
        """The last line of a book that is on a closed page."""

    def root(self, book: str, first: int, last: int) -> str:
        """The Merkle root of a page, in hex."""


@dataclass(frozen=True)
class Fact:
    """One entry to be. `book`, `subject`, `author` and `amends` are ids; instants are milliseconds since 1970 UTC."""

    id: str
    book: str
    kind: str
    subject: str
    author: str
    body: Body | Callable[[Desk], Body]
    happened_on: str
    made_at: int
    received_at: int
    amends: str = ""
    key: str = ""
    """The demo key that signs."""
    name: str = ""
    """What tests and screenshots call it."""
    outcome: str = "written"
    """What append is to answer."""
    settles: str = ""
    """The held entry that both sides have taken once this is written."""
    spoil: Callable[[Body], Body] | None = field(default=None, compare=False)
    """What happened to the body on its way, after it was signed."""
