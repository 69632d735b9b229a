"""The demo's smallest district with its published forms, and its people signed in."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from ubia.demo.tests.district import District, tell
from ubia.web.models import Account

SignedIn = Callable[[str], Client]


@pytest.fixture(scope="module")
def district(module_database: Any) -> Iterator[District]:
    """The story until today, written as the application's role."""
    with module_database.connect(autocommit=True) as app:
        yield tell(app, datetime.now(UTC).date())


@pytest.fixture
def signed_in(district: District) -> SignedIn:
    """A browser in which a member of the demo is signed in."""

    def client_of(member: str) -> Client:
        client, person = Client(), district.story.stage.person(member)
        account, _ = Account.objects.get_or_create(person=person, defaults={"username": member})
        client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return client_of
