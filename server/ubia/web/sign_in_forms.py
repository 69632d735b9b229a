"""The forms of signing in, in our words: django-allauth's with other labels, and without what pages do not need."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as passkey
from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from ubia.web.sessions import mark_shared

LABELS = {
    "login": _("User name"),
    "password": _("Password"),
    "oldpassword": _("The password you have now"),
    "password1": _("New password"),
    "password2": _("New password, once more"),
    "code": _("Code"),
    "name": _("Name of the passkey"),
}
HINTS = {"password1": _("At least eight letters or numbers.")}


class Plain:
    """Our labels and hints, and no text inside the fields."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = HINTS.get(name, "" if name in LABELS else field.help_text)
            field.widget.attrs.pop("placeholder", None)


class SignInForm(Plain, account.LoginForm):  # type: ignore[misc]
    """User name and password, and whether others use this device too."""

    shared = forms.BooleanField(
        required=False,
        label=_("Other people use this device too"),
        help_text=_("You will be signed out when it rests for 20 minutes."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponseBase:
        """Sign in, for a short time on a shared device."""
        response: HttpResponseBase = super().login(request, redirect_url)
        if self.cleaned_data["shared"]:
            mark_shared(request)
        return response


class ChangePasswordForm(Plain, account.ChangePasswordForm):  # type: ignore[misc]
    """The password now, and the new one twice."""


class SetPasswordForm(Plain, account.SetPasswordForm):  # type: ignore[misc]
    """A first password, twice."""


class ConfirmForm(Plain, account.ReauthenticateForm):  # type: ignore[misc]
    """The password, to show that it is still the same person."""


class CodeForm(Plain, second_step.AuthenticateForm):  # type: ignore[misc]
    """Six numbers or a spare code, when signing in."""


class ConfirmCodeForm(Plain, second_step.ReauthenticateForm):  # type: ignore[misc]
    """Six numbers or a spare code, before a change."""


class AppForm(Plain, totp.ActivateTOTPForm):  # type: ignore[misc]
    """The first six numbers of a new authenticator app."""


class AddPasskeyForm(Plain, passkey.AddWebAuthnForm):  # type: ignore[misc]
    """A passkey always opens without a password."""

    passwordless = forms.BooleanField(required=False, initial=True, widget=forms.HiddenInput)


class RenamePasskeyForm(Plain, passkey.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""
