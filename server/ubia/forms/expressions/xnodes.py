"""An XML document as the tree that expressions walk over: the shape of `XNode` in the phone's xpath/node.ts, as JSON.

Nothing is fetched, and a document type with declarations of its own is refused: it could make a small file large.
"""

from typing import Any, TypeAlias
from xml.parsers import expat

XNodes: TypeAlias = dict[str, Any]

_XML = "http://www.w3.org/XML/1998/namespace"
_XMLNS = "http://www.w3.org/2000/xmlns/"


class BadDocument(Exception):
    """XML that is not well formed, or that declares entities."""


def as_xnodes(xml_text: str) -> XNodes:
    """The document node of `xml_text`: {kind, name, uri, prefix, kids, attrs, value}, without links to parents.

    An element's declarations of namespaces stand in `attrs` as nodes of kind `namespace`, whose name is the prefix.
    Raises BadDocument.
    """
    grower = _Grower()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.ordered_attributes = True
    parser.StartElementHandler = grower.open
    parser.EndElementHandler = grower.close
    parser.CharacterDataHandler = grower.text
    parser.CommentHandler = grower.comment
    parser.ProcessingInstructionHandler = grower.instruction
    parser.StartDoctypeDeclHandler = _no_declarations
    parser.SkippedEntityHandler = _no_entity
    try:
        parser.Parse(xml_text.encode(), True)
    except expat.ExpatError as error:
        raise BadDocument(str(error)) from error
    return grower.root


def _node(kind: str, name: str = "", uri: str = "", prefix: str = "", value: str = "") -> XNodes:
    return {"kind": kind, "name": name, "uri": uri, "prefix": prefix, "kids": [], "attrs": [], "value": value}


def _no_declarations(name: str, system: str | None, public: str | None, declares: int) -> None:  # noqa: ARG001
    if declares:
        raise BadDocument("the document type declares entities or elements of its own")


def _no_entity(name: str, _: bool) -> None:
    raise BadDocument(f"the entity {name} is not known")


class _Grower:
    """Builds the tree as the parser tells of it."""

    def __init__(self) -> None:
        self.root = _node("root")
        self._open = [self.root]
        self._spaces: list[dict[str, str]] = [{"xml": _XML}]

    def open(self, written: str, attributes: list[str]) -> None:
        pairs = list(zip(attributes[::2], attributes[1::2], strict=True))
        declared = {name[6:]: value for name, value in pairs if name == "xmlns" or name.startswith("xmlns:")}
        self._spaces.append({**self._spaces[-1], **declared})
        prefix, name = _split(written)
        element = _node("element", name, self._uri(prefix), prefix)
        element["attrs"] = [self._attribute(name, value) for name, value in pairs]
        self._add(element)
        self._open.append(element)

    def close(self, _: str) -> None:
        self._open.pop()
        self._spaces.pop()

    def text(self, value: str) -> None:
        kids = self._open[-1]["kids"]
        if kids and kids[-1]["kind"] == "text":  # a CDATA section and the text around it are one text
            kids[-1]["value"] += value
        else:
            self._add(_node("text", value=value))

    def comment(self, value: str) -> None:
        self._add(_node("comment", value=value))

    def instruction(self, target: str, value: str) -> None:
        self._add(_node("instruction", target, value=value))

    def _add(self, node: XNodes) -> None:
        self._open[-1]["kids"].append(node)

    def _attribute(self, written: str, value: str) -> XNodes:
        prefix, name = _split(written)
        if written == "xmlns" or prefix == "xmlns":
            return _node("namespace", name if prefix else "", _XMLNS, value=value)
        return _node("attribute", name, self._uri(prefix) if prefix else "", prefix, value)

    def _uri(self, prefix: str) -> str:
        try:
            return self._spaces[-1][prefix] if prefix else self._spaces[-1].get("", "")
        except KeyError:
            raise BadDocument(f"the prefix {prefix} is not declared") from None


def _split(written: str) -> tuple[str, str]:
    prefix, colon, name = written.partition(":")
    return (prefix, name) if colon else ("", written)
