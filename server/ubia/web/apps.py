"""The web shell as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    """Label `web`; its tables live in the PostgreSQL schema of the same name."""

    name = "ubia.web"
    label = "web"
    verbose_name = _("Pages")
