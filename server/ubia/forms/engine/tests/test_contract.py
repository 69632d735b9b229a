"""The vectors of contract/forms come out in the server's runtime as they do in the phone's."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from ubia.forms.engine.runs import Moment, Runnable, evaluate
from ubia.forms.expressions import parse
from ubia.forms.expressions.xnodes import as_xnodes

CONTRACT = Path(__file__).parents[5] / "contract/forms"
FILLS = sorted((CONTRACT / "fills").glob("*.json"))
VALUES = json.loads((CONTRACT / "values.json").read_text())
VALUE = parse("/data/value")


def document(value: str) -> Any:
    """A document whose value stands as it is written, line breaks too."""
    tree = as_xnodes("<data><value/></data>")
    tree["kids"][0]["kids"][0]["kids"] = [{**tree, "kind": "text", "kids": [], "value": value}] if value else []
    return tree


def fits(found: Any, case: dict[str, Any]) -> bool:
    if "text" in case:
        return bool(found["text"] == case["text"])
    if "boolean" in case:
        return bool(found["kind"] == "boolean" and found["text"] == str(case["boolean"]).lower())
    number, wanted = float(found["text"]), float(case["number"])
    return number == wanted or (math.isnan(number) and math.isnan(wanted))


def as_asked(expression: str, case: dict[str, Any]) -> str:
    """The expression as its result is compared."""
    return f"number({expression})" if "number" in case else f"string({expression})" if "text" in case else expression


def test_values_turn_into_each_other_as_specified() -> None:
    """Dates, numbers and text: the written specification holds here as on the phone."""
    wrong = []
    for case in VALUES["cases"]:
        settings = {**VALUES, **case}
        moment = Moment.read(settings["now"].replace("Z", "+00:00"), settings["offset"])
        expr = parse(as_asked(case["expression"], case))
        found = evaluate(expr, document(case.get("value", "")), moment, VALUE, language=settings["language"])
        if not fits(found, case):
            wrong.append((case, found))
    assert wrong == []


@pytest.mark.parametrize("path", FILLS, ids=lambda path: str(path.stem))
def test_fills_come_to_their_outcome(path: Path) -> None:
    case = json.loads(path.read_text())
    opening, steps = case["opening"], case["steps"]
    form = Runnable(case["model"], {opening["lang"]: opening["texts"]})
    known = {"known": opening["known"]} if "known" in opening else {}
    found = form.steps(steps, Moment(opening["now"], opening["offset"]), lang=opening["lang"], **known)
    for seen, step in zip(found["steps"], steps, strict=True):
        outcome = {
            "pages": [page["id"] for page in seen["pages"]],
            "faults": [[fault["id"], fault["kind"], fault["words"]] for fault in seen["faults"]],
            "irrelevant": seen["irrelevant"],
            "refused": [[one["name"], one["why"]] for one in seen["refused"]],
        }
        assert {name: outcome[name] for name in step.get("expect", {})} == step.get("expect", {})
    assert found["answers"] == case["answers"]
