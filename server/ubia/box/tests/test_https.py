"""Phones need HTTPS: an authority of the box's own for trials, and the page on which a phone learns to trust it."""

import ssl
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from ubia.box.authority import Authority
from ubia.box.networks import local_addresses
from ubia.box.tests.homes import new_home
from ubia.box.tests.test_cli import running
from ubia.box.web_server import find_free
from ubia.box.welcome import Welcome, qr_code
from ubia.box.welcome_page import language_of, page

HERE = "127.0.0.1"


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path / "certificates")


@pytest.fixture
def home() -> Iterator[Path]:
    with new_home() as folder:
        yield folder


def test_a_browser_that_trusts_the_root_trusts_the_server(authority: Authority, home: Path) -> None:
    certificate, key = authority.certificate_for([HERE, "localhost"])
    words = ["serve", "--workers", "1", "--certificate", str(certificate), "--key", str(key)]
    with running(home, *words, "--port", str(find_free(HERE, 8443))) as (_, address):
        assert address.startswith("https://")
        trusting = ssl.create_default_context(cafile=str(authority.root))
        with urllib.request.urlopen(address, context=trusting) as answer:
            assert answer.status == 200
            assert "secure" in answer.headers["set-cookie"].lower()
        with pytest.raises(urllib.error.URLError, match="CERTIFICATE_VERIFY_FAILED"):
            urllib.request.urlopen(address, context=ssl.create_default_context())


def test_the_authority_is_kept_and_its_keys_are_closed_to_others(authority: Authority) -> None:
    authority.certificate_for([HERE])
    again = Authority(authority.folder)
    assert again.fingerprint == authority.fingerprint
    assert {path.stat().st_mode & 0o077 for path in authority.folder.iterdir()} == {0}


def test_a_phone_gets_the_root_and_the_way_to_install_it(authority: Authority) -> None:
    with Welcome(HERE, find_free(HERE, 8500), authority, "https://ubia.example/") as welcome:
        with urllib.request.urlopen(f"{welcome.url}ubia-trial.crt") as answer:
            assert answer.headers["content-type"] == "application/x-x509-ca-cert"
            assert answer.read() == authority.root.read_bytes()
        asked = urllib.request.Request(welcome.url, headers={"Accept-Language": "sw-KE,sw;q=0.9"})
        with urllib.request.urlopen(asked) as answer:
            said = answer.read().decode()
    assert '<html lang="sw">' in said
    assert 'href="https://ubia.example/"' in said
    assert authority.fingerprint in said


def test_the_page_speaks_a_language_that_we_have() -> None:
    assert [language_of(header) for header in ("fr-CD", "de, sw;q=0.5", "de", "")] == ["fr", "sw", "en", "en"]
    assert len({page(language, "https://a/", "AA") for language in ("en", "fr", "sw")}) == 3


def test_the_code_for_the_terminal_is_a_square_of_lines() -> None:
    lines = qr_code("http://192.168.1.2:8444/").splitlines()
    assert len(lines) > 10


def test_local_addresses_are_those_of_private_networks() -> None:
    assert not [address for address in local_addresses() if address.startswith(("127.", "0."))]
