"""`ubia verify --charter`: a printed charter checked with its code, its words and two public keys, and nothing else."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from ubia.box.cli import main
from ubia.charter.proof import address_of, words_of
from ubia.charter.tests.agreed import Agreed, make_agreed
from ubia.register.entry import digest

Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def agreed() -> Agreed:
    return make_agreed()


def keys(agreed: Agreed) -> list[str]:
    community, health = (agreed.keys[side].public for side in ("community", "health_system"))
    return ["--community", community, "--health-system", health]


def test_it_holds(agreed: Agreed, tmp_path: Path, capsys: Said) -> None:
    read, text = tmp_path / "code.txt", tmp_path / "text.json"
    read.write_text(address_of(agreed.code, "https://ubia.example.org") + "\n")
    text.write_bytes(msgspec.json.encode(agreed.text))
    words = " ".join(words_of(digest(agreed.text.text()).hex()))
    assert main(["verify", "--charter", str(read), "--text", str(text), "--words", words, *keys(agreed)]) == 0
    assert f"It holds: both sides signed the text with the words {words}" in capsys.readouterr().out


def test_a_changed_letter_is_found(agreed: Agreed, tmp_path: Path, capsys: Said) -> None:
    text = tmp_path / "text.json"
    text.write_bytes(msgspec.json.encode(replace(agreed.text, body=agreed.text.body.replace("Mtakuja", "Mtakujo"))))
    assert main(["verify", "--charter", agreed.code, "--text", str(text), *keys(agreed)]) == 1
    assert "the text is not the one that was signed" in capsys.readouterr().out


def test_a_key_that_the_reader_does_not_know_is_not_taken(agreed: Agreed, capsys: Said) -> None:
    assert main(["verify", "--charter", agreed.code, *keys(make_agreed())]) == 1
    assert "a key that you do not know" in capsys.readouterr().out


def test_without_the_keys_it_says_what_to_do(agreed: Agreed, capsys: Said) -> None:
    assert main(["verify", "--charter", agreed.code]) != 0
    assert "--community and --health-system" in capsys.readouterr().err
