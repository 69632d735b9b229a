"""Questions, groups, choices, actions and words."""

from .small import codes, compiled, defs, numbers

ITEXT = """<itext>
<translation lang="fr"><text id="q"><value>Oui ?</value><value form="guidance">G</value></text></translation>
<translation lang="en" default="true()"><text id="q"><value>How is <output value="/d/a"/> today?</value>
<value form="image">jr://images/face.png</value></text><text id="z"><value>Only</value></text></translation></itext>"""


def test_words_are_plain_or_have_gaps_or_are_translated() -> None:
    form = compiled(
        "<d id='f'><a/></d>", ITEXT,
        "<input ref='/d/a'><label ref=\"jr:itext('q')\"/><hint>See <output value='../a'/></hint></input>",
    )  # fmt: skip
    assert form.model["body"] == [{"k": "input", "d": 1, "l": {"i": "q"}, "h": ["See ", ("p", 0, "..", "a")]}]
    assert form.model["langs"] == ["en", "fr"]
    assert form.texts["en"]["q"] == {"t": ["How is ", ("p", 1, "d", "a"), " today?"], "image": "face.png"}
    assert form.texts["fr"]["q"] == {"t": "Oui ?", "g": "G"}


def test_what_a_language_lacks_is_said_in_the_default_one() -> None:
    form = compiled("<d id='f'/>", ITEXT)
    assert form.texts["fr"]["z"] == "Only"
    assert "xform_texts_missing" in codes(form)


def test_a_picture_that_lies_elsewhere_is_never_fetched() -> None:
    itext = ITEXT.replace("jr://images/face.png", "https://elsewhere.example/face.png")
    form = compiled("<d id='f'/>", itext)
    assert "image" not in form.texts["en"]["q"]
    assert "xform_media_elsewhere" in codes(form)


def test_choices_of_the_form_a_list_and_a_shuffled_list() -> None:
    form = compiled(
        "<d id='f'><a/><b/></d>",
        "<instance id='l'><root><item><name>x</name><label>X</label></item>"
        "<item><name>y</name></item></root></instance>",
        "<select ref='/d/a'><item><label>One</label><value>1</value></item></select>"
        "<select1 ref='/d/b'><itemset nodeset=\"randomize(instance('l')/root/item[name != ''], 7)\">"
        "<value ref='name'/><label ref='jr:itext(itextId)'/></itemset></select1>",
    )
    several, one = form.model["body"]
    assert several["o"] == [["1", "One"]]
    assert (one["from"]["v"], one["from"]["l"], one["from"]["it"], one["from"]["mix"]) == (
        "name",
        "itextId",
        1,
        ("n", 7),
    )
    assert one["from"]["nodes"][1] == ("f", "instance", ("s", "l"))
    assert form.model["lists"]["l"] == {"cols": ["name", "label"], "rows": [["x", "X"], ["y", None]]}
    assert [node.get("t") for node in defs(form)[1:]] == ["select", "select1"]


def test_choices_from_a_file_that_is_searched_follow_those_of_the_form() -> None:
    form = compiled(
        "<d id='f'><a/><b/></d>", "",
        "<select1 ref='/d/a' appearance=\"minimal search('fruits', 'contains', 'name', /d/b)\">"
        "<item><label>name</label><value>key</value></item><item><label>Other</label><value>96</value></item></select1>",
        fruits_csv=b"key,name\n1,Mango\n",
    )  # fmt: skip
    control = form.model["body"][0]
    assert control["a"] == ["minimal"]
    assert control["o"] == [["96", "Other"]]
    assert control["from"] == {
        "nodes": (
            "p", ("f", "instance", ("s", "fruits")), "root",
            ("child", "item", ("f", "contains", ("p", 0, "name"), ("p", 1, "d", "b"))),
        ),
        "v": "key", "l": "name",
    }  # fmt: skip
    assert form.model["lists"]["fruits"]["rows"] == [["1", "Mango"]]


def test_external_choices_are_rows_of_one_list() -> None:
    form = compiled(
        "<d id='f'><a/></d>", ITEXT, "<input ref='/d/a' query=\"instance('cities')/root/item[state='x']\"/>",
        itemsets_csv=b"list_name,name,label::en,label::fr,state\ncities,ny,New York,,x\n",
    )  # fmt: skip
    control = form.model["body"][0]
    assert (control["k"], control["from"]["l"], control["from"]["it"]) == ("select1", "itextId", 1)
    assert control["from"]["nodes"][3][2] == ("=", ("p", 0, "list_name"), ("s", "cities"))
    assert form.model["lists"]["itemsets"]["rows"] == [["cities", "ny", "x", "itemsets-0"]]
    assert form.texts["fr"]["itemsets-0"] == "New York"


def test_contacts_are_asked_for_by_appearance_or_by_type() -> None:
    form = compiled(
        "<d id='f'><a/><b/></d>", "<bind nodeset='/d/b' type='db:clinic'/>",
        "<input ref='/d/a' appearance='select-contact type-person type-nurse'/><input ref='/d/b'/>",
    )  # fmt: skip
    assert [(control["k"], control["m"]) for control in form.model["body"]] == [
        ("contact", "person nurse"),
        ("contact", "clinic"),
    ]


def test_ranges_uploads_and_other_attributes() -> None:
    form = compiled(
        "<d id='f'><a/><b/></d>", "",
        "<range ref='/d/a' start='1' end='5' step='1'/><upload ref='/d/b' mediatype='image/*' odk:quality='low'/>",
    )  # fmt: skip
    assert form.model["body"][0]["p"] == {"start": "1", "end": "5", "step": "1"}
    assert (form.model["body"][1]["m"], form.model["body"][1]["p"]) == ("image/*", {"odk:quality": "low"})


def test_actions_happen_on_events_old_and_new() -> None:
    form = compiled(
        "<d id='f'><a/><r><b/></r></d>",
        "<setvalue event='xforms-ready other' ref='/d/a'>5</setvalue>",
        "<input ref='/d/a'><setvalue event='xforms-value-changed' ref='/d/r/b' value='/d/a + 1'/></input>"
        "<repeat nodeset='/d/r'><odk:setgeopoint event='odk-new-repeat odk-instance-first-load' ref='b'/></repeat>",
    )
    b = numbers(form)["b"]
    assert form.model["on"] == [{"when": ["first-load"], "do": "setvalue", "to": 1, "value": ("s", "5")}]
    assert defs(form)[1]["on"][0]["to"] == b
    assert defs(form)[2]["on"] == [{"when": ["new-repeat", "first-load"], "do": "setgeopoint", "to": b}]
    assert codes(form) == ["xform_event_unknown"]


def test_a_repeat_may_be_counted_and_fixed() -> None:
    form = compiled(
        "<d id='f'><n/><r><b/></r></d>", "",
        "<repeat nodeset='/d/r' jr:count='/d/n' jr:noAddRemove='true()' appearance='Field-List'>"
        "<input ref='b'/></repeat>",
    )  # fmt: skip
    assert (defs(form)[2]["count"], defs(form)[2]["fixed"]) == (("p", 1, "d", "n"), 1)
    assert form.model["body"][0]["a"] == ["field-list"]
    assert form.model["order"] == [[2, "count", 1]]
