"""The table of XForms."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="FormFile",
            fields=[
                ("hash", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("xml", models.TextField()),
            ],
            options={
                "verbose_name": "form file",
                "verbose_name_plural": "form files",
                "db_table": "form_file",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(hash__regex=r"^[0-9a-f]{64}$"), name="form_file_hash")
                ],
            },
        ),
    ]
