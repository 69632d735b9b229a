"""`ubia form` with files: no box, no database, and every trouble said in words."""

import json
from pathlib import Path
from typing import Any

import pytest

from ubia.box.cli import main
from ubia.box.forms import export
from ubia.forms.outputs.rows import AnswerSet
from ubia.forms.source import read_form
from ubia.interop.xlsform.answered import Answered, Version

ROOT = Path(__file__).parents[4]
FORM = ROOT / "docs/forms/sick_child.xlsx"
ANSWERS = {"mother": "Rose", "child": [{"name": "Amina", "months": 7, "signs": ["Fits"]}]}


def fill(tmp_path: Path, written: Any, *more: str, form: Path = FORM) -> int:
    steps = tmp_path / "steps.json"
    steps.write_text(written if isinstance(written, str) else json.dumps(written))
    return main(["form", "fill", str(form), str(steps), *more])


def test_everything_comes_out_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fill(tmp_path, {"answers": ANSWERS, "now": "2026-11-28T10:00:00+03:00"}, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["answers"]["child"] == [{"name": "Amina", "age_in_months": "7", "signs": "fits", "refer": "yes"}]
    assert [page["id"] for page in found["pages"]][-1] == "/data/child[2]"
    assert found["xml"].startswith("<data id=")


def test_bare_answers_and_a_list_of_steps_are_understood(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fill(tmp_path, ANSWERS) == 0
    assert fill(tmp_path, [{"answer": {"mother": "Rose"}, "next": 1, "expect": {"mother": "Rose"}}]) == 0
    assert "answered to its end" in capsys.readouterr().out


def test_a_compiled_form_is_filled_in_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", "compile", str(FORM)]) == 0
    model = tmp_path / "model.json"
    model.write_text(capsys.readouterr().out)
    assert fill(tmp_path, ANSWERS, "--xml", form=model) == 0
    assert "<refer>yes</refer>" in capsys.readouterr().out


def test_a_fault_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fill(tmp_path, {"answers": {**ANSWERS, "child": [{"name": "A", "months": 99}]}, "language": "French"}) == 1
    assert "/data/child[1]/months: De 0 à 59 mois." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{", "is no JSON"),
        ('"x"', "It must be an object"),
        ({"answers": {}, "anwsers": {}}, "“anwsers” means nothing here"),
        ({"answers": []}, "“answers” must be an object"),
        ([{"next": 1}, {"nxt": 1}], "Step 2: “nxt” means nothing"),
        ({"answers": {}, "language": "Klingon"}, "It has: English (en), French (fr)"),
        ({"answers": {}, "now": "yesterday"}, "yesterday is no date and time"),
        ({"answers": {}, "lists": {"x": "nowhere.csv"}}, "The list nowhere.csv cannot be read"),
        ({"answers": {}, "seed": "x"}, "“seed” must be a number"),
    ],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], written: Any, said: str
) -> None:
    assert fill(tmp_path, written) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["fill", "nowhere.xlsx"], "there is no file nowhere.xlsx"),
        (["fill", str(ROOT / "README.md")], "neither a spreadsheet nor an XForm"),
        (["evaluate", "1 +"], "1 + cannot be read"),
        (["evaluate", "nosuch(1)"], "nosuch"),
        (["evaluate", "1", "--document", "nowhere.xml"], "nowhere.xml cannot be read"),
        (["evaluate", "1", "--context", "/nothing"], "--context finds no node"),
    ],
)
def test_troubles_have_words(capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    assert main(["form", *words]) == 1
    assert said in capsys.readouterr().err


def test_a_form_without_the_built_engine_says_how_to_build_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ubia.forms.engine import sandbox

    monkeypatch.setattr(sandbox, "BUILT", tmp_path / "engine.js")
    monkeypatch.setattr(sandbox, "_here", type(sandbox._here)())
    sandbox._built.cache_clear()
    assert main(["form", "evaluate", "1"]) == 1
    sandbox._built.cache_clear()
    assert "./dev setup" in capsys.readouterr().err


@pytest.mark.parametrize(("expression", "value"), [("1 div 3 * 3", "1"), ("-3 + 1", "-2"), ("true()", "true")])
def test_expressions_are_evaluated(capsys: pytest.CaptureFixture[str], expression: str, value: str) -> None:
    assert main(["form", "evaluate", "--", expression]) == 0
    assert capsys.readouterr().out.strip() == value


def test_an_export_is_files_in_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = {"mother": "Rose", "child": [{"name": "Amina", "signs": "fits"}]}
    version = Version("h", "1", read_form(FORM).model)
    found = Answered([version], [("h", AnswerSet("uuid:7", answers, {"Day": "2026-11-28"}))], 2)
    words = ["form", "export", "sick_child", "--to", str(tmp_path), "--reader", "x", "--xml", "--split"]
    export.write_files(_chosen(words), found)
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["7.xml", "sick_child-child.csv", "sick_child.csv"]
    assert "signs/fits,signs/no_drink,signs/none" in (tmp_path / "sick_child-child.csv").read_text()
    assert "2 visits are not for this reader" in capsys.readouterr().out


def _chosen(words: list[str]) -> Any:
    from ubia.box import cli

    return cli._parser(words).parse_args(words)
