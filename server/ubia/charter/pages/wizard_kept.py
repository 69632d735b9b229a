"""Drafts of a first charter in the database: found, begun, saved. A page typed on by two people loses no words."""

from typing import NamedTuple
from uuid import UUID

from django.http import Http404
from msgspec.structs import replace

from ubia.charter.models import WizardDraft
from ubia.charter.wizard.answers import Answer, Draft, is_late, read, written
from ubia.register.book import now
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook
from ubia.register.uuid7 import uuid7

_CHARTER = """SELECT subject::text FROM charter_text WHERE book = %s
    UNION ALL SELECT subject::text FROM package WHERE book = %s LIMIT 1"""
_PLACE = "SELECT coalesce(place, book)::text AS place FROM book WHERE book = %s"


class Clash(NamedTuple):
    """Somebody else saved the same page since it was opened: what they wrote."""

    theirs: Answer


def get_draft(book: OpenBook, draft: UUID) -> WizardDraft:
    """A draft of this book. Raises Http404."""
    found = WizardDraft.objects.filter(book=book.id, id=draft).first()
    if found is None:
        raise Http404
    return found


def drafts_of(book: OpenBook) -> list[WizardDraft]:
    """The drafts of a book that are not written down yet, the latest first."""
    return list(WizardDraft.objects.filter(book=book.id, text=None).order_by("-changed_at"))


def begin(book: OpenBook, first: Draft, on_paper: bool) -> WizardDraft:
    """A new draft, of the community's one charter if it has a story already."""
    at = now()
    story = next((row.subject for row in ask(_CHARTER, book.id, book.id)), None)
    return WizardDraft.objects.create(
        book=book.id,
        charter=story or uuid7(at),
        answers=written(first),
        paper=on_paper,
        begun_by=book.person,
        begun_at=at,
        changed_by=book.person,
        changed_at=at,
    )


def save_answer(book: OpenBook, draft: UUID, section: str, answer: Answer, seen: int) -> Answer | Clash:
    """Keep what was typed on a section's page, unless somebody else saved it after `seen`; then nothing is kept."""
    row = WizardDraft.objects.select_for_update().get(book=book.id, id=draft)
    kept = read(row.answers)
    before = kept.answer(section)
    if is_late(before, answer):
        return before
    if before.at > seen and before.by != book.person and not _same(before, answer):
        return Clash(before)
    at = max(now(), before.at + 1)
    stamped = replace(answer, by=book.person, at=at)
    _save(row, replace(kept, answers={**kept.answers, section: stamped}), section, book)
    return stamped


def save_head(book: OpenBook, draft: UUID, head: Draft, written_by: str, scan: str) -> None:
    """Keep title, first day and language, and for a printed form who wrote it and the hash of its picture."""
    row = WizardDraft.objects.select_for_update().get(book=book.id, id=draft)
    kept = read(row.answers)
    if is_late(kept, head):
        return
    row.written_by, row.scan = written_by, scan or row.scan
    _save(row, replace(head, answers=kept.answers), "begin", book)


def _save(row: WizardDraft, draft: Draft, page: str, book: OpenBook) -> None:
    row.answers, row.page = written(draft), page
    row.changed_by, row.changed_at = UUID(book.person), now()
    row.save()


def _same(one: Answer, other: Answer) -> bool:
    """Whether two people said the same."""
    first, second = (replace(answer, by="", at=0, sitting="", turn=0) for answer in (one, other))
    return first == second


def place_of(book: OpenBook) -> str:
    """Where the charter holds: the book's place, or the book itself while it has none."""
    return str(ask(_PLACE, book.id)[0].place)
