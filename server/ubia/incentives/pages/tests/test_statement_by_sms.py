"""A statement by SMS tells what was promised beside pay and is late, and is laid down once (INC-03, INC-04)."""

import json
from datetime import timedelta

from django.utils.timezone import localdate

from tests.readers import client_of
from tests.village import Member
from ubia.register.office import home

from .conftest import PayVillage


def test_a_statement_lies_in_the_outbox_once_with_what_is_late(village: PayVillage, amina: Member) -> None:
    named = village.say(
        amina, "payee.named", amina.person, channel="mobile_money", account="+254712000999", holder="Amina", owner="own"
    )
    village.say(village.facility, "payee.verified", amina.person, named=named, how="called")
    by_on = (localdate() - timedelta(days=5)).isoformat()
    promised = {"item": "bicycle", "source": "health_system", "quantity": 1, "by_on": by_on}
    village.say(village.facility, "reward.promised", amina.person, **promised)
    tell = f"/statements/runs/{village.book}/runs/{village.ordered()}/statements/"
    for _twice in range(2):
        client_of(village.facility).post(tell)
    told = [json.loads(file.read_text("utf-8")) for file in (home() / "sms" / "outbox").glob("*.json")]
    (text,) = [one["text"] for one in told if one["to"] == "+254712000999"]
    assert ": 2 visits, earned KES 200, paid KES 200, due KES 0." in text
    assert text.endswith("Promised, not here yet: A bicycle, and its repair (5 days late).")
