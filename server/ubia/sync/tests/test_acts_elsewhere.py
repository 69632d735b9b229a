"""A new phone knows all that its worker's pay is reckoned from, also in stories that have left her care."""

from tests.village import Member, Village
from ubia.register import admit
from ubia.register.book import now
from ubia.sync.tests.test_drop import quiet_door
from ubia.sync.tests.test_phone_twin import RealPhone, phone, pytestmark

__all__ = ["phone", "pytestmark", "quiet_door"]


def test_a_new_phone_counts_what_was_done_before(village: Village, phone: RealPhone) -> None:
    """INC-04: the same lines as the server's, after a phone was lost and a family was given to somebody else."""
    amina, beatrice = village.admit(Member("Amina")), village.admit(Member("Beatrice"))
    home, gone = village.enrol(amina, "Achieng"), village.enrol(amina, "Otieno")
    visits = [village.visit(amina, home), village.visit(amina, gone, "sick_child")]
    village.append(*visits)
    given = {"chw": beatrice.person, "since": "2026-01-02"}
    village.append(village.facility.pen(village.book).write("household.assigned", gone, given, made_at=now()))
    phone.tell("admit", code=admit.make_code(village.connection, amina.person, village.facility.person))
    assert phone.tell("sync")["outcome"] == "done"
    held = phone.tell("tables")
    assert [row["subject"] for row in held["tables"]["household"]] == [home]
    assert {line["act"] for line in held["statement"]["lines"]} == {visit.id for visit in visits}

    void = beatrice.pen(village.book).write(
        "visit.corrected", gone, {"void": True, "reason": "Nobody was there."}, amends=visits[1].id, made_at=now()
    )
    assert village.append(void)[0].outcome == "written"
    assert phone.tell("sync")["outcome"] == "done"
    lines = phone.tell("tables")["statement"]["lines"]
    assert {line["act"]: line["reason"] for line in lines}[visits[1].id] == "void"
