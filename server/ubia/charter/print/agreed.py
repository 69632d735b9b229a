"""A text of a charter as parts of a sheet: choices in words, clauses as sentences, in the language that is active."""

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ubia.charter.entries import NotYet, Section
from ubia.charter.sections import sections
from ubia.evidence.words import said

from .clause_lines import Values, lines_for
from .sheets import Part
from .symbols import symbols

NOTHING = Section()


def parts_of(chosen: Mapping[str, Section], clauses: Values) -> list[Part]:
    """The fifteen sections in their order, whatever was chosen."""
    known = sections()
    found = []
    for number, (code, content) in enumerate(known.items(), 1):
        words = {choice.code: said(choice.words) for choice in content.choices}
        here = chosen.get(code, NOTHING)
        found.append(
            Part(
                picture=symbols().get(code, ""),
                number=number,
                title=said(content.title),
                question=said(content.question),
                chosen=[words.get(one, one.replace("_", " ")) for one in here.choices],
                clauses=lines_for(code, clauses),
                words=here.words,
                not_yet=not_yet_line(here.not_yet),
                why=here.why,
            )
        )
    return found


def not_yet_line(left: NotYet | None) -> str:
    """Who sees to an open question, and by when."""
    if left is None:
        return ""
    day = date_format(date.fromisoformat(left.until), "j F Y")
    return _("Not yet. %(owner)s sees to it by %(day)s.") % {"owner": left.owner, "day": day}
