"""What a draft still lacks, and the text that it becomes. What is missing is said, never refused."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from .answers import Answer, Draft
from .blanks import clauses_of, faults_in

Lack = Literal["nothing_said", "no_owner", "no_day", "day_gone", "figures", "no_title", "no_first_day"]


class Missing(NamedTuple):
    """One thing that keeps a draft from being finished: the page where it is put right, and what it is."""

    page: str
    lack: Lack


def missing(draft: Draft, sections: Sequence[str], today: str) -> list[Missing]:
    """All of it, in the order of the pages (OWN-04: every section is chosen, or *not yet* with an owner and a day)."""
    found = [Missing("begin", "no_title")] if not draft.title.strip() else []
    if not is_day(draft.from_on):
        found.append(Missing("begin", "no_first_day"))
    for section in sections:
        found += [Missing(section, lack) for lack in lacks(section, draft.answer(section), today)]
    return found


def lacks(section: str, answer: Answer, today: str) -> Iterator[Lack]:
    """What one section lacks."""
    if answer.later:
        if not answer.owner.strip():
            yield "no_owner"
        if not is_day(answer.until):
            yield "no_day"
        elif answer.until < today:
            yield "day_gone"
    elif not answer.choices:
        yield "nothing_said"
    if faults_in(section, answer.blanks):
        yield "figures"


def is_day(text: str) -> bool:
    """Whether it is a day, `YYYY-MM-DD`."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def text_of(draft: Draft, sections: Sequence[str], place: str, prepared_in: str) -> dict[str, Any]:
    """The body of `charter.drafted`, of a draft that lacks nothing."""
    body: dict[str, Any] = {
        "title": draft.title.strip(),
        "place": place,
        "from_on": draft.from_on,
        "language": draft.language,
        "sections": {code: said_on(draft.answer(code)) for code in sections},
        "prepared_in": prepared_in,
    }
    clauses = figures_of(draft, sections)
    return {**body, "clauses": clauses} if clauses else body


def figures_of(draft: Draft, sections: Sequence[str]) -> dict[str, Any]:
    """The clauses as JSON, of every section whose figures fit."""
    fitting = (draft.answer(code).blanks for code in sections if not faults_in(code, draft.answer(code).blanks))
    return clauses_of({name: value for blanks in fitting for name, value in blanks.items()})


def said_on(answer: Answer) -> dict[str, Any]:
    """A section of the text as JSON; what is still open is in it only once it has an owner and a day."""
    said: dict[str, Any] = {"choices": answer.choices, "words": answer.words.strip()}
    if answer.later and answer.owner.strip() and is_day(answer.until):
        said["not_yet"] = {"owner": answer.owner.strip(), "until": answer.until}
    return {name: value for name, value in said.items() if value}
