"""Forms of the shell, and how every form of Ubia is drawn."""

from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from ubia.web.sessions import mark_shared


class Renderer(TemplatesSetting):
    """Draw every form and field with our templates: label, hint, what is wrong, then the field."""

    form_template_name = "ubia/form.html"
    field_template_name = "ubia/field.html"


class SignInForm(LoginForm):  # type: ignore[misc]
    """User name and password, and whether others use this device too."""

    shared = forms.BooleanField(
        required=False,
        label=_("Other people use this device too"),
        help_text=_("You will be signed out when it rests for 20 minutes."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("remember", None)
        self.fields["login"].label = _("User name")
        self.fields["password"].label = _("Password")
        self.fields["password"].help_text = ""
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponseBase:
        """Sign in, for a short time on a shared device."""
        response: HttpResponseBase = super().login(request, redirect_url)
        if self.cleaned_data["shared"]:
            mark_shared(request)
        return response
