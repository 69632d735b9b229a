"""A run of any past month, reckoned again from the books as they were, gives the same bytes."""

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ubia.care.tests.visits import AMINA
from ubia.charter.tests.stories import books_of
from ubia.incentives.entries import PaymentOrdered
from ubia.incentives.replay import run_again
from ubia.incentives.run import payment_id
from ubia.incentives.tests.programmes import Story, often, programmes


def orders_of(story: Story) -> list[dict[str, Any]]:
    """The payments of a story."""
    return [entry for entry in story if entry["kind"] == "payment.ordered"]


@often
@given(programmes())
def test_every_past_run_is_byte_identical(story: Story) -> None:
    """INC-11: late visits, corrections and packages that came after a run change nothing of it."""
    for entry in orders_of(story):
        order = msgspec.convert(entry["body"], PaymentOrdered)
        again = run_again(order, AMINA, books_of(story))
        assert again is not None
        assert msgspec.json.encode(again) == msgspec.json.encode(order)
        assert entry["id"] == payment_id(again.run, AMINA, again.currency, again.part)


@often
@given(programmes(), st.integers(0, 10_000))
def test_a_visit_erased_since_leaves_its_line_in_the_run(story: Story, pick: int) -> None:
    """INC-11: erasing a client's words takes nothing from what the CHW was paid by rates, nor from its proof.

    What a scheme counts can no longer be counted when its service was erased: such lines are kept, not reckoned again.
    """
    if any(line["payer"] for entry in orders_of(story) for line in entry["body"]["lines"] if "payer" in line):
        return
    paid = [line["act"] for entry in orders_of(story) for line in entry["body"]["lines"] if line["amount"]]
    if not paid:
        return
    gone = paid[pick % len(paid)]  # drawn before: ids, and so ties, are new in every story
    erased = [{**entry, "body": None} if entry["id"] == gone else entry for entry in story]
    for entry in orders_of(erased):
        order = msgspec.convert(entry["body"], PaymentOrdered)
        assert run_again(order, AMINA, books_of(erased)) == order
