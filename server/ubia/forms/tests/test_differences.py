"""What changed between two versions of a form, and for whom."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ubia.forms.difference_words import report, say_change
from ubia.forms.differences import Change, Version, differences
from ubia.forms.publish import publish
from ubia.forms.testing import markdown

SURVEY = "type | name | label::en | label::fr | relevant | constraint | required | calculation"
ROWS = {
    "home": "select_one yn | home | Home? | Là ? | | | |",
    "age": "integer | age | Age? | Âge ? | ${home} = 'yes' | . > 3 | |",
    "name": "text | name | Name? | Nom ? | | | |",
    "twice": "calculate | twice | | | | | | ${age} * 2",
}
CHOICES = ["yn | yes | Yes | Oui", "yn | no | No | Non"]


def version(rows: dict[str, str] | None = None, choices: list[str] | None = None, heading: str = SURVEY) -> Version:
    """A compiled form of these rows."""
    lines = ["| survey |", f"| | {heading} |", *(f"| | {row} |" for row in (ROWS if rows is None else rows).values())]
    lines += ["| choices |", "| | list_name | name | label::en | label::fr |"]
    lines += [f"| | {choice} |" for choice in choices or CHOICES]
    form = publish(markdown("\n".join(lines)))
    return Version(form.model, form.texts)


def told(new: Version, whom: str = "asked") -> list[str]:
    return [say_change(change) for change in differences(version(), new) if change.whom == whom]


def changed(**rows: str) -> Version:
    return version({**ROWS, **rows})


def test_the_same_form_has_not_changed() -> None:
    assert differences(version(), version()) == [Change("nothing_changed", "asked")]


def test_words_and_rules_of_a_question() -> None:
    new = changed(age="integer | age | How old? | Âge ? | ${home} = 'yes' and ${name} != '' | . > 4 | yes |")
    assert told(new) == [
        "age: in en the question was “Age?” and is “How old?”.",
        "age: was asked only if ${home} = 'yes', and is now asked only if ${home} = 'yes' and ${name} != ''.",
        "age: an answer was taken only if . > 3, and is now taken only if . > 4.",
        "age: must now be answered.",
    ]
    assert told(new, "reads") == [
        "age: answers given before may lie outside the new limit.",
        "age: may be empty in answers given before.",
    ]


def test_drafts_finish_with_the_version_they_began_with() -> None:
    assert told(changed(name="text | name | Name! | Nom ? | | | |"), "drafts") == [
        "Drafts that were begun with the old version finish with it; new ones begin with the new one."
    ]


def test_choices_that_come_go_and_are_reworded() -> None:
    new = version(choices=["yn | yes | Yes! | Oui", "yn | dk | Don't know | Sais pas"])
    assert told(new) == [
        "home: the choice yes was “Yes” and is “Yes!”.",
        "home: there is a new choice “Don't know” (dk).",
        "home: the choice “No” (no) is gone.",
    ]
    assert told(new, "reads") == ["home: answers given before may be no, which can no longer be chosen."]


def test_questions_that_come_go_and_are_renamed() -> None:
    rows = {**ROWS, "name": "text | called | Name? | Nom ? | | | |", "new": "note | n | N | N | | | |"}
    del rows["twice"]
    assert told(version(rows)) == [
        "“twice” is no longer reckoned or kept.",
        "“N” (n) is new.",
        "“Name?” was called name and is called called.",
    ]
    assert told(version(rows), "reads") == ["called: answers given before stand under name. Read both names."]


def test_questions_that_move() -> None:
    group = {"begin": "begin group | g | G | G | | | |", "name": ROWS["name"], "end": "end group | | | | | | |"}
    grouped = {key: row for key, row in ROWS.items() if key != "name"} | group
    assert "“Name?” (name) moved from / to /g." in told(version(grouped))
    ahead = {"name": ROWS["name"], **{key: row for key, row in ROWS.items() if key != "name"}}
    assert told(version(ahead)) == ["“Name?” (name) comes at another place."]
    assert told(version(ahead), "reads") == ["Answers given before fit the new version."]


def test_a_kind_of_answer_and_a_language_that_change() -> None:
    new = changed(name="integer | name | Name? | Nom ? | | | |")
    assert told(new) == ["name: the kind of answer was text and is int."]
    assert told(new, "reads") == ["name: answers given before are text and may not pass as int."]
    swahili = version(heading=SURVEY.replace("label::fr", "label::sw"))
    assert "The form now speaks sw." in told(swahili)


def test_the_report_has_a_heading_for_each_reader() -> None:
    lines = list(report(differences(version(), changed(name="text | name | Name! | Nom ? | | | |"))))
    assert [line for line in lines if not line.startswith(" ")] == [
        "For whoever fills the form",
        "For whoever reads the answers",
        "For whoever has a draft open",
    ]


@settings(deadline=None, max_examples=25)
@given(st.permutations(list(ROWS)), st.sets(st.sampled_from(["home", "age"]), max_size=1))
def test_what_comes_one_way_goes_the_other_way(order: list[str], left: set[str]) -> None:
    rows = {key: ROWS[key].replace("${home} = 'yes'", "").replace("${age} * 2", "1 + 1") for key in order}
    old, new = version(rows), version({key: row for key, row in rows.items() if key not in left})
    there = {change.code.replace("_new", "_gone") for change in differences(old, new) if change.whom == "asked"}
    back = {change.code.replace("_new", "_gone") for change in differences(new, old) if change.whom == "asked"}
    assert there == back
