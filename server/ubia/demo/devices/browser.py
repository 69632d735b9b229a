"""A browser: somebody signs in, reads pages, and signs what a page puts before her with a key that stays here."""

import html
import json
import re
from typing import Any

import msgspec

from ubia.register.book import now
from ubia.register.entry import Entry
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen

from .wire import Refused, Wire, in_words

Act = tuple[str, str, str, dict[str, Any]]
"""Book, kind, subject and body."""

_TO_SIGN = re.compile(r'<script id="to-sign" type="application/json">(.*?)</script>', re.DOTALL)
_CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
_UNSEEN = re.compile(r"<(script|style|svg|template)\b.*?</\1>", re.DOTALL)


class Browser:
    """One person's browser, signed in. Her key is made here and never leaves."""

    def __init__(self, url: str, user_name: str, pass_phrase: str) -> None:
        """Sign in. Raises Refused when user name and pass phrase do not fit."""
        self.wire, self.key, self.page = Wire(url), SigningKey(), ""
        self.person, self.signed = "", list[Entry]()
        self.open("/account/sign-in/")
        self.fill("/account/sign-in/", login=user_name, password=pass_phrase)
        if 'name="password"' in self.page:
            raise Refused(f"{user_name} could not sign in")

    def open(self, address: str) -> str:
        """Open an address and return the words on the page. Raises Refused."""
        self.page, _ = self.wire.get(address)
        return self.words()

    def fill(self, address: str, **fields: str) -> str:
        """Fill in the form of a page and send it; returns where that leads. Raises Refused."""
        self.page, found = self.wire.send_form(address, fields)
        return found

    def words(self) -> str:
        """The words of the page as it stands, without its frame, as one line."""
        main = self.page[self.page.find("<main") :].partition("</main>")[0]
        return _text(main)

    def rows(self) -> list[str]:
        """The rows of the last table on the page."""
        table = self.page.rpartition("<table")[2].partition("</table>")[0]
        return [" | ".join(_text(cell) for cell in _CELL.findall(row)) for row in table.split("<tr")[1:]]

    def links(self, pattern: str) -> list[str]:
        """The addresses in the last table of the page that match a pattern."""
        return [html.unescape(found) for found in re.findall(f'href="({pattern})"', self.page.rpartition("<table")[2])]

    def link(self, pattern: str) -> str:
        """The first address on the page that matches a pattern. Raises LookupError."""
        found = re.search(f'href="({pattern})"', self.page)
        if not found:
            raise LookupError(f"no link {pattern} on this page: {self.words()[:300]}")
        return html.unescape(found[1])

    def offer_key(self, address: str, code: str) -> None:
        """Offer this browser's key for a book that is to be opened, or for the meeting. Raises Refused."""
        asked = {"code": code, "public": self.key.public, "possession": self.key.possession(code)}
        self.person = self.wire.send(address, {**asked, "device": "Browser", "algorithm": "p256"})["person"]

    def open_book(self, code: str, **mandate: str) -> str:
        """Open a book with its one-time code; `mandate` says name, chosen_by, answers_for, until. Returns its id."""
        address = self.fill("/books/new/", code=code)
        book = address.split("/")[3]
        self.offer_key(f"{address}key/", book)
        self.sign(address, public=self.key.public, **mandate)
        return book

    def give_role(self, book: str, name: str, role: str, since: str) -> str:
        """Give somebody new a part in a book, from a day on. Returns the person's id."""
        self.sign(f"/books/{book}/people/role/", name=name, role=role, since=since)
        return str(self.signed[-1].subject)

    def make_code(self, book: str, person: str) -> str:
        """Make the one-time code that lets a device of somebody in; it is shown once."""
        self.fill(f"/books/{book}/people/{person}/code/")
        found = re.search(r'class="code-groups"[^>]*>([^<]+)<', self.page)
        if not found:
            raise LookupError(f"no code on this page: {self.words()[:300]}")
        return found[1]

    def sign(self, address: str, **fields: str) -> list[str]:
        """Fill in a form, sign what the page then shows, and hand it in; returns what became of each act."""
        if fields:
            self.fill(address, **fields)
        else:
            self.open(address)
        found = _TO_SIGN.search(self.page)
        if not found:
            raise LookupError(f"nothing to sign here: {self.words()[:600]}")
        shown = json.loads(found[1])
        self.person = shown["person"]
        acts = [(act["book"], act["kind"], act["subject"], act["body"]) for act in shown["entries"]]
        return self.hand_in(*acts, opening=shown.get("opening", ""))

    def hand_in(self, *acts: Act, opening: str = "") -> list[str]:
        """Sign acts and hand them in; returns what became of each. `opening` is the code that opens a book."""
        self.signed = [self._signed(*act) for act in acts]
        entries = [msgspec.to_builtins(entry) for entry in self.signed]
        answers = self.wire.send("/sync/push", {"bundles": [{"entries": entries}], "opening": opening})["answers"]
        return [in_words(answer) for answer in answers]

    def _signed(self, book: str, kind: str, subject: str, body: dict[str, Any]) -> Entry:
        return Pen(self.key, self.person, book, "page").write(kind, subject, body, made_at=now())


def _text(markup: str) -> str:
    """What of a piece of a page is seen, as one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", _UNSEEN.sub(" ", markup))).split())
