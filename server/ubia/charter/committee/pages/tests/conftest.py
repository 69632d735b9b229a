"""The demo's smallest district, with browsers for its people."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District, tell
from ubia.web.models import Account

Browser = Callable[[str], Client]


@pytest.fixture(scope="module")
def app(module_database: Any) -> Iterator[Connection[TupleRow]]:
    with module_database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def district(app: Connection[TupleRow]) -> District:
    return tell(app)


@pytest.fixture(scope="module")
def browser_of(district: District) -> Browser:
    """A signed-in client for a member of the story."""

    def signed_in(member: str) -> Client:
        person = district.story.stage.person(member)
        account = Account.objects.filter(person=person).first() or Account.objects.create_user(
            member, "jogoo-la-shamba-jipya", person=person, display_name=member
        )
        client = Client()
        client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return signed_in
