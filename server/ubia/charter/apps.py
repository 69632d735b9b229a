"""Charters as a Django app: templates, pictures, and one plain table of drafts."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CharterConfig(AppConfig):
    """Its folded tables are the register's."""

    name = "ubia.charter"
    label = "charter"
    verbose_name = _("Charters")
