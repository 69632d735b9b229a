"""What the server takes from outside."""

import stat
from pathlib import Path

import pytest

from ubia.web import environment


def test_the_secret_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    first = environment.secret_key(tmp_path)
    assert len(first) > 80
    assert environment.secret_key(tmp_path) == first
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "dsn",
    [
        "postgresql://ubia_app:pw@/ubia?host=/run/pg&sslmode=require",
        "dbname=ubia user=ubia_app password=pw host=/run/pg sslmode=require",
    ],
)
def test_a_libpq_connection_becomes_django_s(dsn: str) -> None:
    found = environment.database(dsn)
    assert (found["NAME"], found["USER"], found["PASSWORD"], found["HOST"]) == ("ubia", "ubia_app", "pw", "/run/pg")
    assert found["OPTIONS"] == {"sslmode": "require", "options": "-c search_path=web,public", "prepare_threshold": 5}
    assert found["CONN_MAX_AGE"] is None


def test_switches_and_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UBIA_DEMO", "Yes")
    monkeypatch.setenv("UBIA_HOSTS", "a.example, b.example,")
    assert environment.is_on("UBIA_DEMO")
    assert not environment.is_on("UBIA_HTTPS_OF_A_TEST")
    assert environment.words("UBIA_HOSTS", "") == ["a.example", "b.example"]
