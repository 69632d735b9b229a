"""A team's money is reckoned by `ubia pay try`; each member's share is reported of her, and a run pays it as it is."""

import json
import re
from pathlib import Path

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import convert
from ubia.incentives.measures.known import Beside, Number
from ubia.incentives.monthly import line_id
from ubia.incentives.pricing.trial import try_scheme
from ubia.incentives.pricing.work import Case
from ubia.incentives.run import close_run
from ubia.incentives.statement import Ledger
from ubia.incentives.terms import Served, Term

ROOT = Path(__file__).parents[5]
EXAMPLE = json.loads((ROOT / "contract" / "pay" / "examples" / "cooperative.json").read_text("utf-8"))
RULE = re.search(r"```json rule\n(.*?)```", (ROOT / "docs" / "pay.md").read_text("utf-8"), re.DOTALL)
BOOK, CHARTER = line_id("a book"), line_id("a charter")


def test_each_member_is_paid_her_share() -> None:
    """INC-11: the rule of docs/pay.md, on the cooperative that was worked out by hand."""
    assert RULE
    team = try_scheme(convert(EXAMPLE["scheme"], Scheme), convert(EXAMPLE["cases"][0]["case"], Case)).team
    shares = {one.name: one.amount for one in team if one.name != "fund"}
    assert shares == {"amina": "15508", "baraka": "10855", "chantal": "6203"}
    hers = {"scheme": "members", "currency": "RWF", "payer": "cooperative", "rules": [json.loads(RULE[1])]}
    term = Term(BOOK, CHARTER, CHARTER, convert(hers, Scheme), "2026-01-01", "9999-12-31")
    paid = {}
    for member, share in shares.items():
        told = Beside(numbers=[Number(BOOK, "team_share", "2026-Q1", share, "2026-04-05")])
        ledger = Ledger([], {}, [], {BOOK: [term]}, [Served(BOOK, "2025-01-01", None)], told)
        assert close_run(line_id("february"), "2026-02", ledger, {}) == []
        (order,) = close_run(line_id("march"), "2026-03", ledger, {})
        paid[member] = [(line.service, line.payer, line.amount) for line in order.lines]
    assert paid == {member: [("share", "cooperative", int(share))] for member, share in shares.items()}
