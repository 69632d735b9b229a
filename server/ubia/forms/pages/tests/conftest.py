"""The demo's smallest district with its published forms, and its people signed in."""

from ubia.people.pages.tests.conftest import district, owner, signed_in

__all__ = ["district", "owner", "signed_in"]
