"""A village with people who sign in: what the register's pages are tested with."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests.village import Member, Village, new_id
from ubia.register.book import append, now
from ubia.register.office import server_key
from ubia.web.models import Account


def account_of(member: Member) -> Account:
    """The account with which a person of the book signs in."""
    found = Account.objects.filter(person=member.person).first()
    name = f"{member.name.split()[-1].lower()}-{member.person[-6:]}"
    return found or Account.objects.create_user(name, person=member.person, display_name=member.name)


def client_of(member: Member) -> Client:
    """A browser in which a person is signed in."""
    client = Client()
    client.force_login(account_of(member), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def open_provisional(connection: Any, name: str = "Mtakuja") -> Village:
    """A book that still lacks the committee's key."""
    village = Village.__new__(Village)
    village.connection, village.book = connection, new_id()
    village.facility, village.committee = Member("Sister Atieno"), Member("Mzee Karisa")
    body = {"name": name, "kind": "community", "server": server_key().public, "facility": village.facility.holder()}
    opened = village.facility.pen(village.book).write("book.opened", village.book, body, made_at=now())
    assert append(connection, village.book, [opened], opening=True)[0].outcome == "written"
    return village


@pytest.fixture
def village(database: Any) -> Iterator[Village]:
    """A full book."""
    with database.connect(autocommit=True) as connection:
        yield Village(connection)


@pytest.fixture
def amina(village: Village) -> Member:
    """A health worker of the village."""
    return village.admit(Member("Amina Wanjiru"))


@pytest.fixture
def baraka(village: Village) -> Member:
    """The supervisor from the facility."""
    return village.admit(Member("Baraka Odhiambo"), "facility_supervisor")


@pytest.fixture
def rehema(village: Village) -> Member:
    """The supervisor from the community."""
    return village.admit(Member("Rehema Katana"), "community_supervisor")
