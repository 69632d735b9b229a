"""The table of drafts, with row-level security: they are seen and changed by whoever has a part in their book."""

import uuid

from django.db import migrations, models

GUARD = """
ALTER TABLE charter_wizard ENABLE ROW LEVEL SECURITY;
ALTER TABLE charter_wizard FORCE ROW LEVEL SECURITY;
CREATE POLICY of_book ON charter_wizard
    USING (book = ANY (coalesce(nullif(current_setting('ubia.open', true), ''), '{}')::uuid[]));
CREATE POLICY owns ON charter_wizard TO CURRENT_USER USING (true);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="WizardDraft",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ("book", models.UUIDField()),
                ("charter", models.UUIDField()),
                ("answers", models.JSONField(default=dict)),
                ("page", models.CharField(default="begin", max_length=40)),
                ("paper", models.BooleanField(default=False)),
                ("written_by", models.CharField(blank=True, max_length=300)),
                ("scan", models.CharField(blank=True, max_length=64)),
                ("text", models.UUIDField(null=True)),
                ("begun_by", models.UUIDField()),
                ("begun_at", models.BigIntegerField()),
                ("changed_by", models.UUIDField()),
                ("changed_at", models.BigIntegerField()),
            ],
            options={
                "verbose_name": "draft of a charter",
                "verbose_name_plural": "drafts of charters",
                "db_table": "charter_wizard",
                "indexes": [models.Index(fields=["book"], name="charter_wizard_book")],
            },
        ),
        migrations.RunSQL(GUARD, migrations.RunSQL.noop),
    ]
