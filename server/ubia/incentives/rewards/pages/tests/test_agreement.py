"""INC-12: her agreement is hers as plain text; the page offers to read it aloud, or says that the device cannot."""

from typing import Any

from tests.readers import client_of
from tests.village import Member, Village
from ubia.register.book import now

MADE = {
    "role": "Health promoter",
    "starts_on": "2026-03-01",
    "conditions": "Ten hours a week.\nThree days of training.",
    "pay": "KES 3,000 a month.",
    "rights": "To be heard.",
}


def test_she_keeps_a_copy_that_others_do_not_get(database: Any) -> None:
    with database.connect(autocommit=True) as connection:
        village = Village(connection)
        amina, baraka = (village.admit(Member(name)) for name in ("Amina Wanjiru", "Baraka Odhiambo"))
        made = village.facility.pen(village.book).write("agreement.made", amina.person, MADE, made_at=now())
        accepted = amina.pen(village.book).write(
            "agreement.accepted", amina.person, {"agreement": made.id, "heard": True}, made_at=now()
        )
        assert {answer.outcome for answer in village.append(made, accepted)} == {"written"}
        page = f"/rewards/{village.book}/{amina.person}/"
        address = f"{page}agreement/{made.id}.txt"
        shown = client_of(amina).get(page).content.decode()
        assert address in shown
        assert 'data-aloud="en"' in shown
        assert "This device has no voice in the language of the agreement." in shown
        kept = client_of(amina).get(address)
        assert kept["Content-Type"] == "text/plain; charset=utf-8"
        assert 'filename="agreement-2026-03-01.txt"' in kept["Content-Disposition"]
        text = kept.content.decode()
        assert text.startswith("Agreement\n\nAmina Wanjiru: Health promoter\n\nFrom 1 Mar 2026\n\n")
        assert "\nTen hours a week.\nThree days of training.\n\n" in text
        assert text.rstrip().splitlines()[-1].startswith("She accepted it on ")
        assert client_of(village.facility).get(address).status_code == 200
        assert client_of(baraka).get(address).status_code == 404
