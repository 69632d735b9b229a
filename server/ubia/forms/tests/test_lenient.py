"""What forms in use have wrong and everybody understands is read as it was meant, and said."""

from ubia.forms.publish import publish
from ubia.forms.testing import workbook

WARDS = [
    ["list_name", "name", "label", "county"],
    ["wards", "bura", "Bura", "tana river"],
    ["wards", "bura", "Bura", "taita taveta"],
    ["counties", "tana river", "Tana River"],
]


def test_choices_that_a_filter_tells_apart_may_share_a_name() -> None:
    rows = [
        ["type", "name", "label", "choice_filter"],
        ["text", "county", "County"],
        ["select_one wards", "ward", "Ward", "county = ${county}"],
    ]
    form = publish(workbook({"survey": rows, "choices": WARDS}))
    assert [row[0] for row in form.model["lists"]["wards"]["rows"]] == ["bura", "bura"]


def test_a_translation_with_one_colon_is_one_among_others_with_two() -> None:
    form = publish(
        workbook(
            {
                "survey": [["type", "name", "label::English", "label:Kiswahili"], ["text", "a", "Age", "Umri"]],
            }
        )
    )
    assert set(form.languages) == {"English", "Kiswahili"}
    assert ("heading_taken_as", "D1") in [(w.code, w.cell) for w in form.warnings]


def test_codes_of_signs_in_a_formula_are_read_as_the_signs() -> None:
    form = publish(workbook({"survey": [["type", "name", "label", "constraint"], ["integer", "a", "A", ". &lt;= 5"]]}))
    assert form.model["root"]["c"][0]["con"][0] == "<="
    assert "cht_signs_decoded" in [w.code for w in form.warnings]


def test_a_contact_field_of_cht_is_asked_as_a_contact() -> None:
    form = publish(workbook({"survey": [["type", "name", "label"], ["db:person", "who", "Who?"]]}))
    assert (form.model["body"][0]["k"], form.model["body"][0]["m"]) == ("contact", "person")
