"""Small XForms for tests."""

from typing import Any

from ubia.forms.compiler import Compiled, compile_xform

SPACES = (
    'xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" '
    'xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms" '
    'xmlns:orx="http://openrosa.org/xforms" xmlns:entities="http://www.opendatakit.org/xforms/entities"'
)


def xform(instance: str, model: str = "", body: str = "", body_class: str = "") -> str:
    """An XForm with this root in its primary instance, the rest of its model, and its body."""
    return (
        f"<h:html {SPACES}><h:head><h:title>Small</h:title>"
        f"<model><instance>{instance}</instance>{model}</model></h:head>"
        f'<h:body class="{body_class}">{body}</h:body></h:html>'
    )


def compiled(instance: str, model: str = "", body: str = "", **files: bytes) -> Compiled:
    """What becomes of it; files are named by words, `shops_csv` being shops.csv."""
    return compile_xform(xform(instance, model, body), {name.replace("_", "."): raw for name, raw in files.items()})


def codes(form: Compiled) -> list[str]:
    """The codes of its remarks."""
    return [remark.code for remark in form.remarks]


def defs(form: Compiled) -> list[dict[str, Any]]:
    """The defs by number."""
    found: list[dict[str, Any]] = []

    def walk(node: dict[str, Any]) -> None:
        found.append(node)
        for kid in node.get("c", []):
            walk(kid)

    walk(form.model["root"])
    return found


def numbers(form: Compiled) -> dict[str, int]:
    """The number of each def by its name."""
    return {node["n"]: number for number, node in enumerate(defs(form))}
