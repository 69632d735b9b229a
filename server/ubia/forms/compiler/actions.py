"""Actions: what a form does by itself when it opens, when a repeat grows, and when an answer changes."""

from typing import Any

from .element import Element
from .node import Node, find, joined
from .workbench import Workbench

NAMES = ("setvalue", "setgeopoint", "recordaudio", "action")
_EVENTS = {
    "odk-instance-first-load": "first-load",
    "xforms-ready": "first-load",
    "odk-instance-load": "instance-load",
    "odk-new-repeat": "new-repeat",
    "jr-insert": "new-repeat",
    "xforms-value-changed": "value-changed",
}


class Actions:
    """Reads actions; numbers of their targets are put in once nodes have them."""

    def __init__(self, root: Node, ids: dict[str, str], bench: Workbench) -> None:
        self._root, self._ids, self._bench = root, ids, bench
        self._made: list[tuple[dict[str, Any], Node]] = []

    def of(self, element: Element, around: str) -> list[dict[str, Any]]:
        """The actions written directly in an element, those within `<action>` too."""
        found = []
        for action in element.named(*NAMES):
            if action.name == "action":
                found += self._grouped(action, around)
            elif made := self._read(action, around, action.get("event")):
                found.append(made)
        return found

    def number(self) -> None:
        """Write the numbers of the targets."""
        for made, target in self._made:
            made["to"] = target.number

    def _grouped(self, outer: Element, around: str) -> list[dict[str, Any]]:
        event = outer.get("event")
        read = [self._read(inner, around, inner.get("event") or event) for inner in outer.named(*NAMES[:3])]
        return [made for made in read if made]

    def _read(self, action: Element, around: str, events: str) -> dict[str, Any] | None:
        when = self._when(events, action)
        path = joined(reference, around) if (reference := action.get("ref")) else self._ids.get(action.get("bind"), "")
        target = find(self._root, path) if path else None
        if target is None:
            self._bench.note("xform_action_nowhere", action, path=reference or path)
            action.know_all()
        if target is None or not when:
            return None
        made: dict[str, Any] = {"when": when, "do": action.name, "to": -1}
        if action.name == "setvalue":
            made.update(self._value(action))
        self._made.append((made, target))
        return made

    def _when(self, events: str, action: Element) -> list[str]:
        known = [_EVENTS[event] for event in events.split() if event in _EVENTS]
        for event in events.split():
            if event not in _EVENTS:
                self._bench.note("xform_event_unknown", action, event=event)
        return list(dict.fromkeys(known))

    def _value(self, action: Element) -> dict[str, Any]:
        if text := action.get("value"):
            expr = self._bench.expression(text, action)
            return {"value": expr} if expr else {}
        return {"value": ("s", action.text)} if action.text else {}
