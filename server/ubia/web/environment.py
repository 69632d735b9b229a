"""What the outside tells the server: every environment variable is read here and nowhere else in the web shell.

| variable | meaning |
|---|---|
| UBIA_HOME | folder of this installation's own files (secret key, static files); default `~/.ubia` |
| UBIA_DSN_APP | PostgreSQL as the role that serves pages (libpq URL or key=value), owns nothing |
| UBIA_DSN_OWNER | PostgreSQL as the role that owns the tables; needed by `migrate` only |
| UBIA_HOSTS | host names served, separated by commas; default this machine only |
| UBIA_HTTPS | 1: served over HTTPS, cookies and redirects insist on it |
| UBIA_HSTS_DAYS | days a browser must remember to use HTTPS; default 0 |
| UBIA_PROXY | 1: a reverse proxy of ours sets X-Forwarded-Proto and X-Forwarded-For |
| UBIA_DEMO, UBIA_DEBUG | 1: demo district; Django's error pages for developers |
| UBIA_ZONE | time zone of the programme, for example Africa/Nairobi; default UTC |
| UBIA_NAME | the programme's name, shown beside the sign |
| UBIA_SILENCE_DAYS | days without a word from the server after which a phone takes its stories off; 60, 0 for never |
"""

import os
import secrets
from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict

SEARCH_PATH = "web,public"


def text(name: str, default: str = "") -> str:
    """Return the variable without surrounding blanks."""
    return os.environ.get(name, default).strip()


def is_on(name: str) -> bool:
    """Return True when the variable is 1, true, yes or on."""
    return text(name).lower() in {"1", "true", "yes", "on"}


def words(name: str, default: str) -> list[str]:
    """Return the comma-separated values of the variable."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def home() -> Path:
    """Return the installation's folder, made on first use and closed to other users of the machine."""
    folder = Path(text("UBIA_HOME", "~/.ubia")).expanduser()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def folder(path: Path) -> Path:
    """Return the folder, made on first use."""
    path.mkdir(mode=0o755, parents=True, exist_ok=True)
    return path


def secret_key(folder: Path) -> str:
    """Return the installation's secret, written on first start into a file only its owner can read."""
    path = folder / "secret-key"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        secret = secrets.token_urlsafe(64)
        file.write(secret)
    return secret


def database(dsn: str) -> dict[str, Any]:
    """Return Django's description of a PostgreSQL connection from a libpq URL or key=value string."""
    parts: dict[str, Any] = dict(conninfo_to_dict(dsn))
    options = f"{parts.pop('options', None) or ''} -c search_path={SEARCH_PATH}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "ubia"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": str(parts.pop("port", "")),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**parts, "options": options, "prepare_threshold": 5},
    }
