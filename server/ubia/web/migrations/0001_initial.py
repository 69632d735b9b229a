"""Accounts, and the table of Django's cache (rate limits and used one-time codes, shared by all processes)."""

import django.contrib.auth.validators
from django.db import migrations, models

CACHE = """
CREATE TABLE web_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX web_cache_expires ON web_cache (expires);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "This user name is taken. Choose another one."},
                        max_length=60,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="user name",
                    ),
                ),
                ("display_name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                ("language", models.CharField(blank=True, max_length=8, verbose_name="language")),
                ("person", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                ("is_active", models.BooleanField(default=True, verbose_name="may sign in")),
                ("is_operator", models.BooleanField(default=False, verbose_name="operates this machine")),
                ("joined_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={"verbose_name": "account", "verbose_name_plural": "accounts"},
        ),
        migrations.RunSQL(CACHE, "DROP TABLE web_cache"),
    ]
