"""The functions that expressions may call: how many arguments each takes, and what it gives.

`contract/forms/functions.json` says the same for phones and other languages; a test keeps the two alike.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, TypeAlias

Gives: TypeAlias = Literal["number", "string", "boolean", "nodeset", "date", "any"]


@dataclass(frozen=True)
class Function:
    """One function. `most` is None when there is no limit; `nodes` are the places (from 0) that take paths only."""

    least: int
    most: int | None
    gives: Gives
    set: str = ""
    nodes: tuple[int, ...] = ()

    def takes(self, arguments: int) -> bool:
        """Whether it can be called with so many arguments."""
        return self.least <= arguments and (self.most is None or arguments <= self.most)


def _known() -> dict[str, Function]:
    table = {
        "": """
            number: last 0, position 0-1@0, count 1@0, sum 1@0, number 0-1, floor 1, ceiling 1, round 1-2, int 1, abs 1,
                pow 2, min 1-, max 1-, random 0, string-length 0-1, count-non-empty 1@0, count-selected 1,
                decimal-date-time 1, decimal-time 1, difference-in-months 2, difference-in-days 2,
                difference-in-weeks 2, difference-in-years 2, cht:difference-in-days 2, cht:difference-in-weeks 2,
                cht:difference-in-months 2, cht:difference-in-years 2
            string: name 0-1@0, local-name 0-1@0, namespace-uri 0-1@0, string 0-1, concat 0-, join 1-, substr 2-3,
                substring 2-3, substring-before 2, substring-after 2, normalize-space 0-1, translate 3, selected-at 2,
                choice-name 2, jr:choice-name 2, itext 1, jr:itext 1, indexed-repeat 3-13@0@1, pulldata 4, uuid 0-1,
                format-date 2, format-date-time 2, property 1, version 0, cht:strip-whitespace 1
            boolean: boolean 1, not 1, true 0, false 0, contains 2, starts-with 2, ends-with 2, regex 2,
                boolean-from-string 1, selected 2, checklist 2-, cht:validate-luhn 1-2
            nodeset: current 0, instance 1
            date: now 0, today 0, date 1, date-time 1, add-date 1-6, parse-timestamp-to-date 1
            any: if 3, coalesce 1-, once 1, cht:extension-lib 1-
        """,
        "xml": "nodeset: id 1  boolean: lang 1",
        "maths": """
            number: acos 1, asin 1, atan 1, atan2 2, cos 1, exp 1, exp10 1, log 1, log10 1, pi 0, sin 1, sqrt 1, tan 1
        """,
        "geo": "number: area 1-, distance 1-  boolean: geofence 2, intersects 1",
        "digest": "string: digest 2-3, base64-decode 1, base64-encode 1",
        "lists": "nodeset: randomize 1-2@0  boolean: weighted-checklist 4-",
        "nepali": "string: to-bikram-sambat 1",
        "growth": "number: z-score 4",
    }
    return {name: function for set_, text in table.items() for name, function in _read(set_, text)}


def _read(set_: str, text: str) -> list[tuple[str, Function]]:
    found: list[tuple[str, Function]] = []
    gives: Gives = "any"
    for word in text.replace(",", " ").split():
        if word.endswith(":"):
            gives = word[:-1]  # type: ignore[assignment]  # the words of the table above are those of Gives
        elif word[0].isdigit():
            counts, *nodes = word.split("@")
            least, dash, most = counts.partition("-")
            limit = int(most) if most else None if dash else int(least)
            found[-1] = (found[-1][0], Function(int(least), limit, gives, set_, tuple(map(int, nodes))))
        else:
            found.append((word, Function(0, 0, gives, set_)))
    return found


FUNCTIONS: Mapping[str, Function] = _known()


def nearest(name: str) -> str:
    """The known function whose name is most like this one, or nothing."""
    return next(iter(get_close_matches(name, FUNCTIONS, 1, cutoff=0.7)), "")


def as_json() -> str:
    """The text of contract/forms/functions.json."""
    lines = [f"  {json.dumps(name)}: {{ {_written(function)} }}" for name, function in sorted(FUNCTIONS.items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _written(function: Function) -> str:
    written: dict[str, object] = {"min": function.least, "max": function.most, "returns": function.gives}
    if function.set:
        written["set"] = function.set
    if function.nodes:
        written["nodes"] = function.nodes
    return json.dumps(written)[1:-1]
