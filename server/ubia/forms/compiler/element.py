"""Reads the XML of a form into elements that remember where they stood and whether anybody has looked at them.

What nobody has looked at when the form is compiled was not understood, and is said. No document type is let in, the
only door to entities and to other files.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from xml.parsers import expat

from ubia.forms.problem import BadForm, Problem

XFORMS = "http://www.w3.org/2002/xforms"
JAVAROSA = "http://openrosa.org/javarosa"
_SAID = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)""")
_DECLARED = re.compile(r"""(^<\?xml[^>]*?encoding\s*=\s*["'])[\w.:-]+(["'])""")
LARGEST = 20 * 2**20
MOST, DEEPEST = 400_000, 100
"""How many elements a form may have, and how deep they may stand in each other."""


class Attribute(NamedTuple):
    """An attribute as it was written; `uri` is '' without a prefix."""

    name: str
    uri: str
    prefix: str
    value: str

    @property
    def written(self) -> str:
        """The name with its prefix."""
        return f"{self.prefix}:{self.name}" if self.prefix else self.name


class Element:
    """One element. Whoever reads a part of it marks that part as known."""

    __slots__ = ("at", "attributes", "content", "known", "known_attributes", "line", "name", "prefix", "uri")

    def __init__(self, name: str, uri: str, prefix: str, attributes: list[Attribute], line: int) -> None:
        self.name, self.uri, self.prefix, self.attributes, self.line = name, uri, prefix, attributes, line
        self.content: list[str | Element] = []
        self.known = False
        self.known_attributes: set[str] = set()
        self.at = 0
        """Where its tag begins in the file's bytes."""

    @property
    def kids(self) -> "list[Element]":
        """The elements in it."""
        return [part for part in self.content if not isinstance(part, str)]

    @property
    def text(self) -> str:
        """The text directly in it, without the space around."""
        return "".join(part for part in self.content if isinstance(part, str)).strip()

    def get(self, *names: str, uri: str = "") -> str:
        """The value of the first of these attributes that is there, now known; '' without any."""
        for attribute in self.attributes:
            if attribute.name in names and attribute.uri == uri:
                self.known_attributes.add(attribute.written)
                return attribute.value.strip()
        return ""

    def rest(self) -> list[Attribute]:
        """The attributes that nobody has read yet, now known."""
        found = [a for a in self.attributes if a.written not in self.known_attributes]
        self.known_attributes.update(a.written for a in found)
        return found

    def named(self, *names: str) -> "list[Element]":
        """The elements in it with one of these names, now known."""
        found = [kid for kid in self.kids if kid.name in names]
        for kid in found:
            kid.known = True
        return found

    def first(self, *names: str) -> "Element | None":
        """The first element in it with one of these names, now known."""
        kid = next((kid for kid in self.kids if kid.name in names), None)
        if kid:
            kid.known = True
        return kid

    def walk(self) -> "Iterator[Element]":
        """This element and all in it, in the order of the file."""
        waiting = [self]
        while waiting:
            here = waiting.pop()
            yield here
            waiting.extend(reversed(here.kids))

    def know_all(self) -> None:
        """Mark everything in it as known: its meaning is its whole."""
        for element in self.walk():
            element.known = True
            element.rest()


def read_xml(xml: str | bytes) -> Element:
    """The root of a document. Raises BadForm: too large, no XML, or hostile."""
    if len(xml) > LARGEST:
        raise BadForm([Problem("too_large", values={"most": str(LARGEST // 2**20)})])
    reader = _Reader(expat.ParserCreate("utf-8" if isinstance(xml, str) else None, namespace_separator=" "))
    try:
        reader.parser.Parse(xml, True)
    except expat.ExpatError as broken:
        said = expat.ErrorString(broken.code) or str(broken)
        raise BadForm([Problem("xform_not_xml", row=broken.lineno, values={"said": said})]) from broken
    except (LookupError, ValueError) as broken:
        raise BadForm([Problem("xform_not_xml", row=1, values={"said": str(broken)})]) from broken
    return reader.root


def text_of(raw: bytes) -> str:
    """The text of an XML file, in UTF-8 from then on whatever it said. Raises BadForm."""
    if len(raw) > LARGEST:
        raise BadForm([Problem("too_large", values={"most": str(LARGEST // 2**20)})])
    said = _SAID.match(raw)
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    encoding = "utf-16" if wide else said[1].decode() if said else "utf-8-sig"
    try:
        text = raw.decode("utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding)
    except (LookupError, UnicodeError) as broken:
        raise BadForm([Problem("xform_not_xml", row=1, values={"said": str(broken)[:100]})]) from broken
    return _DECLARED.sub(r"\1UTF-8\2", text, count=1)


class _Reader:
    def __init__(self, parser: "expat.XMLParserType") -> None:
        self.parser = parser
        self._open: list[Element] = []
        self._count = 0
        parser.namespace_prefixes = True
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def _doctype(self, *_: object) -> None:
        raise BadForm([Problem("xform_doctype")])

    def _start(self, name: str, attributes: list[str]) -> None:
        self._count += 1
        if self._count > MOST or len(self._open) >= DEEPEST:
            raise BadForm([Problem("xform_too_deep", values={"most": str(MOST), "deep": str(DEEPEST)})])
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        found = [Attribute(*_parts(name), value) for name, value in pairs]
        element = Element(*_parts(name), found, self.parser.CurrentLineNumber)
        element.at = self.parser.CurrentByteIndex
        if self._open:
            self._open[-1].content.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].content.append(text)


@lru_cache(4096)
def _parts(name: str) -> tuple[str, str, str]:
    """Local name, namespace and prefix of a name as expat writes it."""
    uri, local, prefix = [*name.split(" "), "", ""][:3]
    return (local, uri, prefix) if local else (uri, "", "")
