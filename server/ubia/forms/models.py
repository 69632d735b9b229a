"""The XForms themselves, kept by their hash: entries name the hash, phones and ODK Collect ask for the file."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class FormFile(models.Model):
    """One XForm. Its hash is the SHA-256 of the XML in UTF-8, lower-case hex; what a hash names never changes."""

    hash = models.CharField(max_length=64, primary_key=True)
    xml = models.TextField()

    class Meta:
        db_table = "form_file"
        verbose_name = _("form file")
        verbose_name_plural = _("form files")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(hash__regex=r"^[0-9a-f]{64}$"), name="form_file_hash"),
        ]

    def __str__(self) -> str:
        return self.hash
