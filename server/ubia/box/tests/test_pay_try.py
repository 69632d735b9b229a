"""`ubia pay try`: a scheme and a case in, lines and totals out."""

import io
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ubia.box import cli


def test_the_command_prints_lines_and_total(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`ubia pay try`: exact numbers also where JSON has a point without quotes."""
    scheme, case = tmp_path / "scheme.json", tmp_path / "case.json"
    scheme.write_text('{"scheme": "s", "currency": "INR", "rules": [{"code": "a", "amount": 66.66}]}', "utf-8")
    case.write_text('[{"period": "2026-03"}, {"period": "2026-04"}]', "utf-8")
    assert cli.main(["pay", "try", str(scheme), str(case), "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["total"], first["total_minor"], first["lines"][0]["payer"]) == ("66.66", 6666, "payer")
    assert second["period"] == "2026-04"
    assert cli.main(["pay", "try", str(scheme), str(case)]) == 0
    assert "66.66  in all" in capsys.readouterr().out


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scheme, case = tmp_path / "scheme.json", tmp_path / "case.json"
    scheme.write_text('{"scheme": "s", "currency": "INR", "rules": [{"code": "a", "sum": 1}]}', "utf-8")
    case.write_text('{"period": "2026-03"}', "utf-8")
    assert cli.main(["pay", "try", str(scheme), str(case)]) == 1
    assert "$.rules[0]: `sum` is not known here." in capsys.readouterr().err


SCHEME = {"scheme": "s", "currency": "KES", "rules": [{"code": "a", "words": "a visit", "amount": 100}]}
WORKED = {"name": "one", "case": {"period": "2026-03"}, "total": "100.00"}
EXAMPLES = {"scheme": SCHEME, "cases": [WORKED]}
VISITS = {"what": "acts", "item": "v"}
LIMITED = {
    "scheme": "limited",
    "currency": "KES",
    "rules": [
        {"code": "v", "amount": 10, "count": {**VISITS, "limits": [{"most": 3, "per": "case"}]}},
        {"code": "five", "amount": 5, "only_if": [{"number": VISITS, "at_least": 5, "words": "five visits"}]},
        {"code": "tenth", "amount": {"percent": 10}, "count": {"what": "pay"}},
    ],
}
PILOT = {"id": "P1", "scheme": "pilot", "given": {"months": 2}, "expected_total": 10000}
LISTS = {
    "schemes": [
        {"scheme": "pilot", "currency": "KES", "rule": "2,500/month from nation + 2,500/month from county"},
        SCHEME,
    ],
    "worked_examples": [PILOT, {**PILOT, "id": "P2", "given": {"moon": 1}, "expected_total": 1}],
}
READ: list[tuple[Any, Any, int, str]] = [
    (EXAMPLES, None, 0, "as it was worked out: 100.00"),
    ({**EXAMPLES, "cases": [{**WORKED, "total": 99}]}, None, 3, "NOT as it was worked out: 99"),
    (LISTS, None, 1, "as it was worked out: 10000"),
    ([SCHEME], {"period": "2026-03"}, 0, "100.00  in all"),
    (SCHEME, [], 1, "has no cases for this scheme"),
    (SCHEME, None, 1, "name a file of cases after it"),
    (LISTS, {"period": "2026-03"}, 1, "name one after #: pilot, s"),
    (SCHEME, {"period": "2026-Q1"}, 1, "expected a period such as 2026-03"),
    (SCHEME, {"period": "2026-03", "counts": {"x": -1}}, 1, "$.counts.x: not below nothing"),
    (SCHEME, {"period": "2026-03", "members": [{"id": "m"}, {"id": "m"}]}, 1, "`m` stands twice"),
    (SCHEME, {"period": "2026-03", "acts": [{"item": "x", "on": "2026-04-01"}]}, 0, "after this period: not counted"),
    (LIMITED, {"period": "2026-03", "counts": {"v": 4}}, 0, "limits for each client are not applied: v."),
    (LIMITED, {"period": "2026-03", "counts": {"v": 4}}, 0, "Not met: “five visits”. It stands at 4."),
    (LIMITED, {"period": "2026-03", "counts": {"v": 4}}, 0, "10 per cent of 40."),
    (SCHEME, {"period": "2026-03", "measures": {"score": 5}}, 0, "Nothing in the scheme asks for: score."),
]


@pytest.mark.parametrize(("told", "given", "code", "words"), READ)
def test_what_files_hold(
    told: object, given: object, code: int, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """INC-11: ours and others' files, one or many; the code says whether all was read and came out as worked out."""
    files = [tmp_path / "scheme.json", tmp_path / "case.json"]
    for file, content in zip(files, (told, given), strict=True):
        file.write_text(json.dumps(content), "utf-8")
    named = [str(file) for file in files[: 1 if given is None else 2]]
    assert cli.main(["pay", "try", *named]) == code
    assert words in "".join(capsys.readouterr())


BAD = [
    (b'{"a": 1, "a": 2}', "`a` stands twice"),
    (b"[" * 100_000, "this is not JSON"),
    (b"NaN", "NaN is no number"),
    (b"\xff\xfe{}", "is not text in UTF-8"),
    (b"", "this is not JSON"),
]


@pytest.mark.parametrize(("content", "words"), BAD)
def test_what_is_no_json_is_said(
    content: bytes, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scheme.json").write_bytes(content)
    assert cli.main(["pay", "try", str(tmp_path / "scheme.json")]) == 1
    assert words in capsys.readouterr().err


def test_a_mark_and_lines_of_windows_and_standard_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scheme.json").write_bytes(
        b"\xef\xbb\xbf" + json.dumps(SCHEME, indent=1).replace("\n", "\r\n").encode()
    )
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'\xef\xbb\xbf{"period": "2026-03"}')))
    assert cli.main(["pay", "try", str(tmp_path / "scheme.json"), "-"]) == 0
    assert "100.00  in all" in capsys.readouterr().out


def test_it_speaks_the_language_of_the_terminal(tmp_path: Path) -> None:
    """In a process of its own: a test's settings already speak English."""
    (tmp_path / "file.json").write_text(json.dumps(EXAMPLES), "utf-8")
    command = [sys.executable, "-m", "ubia.box.cli", "pay", "try", str(tmp_path / "file.json")]
    run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "fr_FR.UTF-8"})
    assert "au total" in run.stdout, run.stderr


ODD: list[Any] = [None, True, -1, "", "x", "1,000", [], {}, [1], {"a": 1}, 10**13, "acts", {"what": "acts"}, "0.82"]


def _spoilt(value: Any, chance: random.Random) -> Any:
    """The same JSON with one part of it replaced."""
    if not isinstance(value, dict | list) or not value or chance.random() < 0.2:
        return chance.choice(ODD)
    places = list(value) if isinstance(value, dict) else list(range(len(value)))
    place = chance.choice(places)
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[place] = _spoilt(value[place], chance)
    return copy


@pytest.mark.parametrize("told", [LISTS, EXAMPLES, {**EXAMPLES, "scheme": LIMITED}], ids=["lists", "worked", "limited"])
def test_whatever_is_odd_is_said_in_words(told: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Never a traceback: a hundred files, each with a part that does not belong there."""
    chance = random.Random(7)
    for _ in range(100):
        spoilt = _spoilt(told, chance)
        (tmp_path / "odd.json").write_text(json.dumps(spoilt), "utf-8")
        code = cli.main(["pay", "try", str(tmp_path / "odd.json")])
        out, err = capsys.readouterr()
        assert code in (0, 1, 3), spoilt
        assert code != 1 or err.strip(), spoilt
        assert code or "in all" in out, spoilt
