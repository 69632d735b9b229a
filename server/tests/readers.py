"""Who reads pages in tests: accounts of people in the books, and browsers' requests with them signed in."""

from django.test import Client

from tests.village import Member
from ubia.web.models import Account


def account_of(person: str, name: str) -> Account:
    """The account with which a person of the books signs in."""
    found = Account.objects.filter(person=person).first()
    return found or Account.objects.create_user(
        f"{name.split()[-1].lower()}-{person[-6:]}", person=person, display_name=name
    )


def client_for(person: str, name: str) -> Client:
    """A browser in which a person is signed in."""
    client = Client()
    client.force_login(account_of(person, name), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def client_of(member: Member) -> Client:
    """A browser in which somebody of a village is signed in."""
    return client_for(member.person, member.name)
