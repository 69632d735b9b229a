"""How every form of Ubia is drawn and speaks."""

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _


class Renderer(TemplatesSetting):
    """Draw every form and field with our templates: label, hint, what is wrong, then the field."""

    form_template_name = "ubia/form.html"
    field_template_name = "ubia/field.html"


def speak_plainly() -> None:
    """Let Django's fields say what to do, wherever a form does not say it better itself. Called once at start."""
    forms.Field.default_error_messages["required"] = _("This is empty. Please fill it in.")
    # A dictionary of its own: Django lets this field share the one above.
    forms.BooleanField.default_error_messages = {"required": _("Please tick this box first.")}
    forms.ChoiceField.default_error_messages["invalid_choice"] = _("Choose one of the answers in the list.")
    forms.DateField.default_error_messages["invalid"] = _("This is not a day. Write it like 2026-11-22.")
    forms.IntegerField.default_error_messages["invalid"] = _("This is not a number. Write it in figures, like 12.")
