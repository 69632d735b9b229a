"""What sign-in does our way: nobody signs up, nothing is sent by e-mail, and mistakes are said in plain words."""
# ruff: noqa: ARG002  django-allauth gives these arguments

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

WRONG_CODE = _("This code is not right. Wait for the next one and write it again.")


class ClosedDoor(DefaultAccountAdapter):  # type: ignore[misc]
    """People are admitted by their programme; an account is made for them."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("User name and password do not fit together. Try again, letter by letter."),
        "invalid_login": _("User name and password do not fit together. Try again, letter by letter."),
        "incorrect_password": _("This is not your password. Try again, letter by letter."),
        "enter_current_password": _("This is not the password that you have now. Try again."),
        "incorrect_code": WRONG_CODE,
        "rate_limited": _("You were too quick. Wait a minute, then try again."),
        "account_inactive": _("This account is closed. Ask your supervisor."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False, always."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: accounts have no e-mail address."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Send nothing: accounts have no e-mail address."""


class SecondStep(DefaultMFAAdapter):  # type: ignore[misc]
    """The second step of signing in."""

    error_messages: ClassVar[dict[str, Any]] = {**DefaultMFAAdapter.error_messages, "incorrect_code": WRONG_CODE}

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002  django-allauth's name
        """Return a first name for a passkey; its owner may give it another."""
        return gettext("My phone")
