"""Table of the spreadsheets from which forms were published."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ubia_forms", "0002_compiled")]
    operations = [
        migrations.CreateModel(
            name="FormSheet",
            fields=[
                ("form", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("hash", models.CharField(max_length=64)),
                ("kind", models.CharField(max_length=4)),
            ],
            options={
                "verbose_name": "spreadsheet of a form",
                "verbose_name_plural": "spreadsheets of forms",
                "db_table": "form_sheet",
            },
        ),
    ]
