"""A good XLSForm becomes a form that phones can show."""

import hashlib
import re
from pathlib import Path

from ubia.forms.publish import publish
from ubia.forms.testing import GOOD, Rows, survey, workbook


def test_a_form_carries_its_name_version_title_and_the_hash_of_its_xml() -> None:
    form = publish(workbook(GOOD))
    assert (form.form_id, form.version, form.title) == ("visit", "3", "Home visit")
    assert form.hash == hashlib.sha256(form.xml.encode()).hexdigest()
    assert not form.warnings


def test_the_same_sheets_give_the_same_hash() -> None:
    assert publish(workbook(GOOD)).hash == publish(workbook(GOOD)).hash


def test_a_form_without_settings_is_called_as_its_file_is(tmp_path: Path) -> None:
    file = tmp_path / "child_visit.xlsx"
    file.write_bytes(workbook({k: v for k, v in GOOD.items() if k != "settings"}))
    form = publish(file)
    assert (form.form_id, form.title, form.version) == ("child_visit", "child_visit", "")


def test_languages_are_those_that_labels_are_written_in() -> None:
    form = publish(
        workbook(
            {"survey": [["type", "name", "label::English (en)", "label::Kiswahili (sw)"], ["text", "a", "A", "B"]]}
        )
    )
    assert set(form.languages) == {"English (en)", "Kiswahili (sw)"}


def test_headings_may_have_their_older_names() -> None:
    form = publish(workbook({"survey": [["Type", "Tag", "Caption"], ["text", "name", "Name"]]}))
    assert "/data/name" in form.xml


def test_numbers_dates_and_truths_in_cells_are_read_as_pyxform_reads_them() -> None:
    sheets: dict[str, Rows] = {**GOOD, "settings": [["form_id", "version"], ["visit", 2026]]}
    assert publish(workbook(sheets)).version == "2026"


def test_a_form_of_the_community_health_toolkit_is_taken() -> None:
    """Contact fields and telephone numbers are text; the group `meta` and the column `instance::tag` are renamed."""
    rows: Rows = [
        ["type", "name", "label", "appearance", "calculation", "instance::tag"],
        ["begin group", "inputs", "Patient"],
        ["begin group", "meta", "NO_LABEL"],
        ["db:person", "who", "Who is it?", "db-object"],
        ["tel", "phone", "Phone", None, None, "hidden"],
        ["end group", "meta"],
        ["end group"],
        ["calculate", "copy", None, None, "../inputs/meta/phone"],
    ]
    form = publish(workbook({"survey": rows}))
    assert 'nodeset="/data/inputs/cht_meta/who" type="string"' in form.xml
    assert re.search(r'nodeset="/data/copy"[^>]* calculate="../inputs/cht_meta/phone"', form.xml)
    assert [(w.code, w.cell) for w in form.warnings] == [
        ("meta_renamed", "B3"),
        ("type_taken_as_text", "A4"),
        ("type_taken_as_text", "A5"),
        ("answer_unused", "B4"),
    ]


def test_what_is_odd_but_harmless_is_noted_and_refuses_nothing() -> None:
    form = publish(
        survey(
            ["select_one l", "a", "A"], ["begin repeat", "r"], ["text", "b", "B ${a}"], ["end repeat"],
            ["note", "n", "N", None, "${b} != ''"],
            choices=[["list_name", "name", "label"], ["l", "x", "X"], ["l", "y"]],
        )
    )  # fmt: skip
    assert [(w.code, w.sheet, w.row) for w in form.warnings] == [
        ("choice_label_missing", "choices", 3),
        ("builder_noted", "survey", 3),
    ]
