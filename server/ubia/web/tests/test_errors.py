"""Pages for what goes wrong say what happened and what to do, and logs tell no names."""

import logging

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from ubia.web.logs import WithoutRequest


def fails(request: HttpRequest) -> HttpResponse:
    kind = {"400": SuspiciousOperation, "403": PermissionDenied, "500": ValueError}[request.GET["how"]]
    raise kind("Njeri's secret")


urlpatterns = [path("fails/", fails), path("", include("ubia.web.urls"))]
handler400, handler403 = "ubia.web.errors.bad_request", "ubia.web.errors.not_allowed"
handler404, handler500 = "ubia.web.errors.not_found", "ubia.web.errors.broken"


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("how", "said"),
    [("400", "We could not read this"), ("403", "This page is not for you"), ("500", "We made a mistake")],
)
def test_a_failure_is_said_in_plain_words(database: object, how: str, said: str) -> None:
    answer = Client(raise_request_exception=False).get(f"/fails/?how={how}")
    assert answer.status_code == int(how)
    page = answer.content.decode()
    assert said in page
    assert "Njeri" not in page


def test_an_unknown_address(database: object) -> None:
    answer = Client().get("/no/such/page/")
    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()


@pytest.mark.urls(__name__)
def test_the_log_says_where_it_failed_and_not_what_was_written(
    database: object, caplog: pytest.LogCaptureFixture
) -> None:
    Client(raise_request_exception=False).get("/fails/?how=500")
    record = next(record for record in caplog.records if record.name == "django.request")
    WithoutRequest().filter(record)
    said = logging.Formatter().format(record)
    assert "ValueError" in said
    assert "test_errors.py" in said
    assert "Njeri" not in said
