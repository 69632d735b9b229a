"""One request, one transaction, one reader.

Row-level security reads who is asking from settings of the transaction (`SET LOCAL`). This middleware opens the
transaction just before the view, names the reader in it, and closes it after the page has been rendered (Django's
ATOMIC_REQUESTS ends before lazy templates read their rows). Nobody signed in, or an account without a person in the
books: nothing is set, and the tables show nothing. Views find the reader's reach in `request.reach` (None: nobody).

A view that runs its own transactions (push, pull) says so with `django.db.transaction.non_atomic_requests` and calls
`enter` itself.
"""
# ruff: noqa: ARG002  Django gives these arguments

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponseBase
from django.utils.timezone import localdate

from ubia.register import reach
from ubia.register.reach import Reach

Answer = Callable[[HttpRequest], HttpResponseBase]


def person_of(request: HttpRequest) -> UUID | None:
    """Return the person in the books who is signed in, None when nobody is or the account has none."""
    user = getattr(request, "user", None)
    return user.person if user is not None and user.is_authenticated else None


def enter(person: UUID | None) -> Reach | None:
    """Name the reader to the database for the current transaction, and return how far she reaches.

    None: nothing is set, everything stays closed.
    """
    if person is None:
        return None
    connection.ensure_connection()
    with connection.connection.cursor() as cursor:
        return reach.enter(cursor, str(person), localdate().isoformat())


class Scope:
    """Middleware: open a transaction in the reader's name around the view and the rendering of its page."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with ExitStack() as transactions:
            request.transactions = transactions  # type: ignore[attr-defined]
            response = self.get_response(request)
            if hasattr(request, "reach") and (response.status_code >= 500 or hasattr(request, "has_failed")):
                transaction.set_rollback(True)
        return response

    def process_view(self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any) -> None:
        """Open the transaction now, when it is known which view answers."""
        if connection.alias in getattr(view, "_non_atomic_requests", set()):
            return
        request.transactions.enter_context(transaction.atomic())  # type: ignore[attr-defined]
        request.reach = enter(person_of(request))  # type: ignore[attr-defined]

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Remember that the view raised, whatever page the reader is shown: nothing of it may stay."""
        request.has_failed = True  # type: ignore[attr-defined]
