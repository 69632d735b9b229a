"""A text on paper, and the page that checks the paper: the words, the code, the keys that the book knows."""

import re
from dataclasses import dataclass
from typing import Any

import msgspec
import pytest
from django.test import Client

from tests.readers import client_of
from tests.village import Member, Village, new_id
from ubia.charter.proof import address_of, code_of, words_of
from ubia.charter.tests.agreed import make_agreed
from ubia.register.book import now
from ubia.register.entry import Entry, digest
from ubia.register.pages.tests.pages import posted, text_of


@dataclass
class Paper:
    """A charter that both sides have signed, and the reader's browser."""

    village: Village
    text: Entry
    signed: list[Entry]
    nurse: Client

    def at(self, rest: str) -> str:
        """The address of one of its papers."""
        return f"/charters/{self.village.book}/texts/{self.text.id}/{rest}"

    @property
    def code(self) -> str:
        """What the QR code says."""
        return address_of(code_of(self.signed), "https://ubia.example.org")

    @property
    def words(self) -> str:
        """The six words on the paper."""
        return " ".join(words_of(digest(self.text.text()).hex()))


@pytest.fixture
def paper(village: Village) -> Paper:
    charter, sides = new_id(), {"community": village.committee, "health_system": village.facility}
    pen = village.facility.pen(village.book, "page")

    def write(pen: Any, kind: str, **body: Any) -> Entry:
        entry: Entry = pen.write(kind, charter, body, made_at=now())
        return entry

    sections = {"voice": {"words": "Kila kitu kwa « uwazi »."}}
    text = write(pen, "charter.drafted", title="Mkataba", place=village.book, from_on="2020-01-01", sections=sections)
    named = {"text": text.id, "text_digest": digest(text.text()).hex()}
    asked = write(pen, "charter.consulted", with_whom=["elders"], words="They agree.")
    proposed = write(pen, "charter.proposed", side="health_system", **named)
    signed = [
        write(member.pen(village.book, "page"), "charter.signed", side=side, **named) for side, member in sides.items()
    ]
    answers = village.append(text, asked, proposed, *signed)
    assert {answer.outcome for answer in answers} == {"written"}, answers
    return Paper(village, text, signed, client_of(village.facility))


@pytest.mark.parametrize("language", ["en", "fr", "sw", "xx", ""])
def test_it_is_printed_in_the_language_asked_for(paper: Paper, language: str) -> None:
    for name in ("poster.pdf", "booklet.pdf"):
        answer = paper.nurse.get(paper.at(f"{name}?language={language}"))
        assert answer.content.startswith(b"%PDF")
        assert answer["Content-Disposition"].startswith('inline; filename="')


def test_the_text_taken_along_is_the_one_that_was_signed(paper: Paper) -> None:
    taken = msgspec.json.decode(paper.nurse.get(paper.at("text.json")).content, type=Entry)
    assert digest(taken.text()) == digest(paper.text.text())


def test_the_code_and_the_words_of_the_paper_hold(paper: Paper) -> None:
    page = posted(paper.nurse, "/charters/verify/", code=paper.code, words=paper.words.upper())
    assert "It holds: both sides have signed this text" in page
    assert "Mkataba" in page
    assert "Mzee Karisa" in page
    shown = re.search(r'<ol class="words".*?</ol>', page, re.DOTALL)
    assert shown
    assert all(word in shown[0] for word in paper.words.split())


def test_other_words_on_the_paper_are_found(paper: Paper) -> None:
    page = posted(paper.nurse, "/charters/verify/", code=paper.code, words="bafi dolu semi tavo koru mipe")
    assert "The words on the paper are not those of the text that was signed." in page


def test_a_code_signed_by_strangers_does_not_hold(paper: Paper) -> None:
    page = posted(paper.nurse, "/charters/verify/", code=make_agreed().code)
    assert "It does not hold" in page
    assert "A signature is by a key that this book does not know." in page


@pytest.mark.parametrize("code", ["", "hello", "1.AAAA", "1.x\u0000y", "https://a/app/#charter="])
def test_what_is_no_code_says_what_to_do(paper: Paper, code: str) -> None:
    assert "Read it once more." in posted(paper.nurse, "/charters/verify/", code=code)


def test_a_text_that_is_not_there_has_no_paper(paper: Paper) -> None:
    text_of(paper.nurse, f"/charters/{paper.village.book}/texts/{new_id()}/poster.pdf", status=404)


def test_the_rates_hang_in_public_by_themselves(village: Village) -> None:
    """INC-09: the poster of rates tells what the work is paid; it needs no reader of pay, and names nobody's pay."""
    rules = [
        {"code": "stipend", "kind": "stipend", "count": {"what": "period"}, "amount": 2500},
        {"code": "anc_visit", "count": {"what": "acts", "item": "anc_visit"}, "amount": "66.50"},
    ]
    clauses = {"pay": {"scheme": "kanga", "currency": "KES", "rules": rules}}
    sections = {"incentives": {"choices": ["regular_pay", "costs_paid_back"]}, "voice": {"words": "All of it."}}
    body = {
        "title": "Mkataba",
        "place": village.book,
        "from_on": "2020-01-01",
        "sections": sections,
        "clauses": clauses,
    }
    text = village.facility.pen(village.book, "page").write("charter.drafted", new_id(), body, made_at=now())
    assert [answer.outcome for answer in village.append(text)] == ["written"]
    chw = village.admit(Member("Amina Wanjiru"))
    for language in ("en", "fr", "sw"):
        answer = client_of(chw).get(f"/charters/{village.book}/texts/{text.id}/rates.pdf?language={language}")
        assert answer["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF")
