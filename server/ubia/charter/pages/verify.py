"""Checking a printed charter on a page: the code read from it, against the keys of the books that the reader knows."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ubia.charter.proof import Checked, KnownKey, Problem, check_code
from ubia.register.pages.asking import ask
from ubia.register.pages.names import names_of

_KEYS = """SELECT k.public, CASE count(DISTINCT m.side) WHEN 1 THEN max(m.side) ELSE '' END AS side FROM admitted_key k
    LEFT JOIN mandate m ON m.book = k.book AND m.person = k.person WHERE k.book::text = %s AND NOT k.server
    GROUP BY k.public"""
_TEXT = "SELECT title, digest FROM charter_text WHERE book::text = %s AND text::text = %s"
PROBLEMS: dict[Problem, object] = {
    "unreadable": gettext_lazy("This is not a charter’s code, or it was not read to its end. Read it once more."),
    "sides": gettext_lazy("It takes one signature of each side, by two people with two keys."),
    "two_texts": gettext_lazy("The two signatures are for two different texts."),
    "unknown_key": gettext_lazy("A signature is by a key that this book does not know."),
    "wrong_side": gettext_lazy("A key has signed for the other side."),
    "signature": gettext_lazy("A signature does not fit: the code was changed or forged."),
    "changed": gettext_lazy("The text in the book is not the one that was signed."),
    "words": gettext_lazy("The words on the paper are not those of the text that was signed."),
}


@login_required
def verify(request: HttpRequest) -> HttpResponse:
    """A field for the code and the words; then what it says."""
    code, words = request.POST.get("code", "").strip(), request.POST.get("words", "").split()
    facts: dict[str, Any] = {"code": code, "words": " ".join(words), "title": _("Check a printed charter")}
    if request.method == "POST":
        facts["found"] = _found(code, words)
    return render(request, "charter/verify.html", facts)


def _found(code: str, words: list[str]) -> dict[str, Any]:
    checked = check_code(code, [], words=words)
    if checked.book:
        known = [KnownKey(row.public, row.side) for row in ask(_KEYS, checked.book)]
        checked = check_code(code, known, words=words)
    text = next(iter(ask(_TEXT, checked.book, checked.text)), None)
    problems = [PROBLEMS[one] for one in checked.problems]
    if text is not None and text.digest != checked.digest:
        problems.append(PROBLEMS["changed"])
    return {
        "problems": problems,
        "words": checked.words,
        "title": text.title if text else "",
        "signed": _signers(checked),
    }


def _signers(checked: Checked) -> list[dict[str, object]]:
    names = names_of(checked.book, [author for _side, author, _day in checked.signed]) if checked.book else {}
    shown = {"community": "community", "health_system": "health"}
    return [
        {"side": shown.get(side, "both"), "name": names.get(author, ""), "day": day}
        for side, author, day in checked.signed
    ]
