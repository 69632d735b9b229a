"""The table of schedules is one for phone, server and everyone else."""

from pathlib import Path

import pytest

from ubia.care.schedules import BOOK, SCHEDULES

ROOT = Path(__file__).parents[4]
COPIES = ("contract/care/{}", "client/src/care/{}", "server/ubia/care/{}")


@pytest.mark.parametrize("name", ["schedules.json", "danger.json"])
def test_every_copy_is_the_same(name: str) -> None:
    texts = {(ROOT / copy.format(name)).read_bytes() for copy in COPIES}
    assert len(texts) == 1


def test_it_says_that_nobody_has_approved_it() -> None:
    assert "NOT CLINICALLY APPROVED" in BOOK.source
    assert BOOK.version


def test_every_row_can_be_reckoned() -> None:
    """Each has steps or recurs, names only schedules before it, and asks a form that fits whom it is for."""
    before: set[str] = set()
    for schedule in SCHEDULES:
        assert bool(schedule.steps) != bool(schedule.every)
        assert bool(schedule.steps) == bool(schedule.lapses)
        assert list(schedule.steps) == sorted(set(schedule.steps))
        assert set(schedule.unless) <= before
        assert schedule.id not in before
        assert schedule.form_id in {form.form_id for form in BOOK.forms}
        before.add(schedule.id)
    assert {schedule.service for schedule in SCHEDULES} == set(BOOK.week.services)
