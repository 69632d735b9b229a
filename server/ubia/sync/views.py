"""The doors of the sync: push, pull, admit. Each answers JSON, and says plainly what is wrong with a request."""

import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from functools import wraps
from typing import Any, TypeVar

import msgspec
from django.conf import settings
from django.db import InterfaceError as DjangoInterfaceError
from django.db import OperationalError as DjangoOperationalError
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from psycopg import Connection, Cursor, DataError, InterfaceError, OperationalError

from ubia.forms.entries import Hash
from ubia.register import admit as register_admit
from ubia.register import reach
from ubia.register.book import Answer, append, now
from ubia.register.entry import Entry
from ubia.register.opening import append_opening, find_opening
from ubia.register.order import latest_day
from ubia.web.guessing import address

from . import squeeze, traffic
from .attaching import Piece, keep_piece
from .before import BeforeAsked, answer_before
from .box import server_box
from .door import Refused, caller_of, check_signature
from .drop import open_items, read_drop
from .form import answer_form
from .knocking import Knocks
from .pull import answer_pull
from .statement import StatementAsked, answer_statement
from .wire import BadRequest, EntryAnswer, PushAnswer, read_pull, read_push

View = Callable[[HttpRequest], HttpResponse]
GONE = (OperationalError, InterfaceError, DjangoOperationalError, DjangoInterfaceError)
"""The database is not there, or was cut off in the middle."""
KNOCKS = Knocks(most=60)
"""Of each address, in a minute, with sealed items that are not for this server."""
NOWHERE = "00000000-0000-0000-0000-000000000000"
_BOOK = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", re.ASCII)
_STATUS = {
    "sign_in": 401,
    "token": 401,
    "signature": 401,
    "csrf": 403,
    "no_form": 404,
    "no_file": 404,
    "no_statement": 404,
    "method": 405,
    "too_large": 413,
    "encoding": 415,
    "slow_down": 429,
    "try_again": 503,
}


def _door(view: View) -> View:
    """A POST of JSON, its refusals as JSON with a reason."""

    @csrf_exempt
    @transaction.non_atomic_requests
    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        start = time.perf_counter()
        response = guarded(request)
        traffic.count(request, response)
        response["Server-Timing"] = f"app;dur={(time.perf_counter() - start) * 1000:.1f}"
        return response

    def guarded(request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            refused = _refusal("method")
            refused["Allow"] = "POST"
            return refused
        try:
            return view(request)
        except (BadRequest, Refused) as problem:
            return _refusal(str(problem.args[0]))
        except DataError:  # a text that no database can hold, such as a NUL
            return _refusal("unreadable")
        except GONE:
            connection.close()  # nothing was written in part; the phone keeps all and tries again
            refused = _refusal("try_again")
            refused["Retry-After"] = "5"
            return refused

    return answer


def _refusal(reason: str) -> HttpResponse:
    body = msgspec.json.encode({"problem": reason})
    return HttpResponse(body, status=_STATUS.get(reason, 400), content_type="application/json")


def _content(request: HttpRequest) -> bytes:
    if int(request.META.get("CONTENT_LENGTH") or 0) > squeeze.LARGEST:
        raise BadRequest("too_large")
    try:
        return squeeze.unfold(request.read(squeeze.LARGEST + 1), request.headers.get("Content-Encoding", ""))
    except squeeze.TooLarge as problem:
        raise BadRequest("too_large") from problem
    except squeeze.Garbled as problem:
        raise BadRequest("unreadable") from problem
    except KeyError as problem:
        raise BadRequest("encoding") from problem


def _answer(request: HttpRequest, *content: bytes) -> HttpResponse:
    return _answer_in_parts(request, content)


def _answer_in_parts(request: HttpRequest, parts: Iterable[bytes]) -> HttpResponse:
    packed, encoding = squeeze.fold_for(request.headers.get("Accept-Encoding", ""), parts)
    response = HttpResponse(packed, content_type="application/json")
    response["Cache-Control"] = "no-store"
    if encoding:
        response["Content-Encoding"] = encoding
        response["Vary"] = "Accept-Encoding"
    return response


def raw_connection() -> Connection[Any]:
    """The database connection of this thread, beneath Django's."""
    connection.ensure_connection()
    found: Connection[Any] = connection.connection
    return found


@_door
def push(request: HttpRequest) -> HttpResponse:
    """Hand in bundles of entries. Each book's part of a bundle is written in one transaction."""
    caller_of(request)
    bundles, opening = read_push(_content(request))
    received_at = now()
    answers = [answer for bundle in bundles for answer in _written(raw_connection(), bundle, received_at, opening)]
    return _answer(request, msgspec.json.encode(PushAnswer(answers, received_at)))


def _written(
    database: Connection[Any], bundle: Sequence[Entry | bytes], received_at: int, opening: str = ""
) -> list[EntryAnswer]:
    books: dict[str, list[int]] = {}
    for i, entry in enumerate(bundle):
        books.setdefault(_book_of(entry), []).append(i)
    answers: dict[int, Answer] = {}
    production = not settings.UBIA_DEMO
    for book, places in books.items():
        entries = [bundle[i] for i in places]
        if opening and find_opening(entries):
            found = append_opening(database, book, entries, opening, received_at=received_at, production=production)
        else:
            found = append(database, book, entries, received_at=received_at, production=production)
        answers |= zip(places, found, strict=True)
    return [EntryAnswer(a.id, a.outcome, a.line, a.reason) for _, a in sorted(answers.items())]


def _book_of(entry: Entry | bytes) -> str:
    """The book an entry names; what names none is kept under no book."""
    named = isinstance(entry, Entry) and _BOOK.fullmatch(entry.book)
    return entry.book if isinstance(entry, Entry) and named else NOWHERE


@_door
def drop(request: HttpRequest) -> HttpResponse:
    """Hand in sealed entries without a session; each is opened and then judged like any other."""
    received_at, knocker = now(), address(request)
    if KNOCKS.too_many(knocker, received_at):
        raise Refused("slow_down")
    items = read_drop(_content(request))
    opened = open_items(raw_connection(), server_box(), items)
    entries = [one.entry for one in opened if one.entry is not None]
    answers = iter(_written(raw_connection(), entries, received_at))
    found = [next(answers) if one.entry is not None else EntryAnswer("", "refused", None, one.reason) for one in opened]
    KNOCKS.add(knocker, len(opened) - len(entries), received_at)
    return _answer(request, msgspec.json.encode(PushAnswer(found, received_at)))


@_door
def pull(request: HttpRequest) -> HttpResponse:
    """Fetch what is new for the reader since her cursors."""
    caller = caller_of(request)
    content = _content(request)
    check_signature(request, caller, content)
    asked = read_pull(content)
    database = raw_connection()
    at = now()
    with database.transaction(), Cursor(database) as cursor:
        mine = reach.enter(cursor, caller.person, latest_day(at))
        return _answer_in_parts(request, answer_pull(cursor, mine, asked, at))


class FormAsked(msgspec.Struct):
    """The SHA-256 of a published XForm, in hex."""

    hash: Hash


@_door
def form(request: HttpRequest) -> HttpResponse:
    """A published form as phones run it."""
    caller = caller_of(request)
    content = _content(request)
    check_signature(request, caller, content)
    found = answer_form(_decoded(content, FormAsked).hash)
    if found is None:
        raise BadRequest("no_form")
    return _answer(request, found)


@_door
def file(request: HttpRequest) -> HttpResponse:
    """Hand in a picture or a sound that an entry names, piece by piece."""
    caller = caller_of(request)
    sent = _decoded(_content(request), Piece)
    return _answer(request, msgspec.json.encode(keep_piece(raw_connection(), caller.person, sent)))


@_door
def before(request: HttpRequest) -> HttpResponse:
    """Fetch the story that a household had in another community, in the reader's own scope."""
    caller = caller_of(request)
    content = _content(request)
    check_signature(request, caller, content)
    asked = _decoded(content, BeforeAsked)
    database, at = raw_connection(), now()
    with database.transaction(), Cursor(database) as cursor:
        reach.enter(cursor, caller.person, latest_day(at))
        return _answer(request, answer_before(cursor, caller.person, asked, at))


@_door
def statement(request: HttpRequest) -> HttpResponse:
    """Fetch a CHW's statement of a month, in the reader's own scope."""
    caller = caller_of(request)
    content = _content(request)
    check_signature(request, caller, content)
    asked = _decoded(content, StatementAsked)
    database = raw_connection()
    with database.transaction(), Cursor(database) as cursor:
        mine = reach.enter(cursor, caller.person, latest_day(now()))
        return _answer(request, answer_statement(cursor, mine, asked))


class AdmitAsked(msgspec.Struct):
    """A key that asks to be admitted, and the one-time code."""

    code: str
    public: str
    possession: str
    device: str = ""
    algorithm: str = "p256"


@_door
def admit(request: HttpRequest) -> HttpResponse:
    """Admit a device's key by its one-time code. The key signs the code as it was typed."""
    asked = _decoded(_content(request), AdmitAsked)
    if asked.algorithm != "p256":
        raise BadRequest("algorithm")
    try:
        found = register_admit.admit(raw_connection(), asked.code, asked.public, asked.possession, asked.device)
    except register_admit.NotAdmitted as problem:
        raise BadRequest("code") from problem
    answer = asdict(found) | {"box": server_box().public, "silence_days": settings.UBIA_SILENCE_DAYS}
    return _answer(request, msgspec.json.encode(answer))


Asked = TypeVar("Asked")


def _decoded(content: bytes, kind: type[Asked]) -> Asked:
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise BadRequest("unreadable") from problem


def openapi(_request: HttpRequest) -> HttpResponse:
    """The protocol in machine-readable form, for anyone."""
    from .openapi import description

    return HttpResponse(msgspec.json.encode(description()), content_type="application/json")
