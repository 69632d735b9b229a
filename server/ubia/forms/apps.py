"""Forms as a Django app: it has one plain table."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FormsConfig(AppConfig):
    """Labelled `ubia_forms`, since Django has forms of its own."""

    name = "ubia.forms"
    label = "ubia_forms"
    verbose_name = _("Forms")
