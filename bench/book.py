"""The suite of the register and its sync: push, pull, append, many books at once, a million entries."""

import os
import statistics
import threading
import time
from typing import Any

from bench.baselines import copy_rate, read_and_compress
from bench.box import Box, box
from bench.clients import Line, pull, push_all
from bench.million import million
from bench.report import figure, say
from bench.village import Village, new_id


def main() -> None:
    """Measure everything; `UBIA_BENCH_MILLION` sets the entries of the large run (default 1,000,000)."""
    with box() as found, found.connect() as app, found.connect(owner=True) as owner:
        _push(found, app, owner)
        _append(app)
        _pull(found, app, owner)
        _supervisor(found, app)
        _many_books(found, app)
        million(found, int(os.environ.get("UBIA_BENCH_MILLION", "1000000")))


def _push(found: Box, app: Any, owner: Any) -> None:
    for name, size, bundles, rooted in (
        ("push_500", 500, 40, False),
        ("push_root", 500, 40, True),
        ("push_30", 30, 300, True),
    ):
        say(f"{name}: signing {bundles} bundles of {size}")
        village = Village(app)
        bodies = [village.push_body([new_id() for _ in range(min(50, size))], size, rooted) for _ in range(bundles)]
        push_all(found.url, village.token, bodies[:4], 2)
        took = push_all(found.url, village.token, bodies[4:], 4)
        rate = (bundles - 4) * size / took
        figure(name, rate, "entries/s", copy_rate(owner, village.book), higher_is_better=True)


def _append(app: Any) -> None:
    village = Village(app)
    home = new_id()
    village.append(village.visits([home], 300, rooted=False))
    times: list[float] = []
    empty: list[float] = []
    for _ in range(41):
        for subject, into in ((home, times), (new_id(), empty)):
            entries = village.visits([subject], 1, rooted=False)
            start = time.perf_counter()
            village.append(entries)
            into.append((time.perf_counter() - start) * 1000)
    figure("append_300", statistics.median(times), "ms", statistics.median(empty))


def _pull(found: Box, app: Any, owner: Any) -> None:
    say("pull_10k: 500 households, 10,000 entries")
    village = Village(app)
    homes = [new_id() for _ in range(500)]
    village.enrol(homes)
    for _ in range(19):
        from ubia.register.pen import sign_bundle

        village.append(sign_bundle(village.key, village.visits(homes, 500, rooted=True)))
    owner.execute("ANALYZE")
    line = Line(found.url, village.token)
    line.headers["Accept-Encoding"] = "zstd"
    line = _PlainLine(line)
    took, bare, wire, answer = [], [], 0, None
    for _ in range(9):
        answer, ms, wire = pull(line, village.key.sign, {}, limit=10_000)
        took.append(ms)
        bare.append(read_and_compress(owner, village.book, 10_000) * 1000)
    figure("pull_10k", statistics.median(took), "ms", statistics.median(bare))
    figure("pull_10k_bytes", wire, "bytes")
    _, _, thin = pull(line, village.key.sign, {}, limit=10_000, proofs=False)
    figure("pull_10k_without_proofs_bytes", thin, "bytes")
    cursors: dict[str, str] = {}
    while answer is None or answer["books"]:
        answer, _, _ = pull(line, village.key.sign, cursors)
        cursors |= {book["book"]: book["cursor"] for book in answer["books"]}
    nothing = [pull(line, village.key.sign, cursors) for _ in range(25)]
    figure("pull_nothing", statistics.median(ms for _, ms, _ in nothing), "ms")
    figure("pull_nothing_bytes", max(wire for _, _, wire in nothing), "bytes")


class _PlainLine(Line):
    """A line that takes zstd and unfolds it, counting the bytes as they came."""

    def __init__(self, line: Line) -> None:
        self.http, self.headers = line.http, line.headers

    def post(self, path: str, body: bytes, **headers: str) -> tuple[int, bytes, float, int]:
        import zstandard

        status, content, took, wire = super().post(path, body, **headers)
        if content[:4] == b"\x28\xb5\x2f\xfd":
            content = zstandard.ZstdDecompressor().decompressobj().decompress(content)
        return status, content, took, wire


def _supervisor(found: Box, app: Any) -> None:
    say("pull_50_books: 50 books")
    from ubia.register.keys import SigningKey
    from ubia.register.pen import sign_bundle

    person, key, token = new_id(), SigningKey(), ""
    villages = [Village(app) for _ in range(50)]
    for village in villages:
        village.give_role(person, "facility_supervisor")
        homes = [new_id() for _ in range(20)]
        village.enrol(homes)
        village.append(sign_bundle(village.key, village.visits(homes, 200, rooted=True)))
    token = villages[0].admit(person, key)
    line = _PlainLine(Line(found.url, token))
    first = [pull(line, key.sign, {}) for _ in range(5)]
    assert len(first[0][0]["books"]) == 50
    figure("pull_50_books", statistics.median(ms for _, ms, _ in first), "ms")


def _many_books(found: Box, app: Any) -> None:
    say("books_64: one book, then 64 at once")
    villages = [Village(app) for _ in range(64)]
    one = [villages[0].push_body([new_id() for _ in range(50)], 500, True) for _ in range(16)]
    alone = 16 * 500 / push_all(found.url, villages[0].token, one, 4)
    bodies = [v.push_body([new_id() for _ in range(50)], 500, True) for v in villages]
    threads, errors = [], []

    def work(part: int) -> None:
        for i in range(part, 64, 8):
            status, content, _, _ = Line(found.url, villages[i].token).post("/sync/push", bodies[i])
            if status != 200 or b'"quarantine"' in content:
                errors.append(content[:200])

    start = time.perf_counter()
    for part in range(8):
        threads.append(threading.Thread(target=work, args=[part]))
        threads[-1].start()
    for thread in threads:
        thread.join()
    if errors:
        raise SystemExit(f"books_64: {errors[0]!r}")
    figure("books_64", 64 * 500 / (time.perf_counter() - start), "entries/s", alone, higher_is_better=True)


if __name__ == "__main__":
    main()
