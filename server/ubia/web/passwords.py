"""What a password must be, said so that one knows what to do."""

from django.contrib.auth import password_validation as django_rules
from django.utils.translation import gettext_lazy as _


class LongEnough(django_rules.MinimumLengthValidator):
    """At least eight letters, numbers or signs."""

    def __init__(self) -> None:
        super().__init__(min_length=8)

    def get_error_message(self) -> str:
        """Return what to do."""
        return str(_("This password is too short. Take at least eight letters or numbers."))


class NotCommon(django_rules.CommonPasswordValidator):
    """None of those that are tried first."""

    def get_error_message(self) -> str:
        """Return what to do."""
        return str(_("Many people use this password, so it is easy to guess. Choose another one."))


class NotTheName(django_rules.UserAttributeSimilarityValidator):
    """Not the user name again."""

    def __init__(self) -> None:
        super().__init__(user_attributes=("username", "display_name"))

    def get_error_message(self) -> str:
        """Return what to do."""
        return str(_("This password is too much like your name. Choose another one."))
