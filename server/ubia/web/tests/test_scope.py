"""One transaction per request, in the reader's name, closed when nobody is known."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from ubia.web.models import Account


def reader() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('ubia.person', true)")
        return cursor.fetchone()[0] or ""


def who(request: HttpRequest) -> HttpResponse:
    reach = getattr(request, "reach", None)
    return HttpResponse(f"{reader()} {reach.person if reach else 'nobody'} {connection.in_atomic_block}")


def changes_and_fails(request: HttpRequest) -> HttpResponse:
    Account.objects.create_user("half-done")
    raise {"404": Http404, "403": PermissionDenied, "500": ZeroDivisionError}[request.GET["how"]]


@transaction.non_atomic_requests
def own_transactions(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{connection.in_atomic_block}")


urlpatterns = [
    path("who/", who),
    path("fails/", changes_and_fails),
    path("own/", own_transactions),
    path("", include("ubia.web.urls")),
]
handler403, handler404, handler500 = (
    "ubia.web.errors.not_allowed",
    "ubia.web.errors.not_found",
    "ubia.web.errors.broken",
)
pytestmark = pytest.mark.urls(__name__)


def test_nobody_signed_in_sets_nothing(database: object) -> None:
    assert Client().get("/who/").content.decode() == " nobody True"


def test_an_account_without_a_person_sets_nothing(as_amina: Client) -> None:
    assert as_amina.get("/who/").content.decode() == " nobody True"


def test_the_person_is_named_inside_the_request_and_not_after_it(as_amina: Client, amina: Account) -> None:
    amina.person = uuid4()
    amina.save()
    assert as_amina.get("/who/").content.decode() == f"{amina.person} {amina.person} True"
    assert reader() == ""
    assert Client().get("/who/").content.decode() == " nobody True"


@pytest.mark.parametrize("how", ["404", "403", "500"])
def test_nothing_stays_of_a_request_that_failed(database: object, how: str) -> None:
    answer = Client(raise_request_exception=False).get(f"/fails/?how={how}")
    assert answer.status_code == int(how)
    assert not Account.objects.exists()


def test_a_view_may_run_its_own_transactions(database: object) -> None:
    assert Client().get("/own/").content == b"False"


def test_the_role_that_serves_pages_owns_nothing(database: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, count(*) FROM pg_tables WHERE tableowner = current_user GROUP BY 1")
        assert cursor.fetchone() is None
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("ubia_app",)


def test_django_s_tables_live_apart_from_the_books(database: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT schemaname FROM pg_tables WHERE tablename ~ '^(web|django|axes|mfa|account)_'")
        assert cursor.fetchall() == [("web",)]
