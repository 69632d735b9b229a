"""`ubia pay try`: a scheme and a case in, lines and totals out."""

import json
from pathlib import Path

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
    assert "$.rules[0]: Object contains unknown field `sum`" in capsys.readouterr().err
