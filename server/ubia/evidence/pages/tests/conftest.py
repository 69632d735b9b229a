"""A village whose people sign in."""

from ubia.register.pages.tests.conftest import amina, baraka, village

__all__ = ["amina", "baraka", "village"]
