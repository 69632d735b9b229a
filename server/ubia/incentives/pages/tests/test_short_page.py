"""INC-03: after the agreed day her page says how much of a month's pay is missing, to the cent and the day."""

import re
from datetime import UTC, datetime, timedelta

from tests.village import Member
from ubia.incentives.runs.pay_days import month_end
from ubia.register.book import now

from .conftest import MONTH, Page, PayVillage

DAY_MS = 86_400_000


def test_pay_that_is_not_there_is_counted_from_the_agreed_day(village: PayVillage, amina: Member, seen: Page) -> None:
    """Of two visits of a month long over none was paid; this month's pay is not late yet."""
    then = datetime.now(UTC) - timedelta(days=75)
    home = village.enrol(amina)
    made = [village.visit(amina, home, made_at=now() - 75 * DAY_MS, happened_on=f"{then:%Y-%m-%d}") for _ in range(2)]
    assert {answer.outcome for answer in village.append(*made)} == {"written"}
    month = f"{then:%Y-%m}"
    late = (datetime.now(UTC).date() - month_end(month)).days - 10
    page = " ".join(re.sub(r"<[^>]+>", " ", seen(amina, f"/statements/?month={month}")).split())
    assert "Pay of this month is not all there" in page
    assert "Missing: KES 200 of KES 200, 100 of 100" in page
    assert f"It is {late} days late." in page
    assert "Nothing is agreed, so we count from" in page
    assert "Pay of this month is not all there" not in seen(amina, f"/statements/?month={MONTH}")
