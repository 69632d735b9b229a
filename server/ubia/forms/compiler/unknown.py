"""What a form holds that was not understood: said, so that nothing is dropped silently."""

from .element import Element
from .workbench import Workbench

_WITHOUT_EFFECT = frozenset(("xforms-version", "entities-version"))


def note_unknown(html: Element, bench: Workbench) -> None:
    """Note each element and attribute that nobody has read, once for each name."""
    elements: dict[str, list[Element]] = {}
    attributes: dict[str, list[Element]] = {}
    for element in _known(html, elements):
        if element.name == "submission":
            _note_submission(element, bench)
        for attribute in element.rest():
            if attribute.name not in _WITHOUT_EFFECT:
                attributes.setdefault(f"{element.name} {attribute.written}", []).append(element)
    for name, found in elements.items():
        bench.note("xform_element_unknown", found[0], name=name, count=str(len(found)))
    for name, found in attributes.items():
        element_name, _, attribute_name = name.partition(" ")
        values = {"name": attribute_name, "element": element_name, "count": str(len(found))}
        bench.note("xform_attribute_unknown", found[0], **values)


def _known(html: Element, unknown: dict[str, list[Element]]) -> list[Element]:
    """The known elements; those that are not, with all in them, go to `unknown` by name."""
    known: list[Element] = []
    waiting = [html]
    while waiting:
        here = waiting.pop()
        if here.name == "submission":
            here.known = True
        if here.known:
            known.append(here)
            waiting.extend(reversed(here.kids))
        else:
            unknown.setdefault(here.name, []).append(here)
    return known


def _note_submission(element: Element, bench: Workbench) -> None:
    """Where and how answers are sent is the phone's own affair; that they should be encrypted is said."""
    if element.get("base64RsaPublicKey"):
        bench.note("xform_encryption", element)
    element.rest()
