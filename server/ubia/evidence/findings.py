"""The findings that come with Ubia: read once from `sources/*.json`, facts only and in our own words (EVI-01)."""

from functools import cache
from importlib.resources import files
from typing import Annotated, Literal, NamedTuple

import msgspec
from msgspec import Meta, Struct

from .certainty import Certainty, Said

Strategy = Literal["ownership", "supervision", "incentives", "monitoring"]
Perspective = Literal["client", "chw", "professional", "supervisor", "leader", "programme"]
Sort = Literal["finding", "recommendation", "effect", "observation", "proposal"]
"""What people in studies said or felt; what a guideline recommends; what a trial measured; what a study saw; what
somebody puts forward."""
Checked = Literal["source", "secondary", "to_check"]
"""Where we read it: in the source; in a text about the source; from memory, to be compared before it is relied on."""
FindingCode = Annotated[str, Meta(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)?$")]


class Finding(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One result; `studies` is how many studies it rests on, where the source says so, `where` the table or page."""

    code: FindingCode
    sort: Sort
    text: Said
    certainty: Annotated[list[Certainty], Meta(min_length=1)]
    strategies: Annotated[list[Strategy], Meta(min_length=1)]
    perspectives: Annotated[list[Perspective], Meta(min_length=1)]
    checked: Checked
    studies: int | None = None
    study_ids: list[str] = []
    where: str = ""
    aliases: list[FindingCode] = []
    """Other numbers under which texts about the source name the same finding."""


class Source(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A review, guideline or study. `link` and `licence` are empty where we do not know them."""

    code: str
    name: str
    year: int
    what: Said
    setting: Said
    link: str
    licence: str
    findings: list[Finding]


class Shelf(Struct, frozen=True, forbid_unknown_fields=True):
    """One file."""

    sources: list[Source]


class Cited(NamedTuple):
    """A finding together with its source."""

    finding: Finding
    source: Source


@cache
def library() -> dict[str, Cited]:
    """Every finding by its code, in the order of the files. Raises ValueError when two have the same code."""
    found: dict[str, Cited] = {}
    for source in sources():
        for finding in source.findings:
            if finding.code in found:
                raise ValueError(f"{finding.code} stands in the library twice")
            found[finding.code] = Cited(finding, source)
    return found


@cache
def sources() -> tuple[Source, ...]:
    """Every source, file by file."""
    paths = (path for path in files(__package__).joinpath("sources").iterdir() if path.name.endswith(".json"))
    shelves = [msgspec.json.decode(path.read_bytes(), type=Shelf) for path in sorted(paths, key=lambda p: p.name)]
    return tuple(source for shelf in shelves for source in shelf.sources)


@cache
def _by_any_code() -> dict[str, Cited]:
    others = {alias: cited for cited in library().values() for alias in cited.finding.aliases}
    return others | library()


def find(code: str) -> Cited | None:
    """The finding with this code or alias (`G17` is `G2`), capitals or not."""
    return _by_any_code().get(code.upper())
