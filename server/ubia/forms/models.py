"""The XForms themselves, kept by their hash: entries name the hash, phones and ODK Collect ask for the file."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

_HASH = r"^[0-9a-f]{64}$"


class FormFile(models.Model):
    """One XForm. Its hash is the SHA-256 of the XML in UTF-8, lower-case hex; what a hash names never changes."""

    hash = models.CharField(max_length=64, primary_key=True)
    xml = models.TextField()

    class Meta:
        db_table = "form_file"
        verbose_name = _("form file")
        verbose_name_plural = _("form files")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(hash__regex=_HASH), name="form_file_hash"),
        ]

    def __str__(self) -> str:
        return self.hash


class FormAttachment(models.Model):
    """A file that was published with a form: a list, a picture, a recording. Its hash names its bytes."""

    form = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "form_attachment"
        verbose_name = _("file of a form")
        verbose_name_plural = _("files of forms")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["form", "name"], name="form_attachment_once"),
        ]

    def __str__(self) -> str:
        return self.name


class FileContent(models.Model):
    """The bytes of a file by their SHA-256, kept once however many forms have it."""

    hash = models.CharField(max_length=64, primary_key=True)
    content = models.BinaryField()

    class Meta:
        db_table = "file_content"
        verbose_name = _("content of a file")
        verbose_name_plural = _("contents of files")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(hash__regex=_HASH), name="file_content_hash"),
        ]

    def __str__(self) -> str:
        return self.hash


class FormSheet(models.Model):
    """The spreadsheet from which a form was published, as it was handed in: `hash` is its own, `kind` xlsx or xls."""

    form = models.CharField(max_length=64, primary_key=True)
    hash = models.CharField(max_length=64)
    kind = models.CharField(max_length=4)

    class Meta:
        db_table = "form_sheet"
        verbose_name = _("spreadsheet of a form")
        verbose_name_plural = _("spreadsheets of forms")

    def __str__(self) -> str:
        return self.hash


class FormArtefact(models.Model):
    """What a compiler made of a form, gzipped JSON. It can be thrown away: it is made again from the XForm.

    `language` is one of the form's for its texts; the model itself has `part` "model" and no language.
    """

    form = models.CharField(max_length=64)
    compiler = models.IntegerField()
    part = models.CharField(max_length=5)
    language = models.CharField(max_length=255, blank=True)
    content = models.BinaryField()

    class Meta:
        db_table = "form_artefact"
        verbose_name = _("compiled form")
        verbose_name_plural = _("compiled forms")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["form", "compiler", "part", "language"], name="form_artefact_once"),
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.part} {self.language}"
