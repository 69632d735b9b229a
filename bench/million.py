"""A large register: entries by the hundred thousand, folded again and checked line by line."""

import multiprocessing
import resource
import time

import psycopg

from bench.box import Box
from bench.report import figure, say
from bench.village import Village, new_id

PER_BOOK = 25_000
WORKERS = 2


def million(found: Box, entries: int) -> None:
    """Write `entries` entries over books of 25,000, then rebuild and verify. Baseline: reading the rows alone."""
    from ubia.register.rebuild import rebuild
    from ubia.register.verify import verify

    books = max(WORKERS, entries // PER_BOOK)
    say(f"rebuild_1m: writing {entries:,} entries into {books} books (some minutes)")
    start = time.perf_counter()
    with multiprocessing.get_context("spawn").Pool(WORKERS) as pool:
        done = 0
        for written in pool.imap_unordered(_write_book, [(found.app, entries // books)] * books):
            done += written
            say(f"  {done:,} written, {done / (time.perf_counter() - start):,.0f} a second")
    with found.connect(owner=True) as owner:
        owner.execute("VACUUM ANALYZE")
        total = owner.execute("SELECT count(*) FROM entry").fetchone()
        reading = _read_alone(found)
    start = time.perf_counter()
    differences = rebuild(found.owner)
    took = time.perf_counter() - start
    if differences:
        raise SystemExit(f"rebuild differs: {differences[:5]}")
    figure("rebuild_1m", took, "s", reading)
    figure("rebuild_1m_entries", total[0] if total else 0, "entries")
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    figure("rebuild_1m_mb", peak * (WORKERS + 1) / 1024, "MB (largest process, times three)")
    start = time.perf_counter()
    findings = verify(found.owner)
    figure("verify_1m", (total[0] if total else 0) / (time.perf_counter() - start), "entries/s")
    if findings.findings:
        raise SystemExit(f"verify found: {findings.findings[:5]}")


def _write_book(asked: tuple[str, int]) -> int:
    """Fill one book: families of 60 visits, as a year of two phones would."""
    from ubia.register.pen import sign_bundle

    dsn, entries = asked
    with psycopg.connect(dsn, autocommit=True) as connection:
        village = Village(connection)
        homes = [new_id() for _ in range(max(1, entries // 60))]
        village.enrol(homes)
        for at in range(0, len(homes), 8):
            village.append(sign_bundle(village.key, village.visits(homes[at : at + 8], 472, rooted=True)))
    return entries


def _read_alone(found: Box) -> float:
    """Seconds to read every entry with its body in the order of folding, and nothing else."""
    query = """SELECT e.line, e.id, e.kind, e.author, e.happened_on, e.made_at, b.body FROM entry e
        JOIN body b ON b.book = e.book AND b.line = e.line ORDER BY e.book, e.subject"""
    start = time.perf_counter()
    with psycopg.connect(found.owner) as owner, owner.cursor("all") as cursor:
        cursor.itersize = 10_000
        for _ in cursor.execute(query):
            pass
    return time.perf_counter() - start
