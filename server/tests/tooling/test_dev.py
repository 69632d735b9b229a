"""`./dev` says what is missing, repeats a step only when its inputs changed, and fails when a step fails."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import checks, machine, setup, suites
from tools.show import ROOT, Stop, run_quietly


def dev(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(ROOT / "dev"), *words], capture_output=True, text=True)


def test_help_lists_the_verbs() -> None:
    said = dev("--help").stdout
    verbs = ["setup", "demo", "run", "test", "check", "bench", "rebuild", "verify"]
    assert [verb for verb in verbs if f"    {verb} " not in said] == []


def test_an_unknown_verb_is_answered_with_those_there_are() -> None:
    answer = dev("dance")
    assert answer.returncode == 2
    assert "'demo'" in answer.stderr


def node(folder: Path, says: str) -> None:
    for name in ("node", "npm"):
        (folder / name).write_text(f"#!/bin/sh\necho {says}\n")
        (folder / name).chmod(0o755)


def test_without_node_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Stop, match=r"not on the PATH. Install Node 20\.19 or newer"):
        machine.require_node()


@pytest.mark.parametrize(
    ("version", "is_good"), [("v18.20.4", False), ("v20.18.9", False), ("v20.19.0", True), ("v24.0.0", True)]
)
def test_an_old_node_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: str, is_good: bool) -> None:
    node(tmp_path, version)
    monkeypatch.setenv("PATH", str(tmp_path))
    if is_good:
        machine.require_node()
    else:
        with pytest.raises(Stop, match="too old"):
            machine.require_node()


def test_a_step_is_done_again_only_when_what_it_reads_changed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(setup, "STAMPS", tmp_path / "stamps")
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    source, made = tmp_path / "lock", tmp_path / "made"
    source.write_text("one")
    step = setup.Step("a step", (made,), lambda: [source], made.touch)
    assert step.is_due()
    step.do()
    assert not step.is_due()
    source.write_text("two")
    assert step.is_due()
    step.do()
    made.unlink()
    assert step.is_due(), "what it made is gone"


def test_the_output_of_a_step_is_shown_when_it_fails(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Stop, match="ended with 3"):
        run_quietly("a step", ["sh", "-c", "echo why; exit 3"])
    assert "why" in capsys.readouterr().out


def test_a_check_runs_every_step_and_fails_when_one_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checks, "STEPS", [("first", lambda: 4), ("second", lambda: 0)])
    assert checks.check([]) == 4
    summary = capsys.readouterr().out.split("summary")[1]
    assert "FAILED" in summary
    assert "second" in summary


def test_without_a_browser_its_tests_are_left_out_in_plain_words(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(suites, "bring_chromium", lambda: None)
    assert suites.run_pytest(["--collect-only", "-q", "server/ubia/web/tests/test_in_browser.py"]) == 5
    said = capfd.readouterr().out
    assert "apt-get install" in said
    assert "deselected" in said
