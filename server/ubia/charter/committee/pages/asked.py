"""What the committee's pages ask of the tables, in the reader's own name."""

from datetime import timedelta
from typing import Any

from django.http import Http404
from django.utils.timezone import localdate

from ubia.register.pages.asking import ask


def members_of(book: str) -> list[Any]:
    """The register of members, those here first."""
    return ask(_MEMBERS, book, book)


def rounds_of(book: str) -> list[Any]:
    """The scorings, the latest first."""
    return ask("SELECT *, subject::text AS id FROM round WHERE book = %s ORDER BY begun_on DESC, subject DESC", book)


def round_of(book: str, subject: str) -> Any:
    """A scoring. Raises Http404."""
    found = ask("SELECT *, subject::text AS id FROM round WHERE book = %s AND subject = %s", book, subject)
    if not found:
        raise Http404
    return found[0]


def items_of(book: str, subject: str) -> list[Any]:
    """What is scored, in the order of the sheet: item, words."""
    return ask("SELECT item, words FROM round_item WHERE book = %s AND subject = %s ORDER BY n", book, subject)


def groups_of(book: str, subject: str) -> list[Any]:
    """Who scores: group_code, side, words, scores (the entry that counts)."""
    return ask(
        "SELECT group_code, side, words, scores::text FROM round_group WHERE book = %s AND subject = %s ORDER BY n",
        *(book, subject),
    )


def nominees_of(book: str, subject: str) -> list[Any]:
    """Who is put forward, by name."""
    return ask("SELECT *, nominee::text AS id FROM nominee WHERE book = %s AND subject = %s ORDER BY name",
               book, subject)  # fmt: skip


def gaps_of(book: str, subject: str) -> list[Any]:
    """Each thing with what both sides say; where they differ most stands first. Nothing before both are in."""
    return ask(_GAPS, book, subject)


def scores_of(book: str, subject: str) -> list[Any]:
    """The marks that the reader may read."""
    return ask("SELECT * FROM score WHERE book = %s AND subject = %s ORDER BY item, nominee, group_code", book, subject)


def actions_of(book: str, subject: str = "") -> list[Any]:
    """What is to be done, of one meeting or scoring or of all: first what is open, by its day."""
    return ask(_ACTIONS, book=book, subject=subject or None)


def meetings_of(book: str) -> list[Any]:
    """The meetings with what is asked about each, the latest first."""
    return ask(_MEETINGS, book)


def agenda_of(book: str) -> list[Any]:
    """What is open: sort, about, subject, words, due_on, n. Computed, never typed. A repeat shows a month before."""
    return ask(_AGENDA, book, localdate() + timedelta(days=31))


_MEMBERS = """SELECT m.*, m.subject::text AS person,
    (SELECT count(*) FROM member_training t WHERE t.book = m.book AND t.subject = m.subject) AS trainings,
    (SELECT string_agg(t.topic, '; ' ORDER BY t.trained_on) FROM member_training t
        WHERE t.book = %s AND t.subject = m.subject) AS topics
    FROM member m WHERE m.book = %s ORDER BY m.until IS NOT NULL, m.name"""
_GAPS = """SELECT *, gap >= 2 AS is_wide FROM round_gap WHERE book = %s AND subject = %s
    ORDER BY coalesce(gap, 0) >= 2 DESC, CASE WHEN gap >= 2 THEN gap END DESC NULLS LAST, n, nominee"""
_ACTIONS = """SELECT *, subject::text AS of, action::text AS id FROM action
    WHERE book = %(book)s AND (%(subject)s::uuid IS NULL OR subject = %(subject)s)
    ORDER BY closed_on IS NOT NULL, closed_on DESC, due_on, action"""
_MEETINGS = """SELECT m.*, m.subject::text AS id, q.questions FROM meeting m
    LEFT JOIN LATERAL (SELECT array_agg(question ORDER BY question) AS questions FROM meeting_question
        WHERE book = m.book AND meeting = m.subject) q ON true
    WHERE m.book = %s ORDER BY m.held_on DESC, m.subject DESC"""
_AGENDA = """SELECT *, subject::text AS of FROM agenda_item WHERE book = %s AND (sort <> 'repeat' OR due_on <= %s)
    ORDER BY due_on NULLS LAST, sort, words"""
