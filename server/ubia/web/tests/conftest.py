"""An account to sign in with."""

import pytest
from django.test import Client

from ubia.web.models import Account

PASSWORD = "jogoo-la-shamba"


@pytest.fixture
def amina(database: object) -> Account:
    """Amina's account, without a person in the books."""
    return Account.objects.create_user("amina", PASSWORD, display_name="Amina Wanjiru")


@pytest.fixture
def as_amina(amina: Account) -> Client:
    """A browser's requests with Amina signed in."""
    client = Client()
    client.post("/account/sign-in/", {"login": "amina", "password": PASSWORD})
    return client
