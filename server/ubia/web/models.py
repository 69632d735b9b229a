"""Accounts: how a person of the books, or an operator of the machine, signs in on pages."""
# ruff: noqa: ARG002  Django gives these arguments

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Accounts(BaseUserManager["Account"]):
    """Finds and makes accounts."""

    def create_user(self, username: str, password: str | None = None, **facts: object) -> "Account":
        """Return a new account; without a password it can only sign in with a passkey."""
        account = self.model(username=username.lower(), **facts)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Return the account of a user name, whatever its capitals."""
        return self.get(username=(username or "").lower())


class Account(AbstractBaseUser):
    """A user name with what it opens: the person in the books, or nothing there for an operator."""

    username = models.CharField(
        _("user name"),
        max_length=60,
        unique=True,
        validators=[UnicodeUsernameValidator()],
        error_messages={"unique": _("This user name is taken. Choose another one.")},
    )
    display_name = models.CharField(_("name"), max_length=120, blank=True)
    language = models.CharField(_("language"), max_length=8, blank=True)
    person = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    is_active = models.BooleanField(_("may sign in"), default=True)
    is_operator = models.BooleanField(_("operates this machine"), default=False)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Accounts] = Accounts()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.display_name or self.username

    def get_full_name(self) -> str:
        """Return the name to show."""
        return str(self)

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Return False: what a person may do is said in the books, not by Django's permissions."""
        return False
