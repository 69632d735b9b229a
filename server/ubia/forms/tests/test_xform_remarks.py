"""A form written as an XForm is told of odd rules too, by node and attribute."""

from ubia.forms.publish import publish_any
from ubia.forms.words import sentence

FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>T</h:title>
<model><instance><data id="t"><home/><age/></data></instance>
<bind nodeset="/data/home" type="string" {}/><bind nodeset="/data/age" type="int" {}/></model></h:head>
<h:body><select1 ref="/data/home"><label>Home?</label><item><label>Yes</label><value>yes</value></item></select1>
<input ref="/data/age"><label>Age?</label></input></h:body></h:html>"""


def told(home: str, age: str) -> list[str]:
    return [sentence(warning) for warning in publish_any(FORM.format(home, age).encode()).warnings if not warning.row]


def test_odd_rules_are_told_by_node_and_attribute() -> None:
    assert told("relevant=\"/data/home = 'yes'\"", 'relevant="/data/home = \'no\'" constraint="/data/home = 1"') == [
        "“relevant” of /data/home: Whether “home” is asked depends on its own answer. "
        "Once it is hidden it may never come back. Check it.",
        "“relevant” of /data/age: “no” is none of the choices of “home”, so that no answer equals it. Check both.",
        "“constraint” of /data/age: This limit does not look at the answer of “age”, which a dot stands for, "
        "as in “. > 0”. Check it.",
    ]


def test_rules_that_work_are_left_alone() -> None:
    assert told("", 'relevant="/data/home = \'yes\'" constraint=". &gt; 3"') == []
