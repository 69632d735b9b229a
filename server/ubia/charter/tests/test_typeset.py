"""Sheets of paper: set by our own templates and fonts alone, posters on one page whatever was written."""

import io

import pytest
import segno
import typst
from msgspec.structs import replace

from ubia.charter.print.symbols import symbols
from ubia.charter.print.typeset import FONTS, pdf, pictures

from .sheets import charter_sheet, form_sheet, plan_sheet


def qr_of(text: str) -> str:
    drawn = io.BytesIO()
    segno.make(text, micro=False, error="l").save(drawn, kind="svg", border=2, xmldecl=False)
    return drawn.getvalue().decode()


def test_a_section_has_a_picture() -> None:
    assert len(symbols()) == 15


@pytest.mark.parametrize("words", [2, 10, 40])
def test_a_poster_is_one_page_however_much_was_written(words: int) -> None:
    assert len(pictures("poster", charter_sheet(words, qr_of("x" * 700), "Draft"), per_inch=20)) == 1


@pytest.mark.parametrize("rows", [1, 8, 25])
def test_a_plan_is_one_page_whatever_was_agreed(rows: int) -> None:
    """OWN-14."""
    assert len(pictures("plan", plan_sheet(rows), per_inch=20)) == 1


def test_a_booklet_leaves_nothing_out() -> None:
    short, long = (len(pictures("booklet", charter_sheet(words, qr_of("x")), per_inch=20)) for words in (4, 60))
    assert long > short > 1


def test_paper_can_be_read_aloud_by_a_machine() -> None:
    """Tagged text, in the language it says, with every letter in a font that is embedded."""
    made = pdf("booklet", charter_sheet(5))
    assert made.startswith(b"%PDF")
    assert b"/StructTreeRoot" in made
    assert b"/Lang (sw)" in made or b"/Lang(sw)" in made
    assert b"Andika" in made


def test_whatever_people_write_stays_text() -> None:
    written = "#panic() $x$ *no* \\ \"'<b>"
    sheet = replace(charter_sheet(3), title=written)
    assert pdf("booklet", sheet).startswith(b"%PDF")


def test_the_templates_ask_for_nothing_that_is_missing() -> None:
    for made in (pdf("poster", charter_sheet(4)), pdf("form", form_sheet()), pdf("plan", plan_sheet(3))):
        assert made.startswith(b"%PDF")


def test_fonts_come_with_their_licence() -> None:
    names = {font.family for font in typst.Fonts(include_system_fonts=False, font_paths=[FONTS]).fonts()}
    assert "Andika" in names
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text()
