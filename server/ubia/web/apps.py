"""The web shell as a Django app."""

import importlib.util

from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    """Label `web`; its tables live in the PostgreSQL schema of the same name."""

    name = "ubia.web"
    label = "web"
    verbose_name = _("Pages")

    def ready(self) -> None:
        """Let forms speak plainly; compile translations older than their sources, where one works on them."""
        from ubia.web.forms import speak_plainly

        speak_plainly()
        if (settings.DEBUG or settings.UBIA_DEMO) and importlib.util.find_spec("babel"):
            from ubia.web.catalogs import compile_all

            compile_all(only_stale=True)
