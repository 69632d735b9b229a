"""Writes contract/cases/charter_proof/cases.json, with new keys: `python -m ubia.charter.tests.write_proof_cases`."""

import json
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from ubia.charter.proof import FORM, KnownKey, check_code, code_of
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen, sign_bundle

from .agreed import AT, BOOK, CHARTER, PEOPLE, make_agreed, signature

CASES = Path(__file__).parents[4] / "contract/cases/charter_proof/cases.json"


def cases() -> dict[str, Any]:
    """Codes that hold and codes that do not, each with what is wrong with it."""
    agreed = make_agreed()
    community, health = (agreed.keys[side] for side in PEOPLE)
    one, other = agreed.signed
    pen = Pen(community, PEOPLE["community"], BOOK, "phone")
    more = [pen.write("charter.commented", CHARTER, {}, made_at=AT, sign=False) for _ in range(2)]
    bundle = sign_bundle(community, [more[0], replace(one, sig="", channel="phone"), more[1]])
    stranger = SigningKey()
    crossed = [signature(agreed.text, health, "community"), signature(agreed.text, community, "health_system")]
    made = {
        "both have signed": code_of(agreed.signed),
        "one of them in a bundle": code_of([bundle[1], other]),
        "one of them alone": code_of([one]),
        "one person for both": code_of([one, signature(agreed.text, community, "health_system", PEOPLE["community"])]),
        "two texts": code_of([one, signature(replace(agreed.text, id=CHARTER), health, "health_system")]),
        "a key that nobody knows": code_of([one, signature(agreed.text, stranger, "health_system")]),
        "a forged signature": code_of([one, replace(signature(agreed.text, stranger, "health_system"), key=health.id)]),
        "each for the other side": code_of(crossed),
        "typed in by somebody": code_of([replace(one, channel="paper"), other]),
        "a body that was changed": code_of([replace(one, body=one.body.replace('"community"', '"community" ')), other]),
        "cut off": code_of(agreed.signed)[:-20],
        "other letters": FORM + code_of(agreed.signed)[len(FORM) :].swapcase(),
        "nothing": "",
    }  # fmt: skip
    known = [{"public": key.public, "side": side} for side, key in agreed.keys.items()]
    keys = [KnownKey(**key) for key in known]
    told = [{"why": why, "code": code, **_said(code, keys)} for why, code in made.items()]
    return {"known": known, "cases": told}


def _said(code: str, keys: list[KnownKey]) -> dict[str, Any]:
    checked = check_code(code, keys)
    return {"problems": sorted(checked.problems), "words": list(checked.words), "text": checked.text}


if __name__ == "__main__":
    CASES.parent.mkdir(exist_ok=True)
    CASES.write_text(json.dumps(cases(), indent=1) + "\n")
