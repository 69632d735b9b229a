"""Whatever asks says why, how sure people were, and what it does not prove (EVI-15). The words are a snapshot."""

import html
import re

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from ubia.evidence.because import because
from ubia.evidence.findings import library

ASKED = """How did these days go?
Why this is asked
Health workers fear being blamed when care goes wrong.
G10 · Glenton 2013 What people said in studies
certainty not itemised in the source
With a page of their own figures in the monthly talk, health workers made about 40 more visits a month (between 4 and 76); speed and quality did not clearly change.
SUP-3 · Whidden 2018 Measured in a trial or review
certainty not itemised in the source
Whether the phone’s clock was right.
It does not show that somebody did something wrong, nor what the cause is. Ask, and listen.
It tells what people felt in those studies. It does not show how many feel so, nor that it is so here.
It was measured in another place. It is no promise for here, and says nothing about deaths or illness."""  # noqa: E501
IN_FRENCH = "Ce que cela ne prouve pas"


def words_of(codes: list[str], language: str = "en") -> str:
    with override(language):
        shown = because("How did these days go?", codes, "Whether the phone’s clock was right.")
        page = render_to_string("evidence/because.html", {"because": shown})
    lines = re.sub(r"</(p|li|h3|summary)>", "\n", page)
    text = html.unescape(re.sub(r"<[^>]+>", "", lines))
    return "\n".join(line for line in (" ".join(line.split()) for line in text.splitlines()) if line)


def test_a_question_with_its_findings_and_its_limits() -> None:
    said = words_of(["G10", "SUP-3"])
    assert said.replace("What this does not prove\n", "") == ASKED
    assert "What this does not prove" in said


def test_a_level_stands_in_its_own_vocabulary() -> None:
    said = words_of(["G2", "WHO-8"])
    assert "GRADE-CERQual (since 2018): low" in said
    assert "GRADE (for effects): very low · strong recommendation" in said


def test_it_speaks_other_languages() -> None:
    said = words_of(["G10"], "fr")
    assert IN_FRENCH in said
    assert "Les agents craignent d'être accusés" in said


@pytest.mark.parametrize("codes", [["G10", "X1"], ["g99"]])
def test_an_unknown_finding_is_no_reason(codes: list[str]) -> None:
    with pytest.raises(KeyError):
        because("?", codes)


def test_nothing_is_asked_without_a_finding() -> None:
    with pytest.raises(ValueError, match="finding"):
        because("?", [])


def test_every_finding_has_a_limit_and_none_blames() -> None:
    for code in library():
        shown = because("?", [code])
        assert [str(limit) for limit in shown.limits][-1] != ""
        assert len(shown.limits) == 2
