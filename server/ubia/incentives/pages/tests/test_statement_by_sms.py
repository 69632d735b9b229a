"""A statement by SMS tells what was promised beside pay and is late, and is laid down once (INC-03, INC-04)."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.timezone import localdate

from tests.readers import client_of
from tests.village import Member

from .conftest import PayVillage

NUMBER = "+254712000999"


@pytest.fixture(autouse=True)
def sms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of text messages of a box of its own."""
    monkeypatch.setenv("UBIA_HOME", str(tmp_path))
    (tmp_path / "sms").mkdir()
    return tmp_path / "sms"


def paid_by_phone(village: PayVillage, amina: Member) -> None:
    """Her number, written down and verified."""
    named = village.say(
        amina, "payee.named", amina.person, channel="mobile_money", account=NUMBER, holder="Amina", owner="own"
    )
    village.say(village.facility, "payee.verified", amina.person, named=named, how="called")


def told(village: PayVillage, sms: Path, times: int = 1) -> str:
    """The one statement that lies in the outbox, for her number, after asking for it so many times."""
    tell = f"/statements/runs/{village.book}/runs/{village.ordered()}/statements/"
    for _again in range(times):
        client_of(village.facility).post(tell)
    (said,) = [json.loads(file.read_text("utf-8")) for file in (sms / "outbox").glob("*.json")]
    assert said["to"] == NUMBER
    return str(said["text"])


def test_a_statement_lies_in_the_outbox_once_with_what_is_late(village: PayVillage, amina: Member, sms: Path) -> None:
    paid_by_phone(village, amina)
    by_on = (localdate() - timedelta(days=5)).isoformat()
    promised = {"item": "bicycle", "source": "health_system", "quantity": 1, "by_on": by_on}
    village.say(village.facility, "reward.promised", amina.person, **promised)
    text = told(village, sms, times=2)
    assert ": 2 visits, earned KES 200, paid KES 200, due KES 0." in text
    assert text.endswith("Promised, not here yet: A bicycle, and its repair (5 days late).")


def test_it_speaks_the_language_of_the_agreement_that_she_accepted(
    village: PayVillage, amina: Member, sms: Path
) -> None:
    paid_by_phone(village, amina)
    today = localdate().isoformat()
    words = {"role": "chw", "starts_on": today, "conditions": "Mji wetu", "pay": "Kwa kila ziara", "rights": "Likizo"}
    made = village.say(village.facility, "agreement.made", amina.person, **words, language="sw")
    village.say(amina, "agreement.accepted", amina.person, agreement=made)
    assert "unadai KES 0" in told(village, sms)


def test_the_language_of_her_number_goes_before(village: PayVillage, amina: Member, sms: Path) -> None:
    paid_by_phone(village, amina)
    (sms / "senders.json").write_text(json.dumps([{"number": NUMBER, "language": "fr"}]), "utf-8")
    assert "visites" in told(village, sms)
