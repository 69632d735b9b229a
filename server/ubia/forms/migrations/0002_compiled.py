"""Tables of compiled forms, and of the files published with forms."""

from django.db import migrations, models

_HASH = r"^[0-9a-f]{64}$"


class Migration(migrations.Migration):
    dependencies = [("ubia_forms", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="FormAttachment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.CharField(max_length=64)),
                ("name", models.CharField(max_length=255)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "file of a form",
                "verbose_name_plural": "files of forms",
                "db_table": "form_attachment",
                "constraints": [models.UniqueConstraint(fields=("form", "name"), name="form_attachment_once")],
            },
        ),
        migrations.CreateModel(
            name="FileContent",
            fields=[
                ("hash", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("content", models.BinaryField()),
            ],
            options={
                "verbose_name": "content of a file",
                "verbose_name_plural": "contents of files",
                "db_table": "file_content",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(hash__regex=_HASH), name="file_content_hash")
                ],
            },
        ),
        migrations.CreateModel(
            name="FormArtefact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.CharField(max_length=64)),
                ("compiler", models.IntegerField()),
                ("part", models.CharField(max_length=5)),
                ("language", models.CharField(blank=True, max_length=255)),
                ("content", models.BinaryField()),
            ],
            options={
                "verbose_name": "compiled form",
                "verbose_name_plural": "compiled forms",
                "db_table": "form_artefact",
                "constraints": [
                    models.UniqueConstraint(fields=("form", "compiler", "part", "language"), name="form_artefact_once")
                ],
            },
        ),
    ]
