"""The vectors that Python and TypeScript share: what is signed, chained, sealed, ordered and proven."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from ubia.register import merkle
from ubia.register.amend import standing
from ubia.register.chain import link, start
from ubia.register.entry import Entry, body_hash, digest
from ubia.register.keys import key_id
from ubia.register.line import Line
from ubia.register.order import flag_of, in_order, latest_day
from ubia.register.proof_check import check_proof
from ubia.register.rules import proof_holds
from ubia.register.seal import leaf_of
from ubia.register.words import six_words

CASES = Path(__file__).parents[4] / "contract" / "cases" / "register"


def cases(name: str) -> Any:
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))


def entry_of(fields: dict[str, Any]) -> Entry:
    return Entry(**{"channel": "", **fields})


def test_entries_have_these_texts_and_signatures() -> None:
    for case in cases("entries")["signed"]:
        entry = entry_of(case["entry"])
        assert body_hash(entry.salt, entry.body) == case["body_hash"], case["why"]
        assert entry.text() == case["text"], case["why"]
        assert digest(entry.text()).hex() == case["digest"], case["why"]
        assert key_id(case["public"]) == entry.key, case["why"]
        assert proof_holds(entry, entry.text(), case["public"]), case["why"]


def test_what_is_not_signed_is_not_taken() -> None:
    for case in cases("entries")["not_signed"]:
        entry = entry_of(case["entry"])
        assert not proof_holds(entry, entry.text(), case["public"]), case["why"]


def test_keys_have_these_ids_and_words() -> None:
    for case in cases("keys")["keys"]:
        assert key_id(case["public"]) == case["id"]
        assert six_words(case["public"]) == case["words"]


def test_trees() -> None:
    found = cases("merkle")
    for tree in found["trees"]:
        leaves = [merkle.leaf(f"leaf {i}".encode()) for i in range(tree["count"])]
        assert merkle.root(leaves).hex() == tree["root"]
        for way in tree["paths"]:
            siblings = bytes.fromhex("".join(way["path"]))
            assert merkle.path(leaves, way["index"]) == siblings
            assert merkle.root_from(leaves[way["index"]], way["index"], tree["count"], siblings) == merkle.root(leaves)


def test_paths_that_lead_elsewhere() -> None:
    for case in cases("merkle")["wrong"]:
        siblings = bytes.fromhex("".join(case["path"]))
        root = merkle.root_from(merkle.leaf(case["leaf"].encode()), case["index"], case["count"], siblings)
        assert root is None or root.hex() != case["root"], case["why"]


def test_a_chain_and_its_seals() -> None:
    found = cases("chain")
    chain, leaves = start(found["book"]), []
    assert chain.hex() == found["start"]
    for line in found["lines"]:
        chain = link(chain, line["line"], line["received_at"], bytes.fromhex(line["digest"]))
        assert chain.hex() == line["chain"]
        leaves.append(leaf_of(line["line"], chain))
    for seal in found["seals"]:
        assert merkle.root(leaves[seal["first_line"] - 1 : seal["last_line"]]).hex() == seal["root"]


def test_days_and_flags() -> None:
    found = cases("flags")
    for case in found["latest_days"]:
        assert latest_day(case["at"]) == case["day"]
    for case in found["entries"]:
        asked = (case["made_at"], case["happened_on"], case["received_at"], case["seen_at"])
        assert flag_of(*asked) == case["flagged"], case["why"]


def test_stories_are_read_in_one_order() -> None:
    for case in cases("order")["stories"]:
        story = in_order([line_of(fields) for fields in case["story"]])
        assert [line.id for line in story] == case["order"], case["why"]
        stands = [
            {
                "first": found.first.id,
                "amendments": [line.id for line in found.amendments],
                "last": found.last.id,
                "to_settle": found.to_settle,
            }
            for found in standing(story)
        ]
        assert stands == case["stands"], case["why"]


def line_of(fields: dict[str, Any]) -> Line:
    """A line of which only these fields matter."""
    return Line(**{**dict.fromkeys(Line.__struct_fields__, ""), "line": 0, "made_at": 0, "received_at": 0, **fields})


def test_proofs_that_hold() -> None:
    found = cases("proof")
    for proof in found["good"]:
        assert check_proof(proof) == []
        assert check_proof(proof, found["known"]) == []
        strangers = {"community": found["known"]["health_system"]}
        assert check_proof(proof, strangers)[0] == "unexpected_key"  # type: ignore[arg-type]


@pytest.mark.parametrize("case", cases("proof")["bad"], ids=lambda case: case["why"])
def test_proofs_that_do_not_hold(case: dict[str, Any]) -> None:
    proof = copy.deepcopy(cases("proof")["good"][0])
    for path, value in case["set"].items():
        put(proof, path, value)
    assert check_proof(proof)[0] == case["problem"]


def put(proof: Any, path: str, value: Any) -> None:
    """Set the field at a dotted path, or take it away for `~`."""
    *way, last = [int(step) if step.isdecimal() else step for step in path.split(".")]
    for step in way:
        proof = proof[step]
    if value == "~":
        del proof[last]
    else:
        proof[last] = value
