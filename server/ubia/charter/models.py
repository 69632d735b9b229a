"""Drafts of a first charter: plain rows, because somebody is merely typing. Nothing here binds anybody."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class WizardDraft(models.Model):
    """A charter that is being drafted in a book; row-level security shows it to whoever has a part in that book.

    `answers` is a `wizard.answers.Draft`. `charter` is the subject that the text will belong to, `text` the entry once
    it is written. `paper`: typed in from the printed form; `scan` is the SHA-256 of a picture of it, if there is one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    book = models.UUIDField()
    charter = models.UUIDField()
    answers = models.JSONField(default=dict)
    page = models.CharField(max_length=40, default="begin")
    paper = models.BooleanField(default=False)
    written_by = models.CharField(max_length=300, blank=True)
    scan = models.CharField(max_length=64, blank=True)
    text = models.UUIDField(null=True)
    begun_by = models.UUIDField()
    begun_at = models.BigIntegerField()
    changed_by = models.UUIDField()
    changed_at = models.BigIntegerField()

    class Meta:
        db_table = "charter_wizard"
        verbose_name = _("draft of a charter")
        verbose_name_plural = _("drafts of charters")
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["book"], name="charter_wizard_book")]

    def __str__(self) -> str:
        return str(self.id)
