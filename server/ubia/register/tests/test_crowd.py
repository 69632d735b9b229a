"""Many at once: the lines of a book are gap-free and in order to every reader, and books do not wait for each other."""

import os
from typing import Any

import psycopg
import pytest

from ubia.register.book import append
from ubia.register.tests.crowd import Crowd
from ubia.register.tests.district import Village, outcomes
from ubia.register.verify import verify


def test_no_reader_ever_misses_a_line(database: Any) -> None:
    """16 writers with rollbacks, 4 readers; UBIA_CROWD_SECONDS=60 lets them go on for a minute (./dev bench does)."""
    with database.connect(autocommit=True) as app:
        village = Village(app).open(both=True).people()
    crowd = Crowd(database, village, seconds=float(os.environ.get("UBIA_CROWD_SECONDS", "0"))).run()
    assert crowd.troubles == []
    lines = list(range(1, 8 + len(crowd.written)))
    assert sorted(line for line, _ in crowd.written) == lines[7:], "no gap, and no line twice"
    assert crowd.rolled_back
    assert crowd.rolled_back.isdisjoint(entry for _, entry in crowd.written)
    assert crowd.read == [lines] * 4, "each reader saw every line once, in order"
    assert verify(database.dsn("ubia_owner"), workers=0).findings == []


def test_sixty_four_books_do_not_wait_for_each_other(database: Any) -> None:
    """While a bundle for one book is not committed yet, the others go on; only that book waits."""
    with database.connect(autocommit=True) as app:
        villages = [Village(app).open(both=True) for _ in range(64)]
        for village in villages:
            village.append(village.role(village.amina, "chw"), village.key(village.amina))
    with database.connect() as slow, database.connect(autocommit=True) as app:
        first, *others = villages
        slow.execute("SELECT 'a transaction that stays open'")
        assert outcomes(append(slow, first.book, [first.work()])) == ["written"]
        app.execute("SET lock_timeout = '2s'")
        for village in others:
            assert outcomes(append(app, village.book, [village.work()])) == ["written"]
        with pytest.raises(psycopg.errors.LockNotAvailable):
            append(app, first.book, [first.work()])
        slow.commit()
        assert [answer.line for answer in append(app, first.book, [first.work()])] == [5]
