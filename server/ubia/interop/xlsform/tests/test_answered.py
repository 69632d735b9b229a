"""What was answered with a form comes out for whoever may read it, corrected, and with a trace of who took it."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.village import Member, Village
from ubia.forms.outputs.rows import AnswerSet
from ubia.forms.publish import publish
from ubia.forms.published import Published
from ubia.forms.testing import GOOD, workbook
from ubia.interop.xlsform.answered import Answered, answered
from ubia.interop.xlsform.publishing import put_down
from ubia.register.book import now

FORM = publish(workbook(GOOD))
TODAY = "2099-01-01"


class Place:
    """A village with a published form and a CHW who fills it in."""

    def __init__(self, village: Village) -> None:
        self.village = village
        self.amina = village.admit(Member("Amina"))
        self.home = village.enrol(self.amina)
        self.publish(FORM)

    def publish(self, form: Published) -> None:
        put_down(self.village.connection, self.village.book, self.village.facility.person, "asha@office", form)

    def write(self, kind: str, body: dict[str, Any], **more: Any) -> str:
        entry = self.amina.pen(self.village.book).write(kind, self.home, body, made_at=now(), **more)
        assert [answer.outcome for answer in self.village.append(entry)] == ["written"]
        return entry.id

    def visit(self, answers: dict[str, Any], form: str = FORM.hash) -> str:
        return self.write("visit.made", {"service": "home_visit", "form": form, "answers": answers})

    def read(self, reader: Member) -> Answered:
        return answered(self.village.connection, reader.person, TODAY, FORM.form_id)

    def readings(self) -> list[Any]:
        """The list of who looked, as the committee sees it."""
        from ubia.register import reach

        with self.village.connection.transaction(), self.village.connection.cursor() as cursor:
            reach.enter(cursor, self.village.committee.person, TODAY)
            return cursor.execute("SELECT reader::text, subjects::text[], how FROM reading").fetchall()


@pytest.fixture
def place(database: Any) -> Iterator[Place]:
    with database.connect(autocommit=True) as connection:
        yield Place(Village(connection))


def test_a_visit_comes_out_with_who_and_when(place: Place) -> None:
    entry = place.visit({"name": "Achieng"})
    found = place.read(place.amina)
    ((hash_, one),) = found.sets
    assert [version.hash for version in found.versions] == [FORM.hash] == [hash_]
    assert isinstance(one, AnswerSet)
    assert (one.key, one.answers) == (f"uuid:{entry}", {"name": "Achieng"})
    assert (one.around["SubmitterID"], one.around["Household"]) == (place.amina.person, place.home)
    assert one.around["FormVersion"] == FORM.version


def test_taking_answers_out_is_written_down(place: Place) -> None:
    """TRU-05: an export is a reading of each household that is in it."""
    place.visit({"name": "Achieng"})
    place.read(place.amina)
    assert (place.amina.person, [place.home], "export") in place.readings()


def test_corrections_hold_and_struck_out_visits_stay_away(place: Place) -> None:
    kept, struck = place.visit({"nets": "1"}), place.visit({"nets": "9"})
    place.write("visit.corrected", {"answers": {"nets": "2"}}, amends=kept)
    place.write("visit.corrected", {"void": True}, amends=struck)
    assert [one.answers for _, one in place.read(place.amina).sets] == [{"nets": "2"}]


def test_other_forms_stay_away(place: Place) -> None:
    place.visit({"name": "x"}, form="0" * 64)
    assert place.read(place.amina).sets == []
    assert place.readings() == []


def test_who_does_not_look_after_a_family_takes_nothing_out(place: Place) -> None:
    """TRU-05: the access rules of the books hold for exports too, and what was closed is said."""
    place.visit({"name": "Achieng"})
    other = place.village.admit(Member("Salma"))
    found = place.read(other)
    assert (found.sets, found.closed) == ([], 1)
    assert place.readings() == []
