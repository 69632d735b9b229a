"""What the pages of rewards ask of the tables; scope and row-level security have the last word."""

from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from msgspec.json import decode

from ubia.charter.clauses import Step
from ubia.incentives.rewards.ladder import Cited, Decision
from ubia.incentives.rewards.short import Short, short_of
from ubia.register.pages.asking import ask, cursor


class Promise(NamedTuple):
    """A promise as pages show it. `days_late` is 0 until its day is over; `received` is the worth of what came."""

    promise: str
    chw: str
    item: str
    source: str
    quantity: int
    by_on: date
    amount: int | None
    currency: str
    delivered: int
    delivered_on: date | None
    says: str
    said: str
    words: str
    days_late: int
    received: int | None

    @property
    def short(self) -> Short:
        """What of it is missing."""
        return short_of(self.quantity, self.delivered, self.amount, self.received, self.currency)


_PROMISED = """SELECT promise::text, chw::text, item, source, quantity, by_on, amount, currency, delivered,
    delivered_on, says, said, words, greatest(coalesce(delivered_on, %(day)s::date) - by_on, 0),
    CASE WHEN delivered = 0 THEN 0 ELSE (
        SELECT CASE WHEN bool_and(d.amount IS NOT NULL AND d.currency = promised.currency)
            THEN sum(d.amount)::bigint END
        FROM delivered d WHERE d.book = promised.book AND d.promise = promised.promise) END
    FROM promised WHERE book = ANY (%(books)s::uuid[]) AND (%(chw)s::uuid IS NULL OR chw = %(chw)s::uuid)
    ORDER BY delivered_on IS NOT NULL, by_on, promise"""
_DELIVERED = """SELECT delivery::text, promise::text, item, source, quantity, came_on, amount, currency, says, said,
    words FROM delivered WHERE book = %s AND chw = %s ORDER BY came_on DESC, delivery"""
_THANKED = """SELECT thanks::text, thanks_from, words, given_on FROM thanked WHERE book = %s AND chw = %s
    ORDER BY given_on DESC, thanks"""
_PUBLIC = """SELECT t.words, t.thanks_from, t.given_on, r.name FROM public_thanks t
    JOIN LATERAL (SELECT name FROM role WHERE book = t.book AND person = t.chw AND role = 'chw' LIMIT 1) r ON true
    WHERE t.book = %s ORDER BY t.given_on DESC, t.thanks LIMIT 20"""
_AGREEMENTS = """SELECT agreement::text, role, starts_on, ends_on, conditions, pay, rights, language, accepted_on,
    heard FROM agreement WHERE book = %s AND chw = %s ORDER BY starts_on DESC, agreement"""
_STEPS = """SELECT decision::text, step, outcome, from_on, decided_on, decided_by::text, criterion, wanted, found,
    is_met, words FROM promotion WHERE book = %s AND chw = %s ORDER BY decided_on DESC, decision, n"""
_DECIDED = """SELECT decision::text, chw::text, step, outcome, decided_on, criterion, wanted, found, is_met
    FROM step_decided WHERE book = %s AND decided_on >= %s ORDER BY decided_on DESC, decision, n"""
_LADDERS = """SELECT t.value, t.since, t.until FROM book b, LATERAL charter_terms(coalesce(b.place, b.subject)) t
    WHERE b.book = %s AND t.clause = 'ladder'"""
_WORKERS = """SELECT DISTINCT ON (person) person::text, name FROM role WHERE book = %s AND role = 'chw'
    AND since <= %s AND (until IS NULL OR until >= %s) ORDER BY person, since"""
_WITHOUT = """SELECT DISTINCT ON (r.person) r.person::text, r.name FROM role r WHERE r.book = ANY (%s::uuid[])
    AND r.role = 'chw' AND r.since <= %s AND (r.until IS NULL OR r.until >= %s) AND NOT EXISTS (
        SELECT FROM agreement a WHERE a.chw = r.person AND a.accepted_on IS NOT NULL AND a.starts_on <= %s
        AND (a.ends_on IS NULL OR a.ends_on >= %s)) ORDER BY r.person, r.since"""


def promises_in(books: list[str], day: date, chw: str | None = None) -> list[Promise]:
    """Promises made in some books, or to one CHW, as of a day: what is awaited first."""
    found = cursor().execute(_PROMISED, {"books": books, "day": day, "chw": chw}).fetchall()
    return [Promise(*row) for row in found]


def deliveries_to(book: str, chw: str) -> list[Any]:
    """What a CHW was given, the last first."""
    return ask(_DELIVERED, book, chw)


def thanks_to(book: str, chw: str) -> list[Any]:
    """What people thanked a CHW for, as far as the reader may see it."""
    return ask(_THANKED, book, chw)


def public_thanks_in(book: str) -> list[Any]:
    """The last thanks that those thanked want to be read by all."""
    return ask(_PUBLIC, book)


def thanks_are_public(book: str, chw: str) -> bool:
    """Whether all may read thanks to a CHW. Where nobody has thanked her yet there is nothing to read: False."""
    return bool(ask("SELECT 1 AS there FROM public_thanks WHERE book = %s AND chw = %s LIMIT 1", book, chw))


def agreements_of(book: str, chw: str) -> list[Any]:
    """A CHW's written agreements, the newest first."""
    return ask(_AGREEMENTS, book, chw)


def steps_of(book: str, chw: str) -> list[Any]:
    """The decisions on steps up, criterion by criterion."""
    return ask(_STEPS, book, chw)


def decisions_in(book: str, since: date) -> list[Decision]:
    """The decisions on steps up from a day on, the last first."""
    rows = ask(_DECIDED, book, since)
    return [
        Decision(*key, tuple(Cited(row.criterion, row.wanted, row.found, row.is_met) for row in group))
        for key, group in groupby(rows, key=lambda row: (row.decision, row.chw, row.step, row.outcome, row.decided_on))
    ]


def ladders_at(book: str) -> list[tuple[list[Step], date, date | None]]:
    """The career ladders of the charters of a book's place, the nearest first, with the days on which each holds."""
    return [(decode(row.value, type=list[Step]), row.since, row.until) for row in ask(_LADDERS, book)]


def ladder_on(ladders: list[tuple[list[Step], date, date | None]], day: date) -> list[Step]:
    """The ladder in force on a day; empty where no charter has one."""
    return next((steps for steps, since, until in ladders if since <= day and (until is None or day < until)), [])


def workers_in(book: str, day: date) -> list[tuple[str, str]]:
    """The CHWs of a book on a day: id and name."""
    return [(row.person, row.name) for row in ask(_WORKERS, book, day, day)]


def without_agreement(books: list[str], day: date) -> list[tuple[str, str]]:
    """Who works on a day without a written agreement that she has accepted (INC-12). Her pay is not withheld."""
    return [(row.person, row.name) for row in ask(_WITHOUT, books, day, day, day, day)]
