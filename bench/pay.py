"""The suite of pay: a run for 10,000 CHWs with a million paid lines, the same by a scheme, and one statement page.

Rows of the folded tables are written straight into them: what is measured reads nothing else.
"""

import json
import os
import resource
import statistics
import time
from typing import Any

from bench.box import Box, box
from bench.report import figure, say

CHWS = int(os.environ.get("UBIA_BENCH_CHWS", "10000"))
VISITS = 100
CHWS_A_BOOK = 100
PERIOD = "2026-03"
GROWN = 10

_ID = "('0192d3a0-0000-7000-8000-' || lpad(to_hex({}), 12, '0'))::uuid"
DISTRICT, PAYER, RUN = (f"0192d3a0-0000-7000-8000-ffffffff000{n}" for n in range(3))
_CHW, _BOOK = _ID.format("x'100000000'::bigint + c"), _ID.format(f"x'200000000'::bigint + c / {CHWS_A_BOOK}")
_CHARTER, _HOME = _ID.format("x'300000000'::bigint + b"), _ID.format("x'400000000'::bigint + c * 32 + v %% 32")
_VISIT, _OF = _ID.format("x'500000000'::bigint + c * 10000 + v"), _ID.format("x'200000000'::bigint + b")
_PLAN = (
    "INSERT INTO book (book, subject, name, kind, opened_on, demo, provisional) VALUES "
    f"('{DISTRICT}', '{DISTRICT}', 'District', 'district', '2025-01-01', false, false) ON CONFLICT DO NOTHING",
    "INSERT INTO role (book, subject, person, role, name, side, since) VALUES "
    f"('{DISTRICT}', '{PAYER}', '{PAYER}', 'payer', 'Payer', '', '2025-01-01') ON CONFLICT DO NOTHING",
    f"""INSERT INTO book (book, subject, name, kind, within, opened_on, demo, provisional)
    SELECT {_OF}, {_OF}, 'Village ' || b, 'community', '{DISTRICT}', '2025-01-01', false, false
    FROM generate_series(%(first)s / {CHWS_A_BOOK}, (%(last)s - 1) / {CHWS_A_BOOK}) b""",
    f"""INSERT INTO clause (book, subject, charter, package, service, amount, currency, since, agreed_at)
    SELECT {_OF}, {_CHARTER}, {_CHARTER}, {_CHARTER}, service, amount, 'KES', '2026-01-01', 0
    FROM generate_series(%(first)s / {CHWS_A_BOOK}, (%(last)s - 1) / {CHWS_A_BOOK}) b,
        (VALUES ('home_visit', 10000), ('anc_visit', 20000), ('pnc_visit', 15000)) rate (service, amount)""",
    f"""INSERT INTO role (book, subject, person, role, name, side, since)
    SELECT {_BOOK}, {_CHW}, {_CHW}, 'chw', 'CHW ' || c, '', '2025-01-01'
    FROM generate_series(%(first)s, %(last)s - 1) c""",
    f"""INSERT INTO visit (book, subject, visit, household, chw, day, service, void, entry, to_settle, flagged)
    SELECT {_BOOK}, {_HOME}, {_VISIT}, {_HOME}, {_CHW}, date '2026-03-01' + v %% 31,
        (ARRAY['home_visit', 'anc_visit', 'pnc_visit'])[1 + v %% 3], false, {_VISIT}, false, ''
    FROM generate_series(%(first)s, %(last)s - 1) c, generate_series(0, {VISITS - 1}) v""",
)
_BY_HAND = """SELECT v.chw, c.currency, count(*), sum(c.amount) FROM visit v JOIN clause c ON c.book = v.book
    AND c.service = v.service AND c.since <= v.day AND (c.until IS NULL OR v.day < c.until)
    WHERE v.day BETWEEN '2026-03-01' AND '2026-03-31' AND NOT v.void GROUP BY v.chw, c.currency"""

_SCHEME = {
    "scheme": "bench",
    "currency": "KES",
    "payer": "county",
    "rules": [
        {"code": "stipend", "kind": "stipend", "count": {"what": "period", "pro_rata": "days"}, "amount": 2500},
        {
            "code": "homes",
            "count": {"what": "acts", "item": "home_visit", "limits": [{"most": 30, "per": "period"}]},
            "amount": 50,
        },
        {"code": "mothers", "count": {"what": "acts", "item": "anc_visit", "each": "case"}, "amount": 100},
        {
            "code": "reached",
            "amount": 1500,
            "only_if": [
                {
                    "number": {
                        "what": "share",
                        "part": {"what": "measure", "measure": "visits_reached"},
                        "of": {"what": "measure", "measure": "visits_due"},
                    },
                    "at_least": 80,
                }
            ],
        },
        {"code": "quality", "count": {"what": "measure", "measure": "quality"}, "amount": 10},
    ],
}
_DUE = 30
_IN_FORCE = (
    "UPDATE book SET place = subject",
    f"""INSERT INTO place (book, subject, name, name_words, level, parent, code, source)
    SELECT book, subject, name, '', 'place', nullif('{DISTRICT}', subject::text)::uuid, '', '' FROM book""",
    f"""INSERT INTO charter_span (book, subject, text, place, since, programme, agreed_at, began_at)
    VALUES ('{DISTRICT}', '{RUN}', '{RUN}', '{DISTRICT}', '2025-01-01', '', 0, 0)""",
    f"""INSERT INTO charter_term (book, subject, text, clause, value)
    VALUES ('{DISTRICT}', '{RUN}', '{RUN}', 'pay', %(scheme)s)""",
    f"""INSERT INTO due (book, subject, n, chw, day, service, reached_on)
    SELECT {_BOOK}, {_HOME}, v, {_CHW}, date '2026-03-01' + v %% 31, 'home_visit',
        CASE WHEN (c + v) %% 6 < 1 + c %% 6 THEN date '2026-03-01' + v %% 31 END
    FROM generate_series(0, %(last)s - 1) c, generate_series(0, {_DUE - 1}) v""",
    f"""INSERT INTO reported (book, subject, chw, measure, period, figure, words, reported_by, reported_on)
    SELECT {_BOOK}, {_CHW}, {_CHW}, 'quality', '{PERIOD}', (c %% 101)::text, '', '{PAYER}', '2026-04-01'
    FROM generate_series(0, %(last)s - 1) c""",
)
"""A district's scheme in force for more than a year: stipends, a limit, families, due visits, a reported score."""
_SCHEME_BY_HAND = f"""WITH work AS (SELECT chw, count(*) FILTER (WHERE service = 'home_visit') AS homes,
        count(DISTINCT household) FILTER (WHERE service = 'anc_visit') AS mothers FROM visit
        WHERE day BETWEEN '2026-03-01' AND '2026-03-31' AND NOT void GROUP BY chw),
    asked AS (SELECT chw, count(*) AS due, count(reached_on) AS reached FROM due
        WHERE day BETWEEN '2026-03-01' AND '2026-03-31' GROUP BY chw),
    score AS (SELECT chw, figure::numeric AS quality FROM reported WHERE measure = 'quality' AND period = '{PERIOD}')
    SELECT sum(12 * 250000 + least(homes, 30) * 5000 + mothers * 10000
        + CASE WHEN reached * 100 >= due * 80 THEN 150000 ELSE 0 END + quality * 1000)::bigint,
        sum(12 + 3 + (reached * 100 >= due * 80)::int - (quality = 0)::int)
    FROM work JOIN asked USING (chw) JOIN score USING (chw)"""


def main() -> None:
    """Measure a run, a run of a tenth, and a statement's page; `UBIA_BENCH_CHWS` sets the CHWs of the large run."""
    with box() as found:
        tenth = _run(found, 0, CHWS // GROWN, times=3)
        took = _run(found, CHWS // GROWN, CHWS)
        figure("run_growth", took / tenth, f"times, for {GROWN} times the lines", GROWN)
        _by_scheme(found)
        _statement(found)


def _by_scheme(found: Box) -> None:
    """The same CHWs by a scheme, with the months before it looked at again."""
    with found.connect(owner=True) as owner:
        for statement in _IN_FORCE:
            owner.execute(statement, {"last": CHWS, "scheme": json.dumps(_SCHEME)})
        owner.execute("VACUUM ANALYZE")
        by_hand = min(_timed(lambda: owner.execute(_SCHEME_BY_HAND).fetchall()) for _ in range(3))
        row = owner.execute(_SCHEME_BY_HAND).fetchone()
        wanted, lines = (int(number) for number in row or (0, 0))
    say(f"by a scheme: {CHWS:,} CHWs with {VISITS} visits each")
    took = _reckon(found, lines, wanted)
    figure("run_scheme_10k", took, f"s for {CHWS:,} CHWs by a scheme, twelve months looked at", by_hand)
    figure("run_scheme_mb", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB")


def _run(found: Box, first: int, last: int, times: int = 1) -> float:
    """Seconds of a run over all CHWs up to `last`, of whom those from `first` on are new; the best of several."""
    say(f"run: {last:,} CHWs with {VISITS} visits each")
    with found.connect(owner=True) as owner:
        for part in range(first, last, CHWS // GROWN):
            for statement in _PLAN:
                owner.execute(statement, {"first": part, "last": part + CHWS // GROWN})
        owner.execute("VACUUM ANALYZE")
        by_hand = min(_timed(lambda: owner.execute(_BY_HAND).fetchall()) for _ in range(3))
        wanted = sum(amount for *_, amount in owner.execute(_BY_HAND).fetchall())
    busy = time.process_time()
    took = min(_reckon(found, last * VISITS, wanted) for _ in range(times))
    if last == CHWS:
        figure("run_10k", took, f"s for {last * VISITS:,} lines of {last:,} CHWs", by_hand)
        figure("run_10k_cpu", time.process_time() - busy, "s of this process; the database's are not in it")
        figure("run_mb", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB")
    return took


def _reckon(found: Box, lines: int, wanted: int) -> float:
    """Seconds from the reader's scope to the root that both keys approve."""
    from ubia.incentives.runs.preparing import prepare, summary
    from ubia.register import reach

    with found.connect() as app, app.transaction(), app.cursor() as cursor:
        start = time.perf_counter()
        reach.enter(cursor, PAYER, "2026-04-01")
        drafts = prepare(cursor, DISTRICT, RUN, PERIOD)
        closed = summary(RUN, PERIOD, drafts)
        took = time.perf_counter() - start
    if (closed.lines, closed.totals) != (lines, {"KES": wanted}):
        raise SystemExit(f"the run differs from the sum by hand: {closed.lines} lines, {closed.totals}, {wanted}")
    return took


def _timed(act: Any) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _statement(found: Box) -> None:
    """The page of one CHW's statement as her payer opens it."""
    from django.db import connections
    from django.test import Client

    from ubia.web import environment
    from ubia.web.models import Account

    connections.settings["default"].update(environment.database(found.app))
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(Account.objects.create_user("payer", "not asked for", person=PAYER, display_name="Payer"))
    chw = "0192d3a0-0000-7000-8000-000100000000"
    times = []
    for _ in range(11):
        start = time.perf_counter()
        answer = client.get(f"/statements/{chw}/?month={PERIOD}")
        times.append((time.perf_counter() - start) * 1000)
        assert answer.status_code == 200, answer.status_code
    figure("statement_ms", statistics.median(times), "ms")


if __name__ == "__main__":
    main()
