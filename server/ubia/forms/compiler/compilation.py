"""From the XML of a form to what phones run: its model, its texts by language, and what is worth knowing about it."""

import hashlib
from collections.abc import Mapping
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from ubia.forms.expressions.functions import FUNCTIONS
from ubia.forms.problem import BadForm, Problem

from .actions import Actions
from .answers import tree_of
from .binds import bind_ids, read_binds
from .body import Body, repeated_paths
from .choices import Choices
from .element import Element, read_xml
from .lists import is_translated, lists_of, undeclared
from .node import Node, joined, number_all
from .order import order_of
from .reads import Reads
from .texts import Texts, texts_of
from .unknown import note_unknown
from .workbench import Workbench

COMPILER = 1
"""Raised by every change that makes another model of the same form."""


class Compiled(NamedTuple):
    """`Model` and `Texts` of `client/src/forms/model.ts`. `hash` is the SHA-256 of the XML in UTF-8, lower-case hex."""

    model: dict[str, Any]
    texts: Texts
    remarks: list[Problem]
    hash: str


def compile_xform(xml: str | bytes, files: Mapping[str, bytes] | None = None, called: str = "form") -> Compiled:
    """The compiled form; `files` are those beside it by name, `called` its id when it gives none. Raises BadForm."""
    html = read_xml(xml)
    bench = Workbench()
    model = _Compilation(html, bench, files or {}, called).model()
    note_unknown(html, bench)
    if bench.problems:
        raise BadForm(bench.problems)
    raw = xml.encode() if isinstance(xml, str) else xml
    return Compiled(model, bench.said_by_language, bench.remarks, hashlib.sha256(raw).hexdigest())


def with_id(xml: str, called: str) -> str:
    """The XForm with the id that it lacks, since what is published needs one. Raises BadForm."""
    primary = _Compilation(read_xml(xml), Workbench(), {}, called).primary
    if any(a.name == "id" for a in primary.attributes):
        return xml
    raw = xml.encode()
    after = primary.at + len(f"<{primary.prefix}:{primary.name}" if primary.prefix else f"<{primary.name}")
    return (raw[:after] + f" id={quoteattr(called)}".encode() + raw[after:]).decode()


class _Compilation:
    def __init__(self, html: Element, bench: Workbench, files: Mapping[str, bytes], called: str) -> None:
        self._html, self._bench, self._files, self._called = html, bench, files, called
        html.known = True
        head, body = html.first("head"), html.first("body")
        models = head.named("model") if head else []
        if not models:
            raise BadForm([Problem("xform_no_model")])
        self._title = title.text if head and (title := head.first("title")) else ""
        self._model = models[0]
        self._body = body or Element("body", "", "", [], html.line)
        self._instances = self._model.named("instance")
        if not self._instances or not self._instances[0].kids:
            raise BadForm([Problem("xform_no_instance", row=self._model.line)])
        self._instances[0].get("id")
        self.primary = self._instances[0].kids[0]
        bench.version = next((a.value for a in self.primary.attributes if a.name == "version"), "")

    def model(self) -> dict[str, Any]:
        """The model; texts are left on the bench."""
        bench = self._bench
        bench.speak(texts_of(self._model.first("itext"), bench))
        root = tree_of(self.primary, self._repeats(), self._attributes())
        ids = bind_ids(self._model, root.path)
        actions = Actions(root, ids, bench)
        body = Body(root, ids, actions, Choices(bench, is_translated(self._files)), bench)
        controls = body.read(self._body)
        read_binds(self._model, root, bench)
        whole = actions.of(self._model, root.path)
        primary = self._instances[0].get("id")
        lists = lists_of(self._instances[1:], self._files, bench)
        lists.update(undeclared(bench, lists, primary, self._files))
        self._note_media()
        nodes = number_all(root)
        actions.number()
        body.number()
        order = order_of(nodes, Reads(root, primary, bench), bench)
        return {**self._named(root), "root": root.as_model(), "body": controls, "lists": lists, "order": order} | (
            self._extras(whole, nodes)
        )

    def _named(self, root: Node) -> dict[str, Any]:
        attributes = {a.name: a.value for a in root.element.attributes}
        form_id = attributes.get("id") or self._called
        return {
            "v": 1,
            "id": form_id,
            "version": self._bench.version,
            "title": self._title or form_id,
            "langs": list(self._bench.said_by_language),
        }

    def _extras(self, whole: list[dict[str, Any]], nodes: list[Node]) -> dict[str, Any]:
        prefixes = {n.own["px"]: n.own["ns"] for n in nodes if "px" in n.own}
        prefixes |= {a.prefix: a.uri for n in nodes for a in n.element.attributes if a.prefix and "at" in n.own}
        found = {
            "on": whole,
            "files": {name: hashlib.sha256(raw).hexdigest() for name, raw in sorted(self._files.items())},
            "needs": sorted({FUNCTIONS[f].set for f in self._bench.functions if f in FUNCTIONS} - {""}),
            "style": self._body.get("class").split(),
            "prefixes": prefixes,
        }
        return {name: value for name, value in found.items() if value}

    def _note_media(self) -> None:
        missing = [name for name in self._bench.media if name not in self._files]
        if missing:
            names = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
            self._bench.note("xform_media_missing", None, names=names, count=str(len(missing)))

    def _repeats(self) -> set[str]:
        return repeated_paths(self._body, f"/{self.primary.name}")

    def _attributes(self) -> set[str]:
        """Paths of attributes to which a bind or an action leads."""
        root = f"/{self.primary.name}"
        written = [a.value for part in (self._model, self._body) for e in part.walk() for a in e.attributes
                   if a.name in ("nodeset", "ref") and "/@" in a.value and e.name in ("bind", "setvalue")]  # fmt: skip
        return {joined(path, root) for path in written}
