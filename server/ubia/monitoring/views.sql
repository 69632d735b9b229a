-- Visits that count, by community, CHW, month and service. Plain sums; every figure opens down to the visits behind it.
CREATE VIEW visits_by_month WITH (security_invoker = true) AS
SELECT book, chw, to_char(day, 'YYYY-MM') AS month, service, count(*)::int AS visits,
       count(*) FILTER (WHERE flagged <> '')::int AS flagged, count(*) FILTER (WHERE to_settle)::int AS to_settle
FROM visit WHERE NOT void
GROUP BY book, chw, to_char(day, 'YYYY-MM'), service;

-- Each open book of a community with the places above it, nearest first (level 0 is the community's own place).
CREATE VIEW community_places WITH (security_invoker = true) AS
WITH RECURSIVE up AS (
    SELECT b.book, 0 AS level, p.subject AS place, p.name, p.parent
    FROM book b JOIN place p ON p.subject = b.place WHERE b.kind = 'community'
    UNION ALL
    SELECT up.book, up.level + 1, p.subject, p.name, p.parent
    FROM up JOIN place p ON p.subject = up.parent WHERE up.level < 20)
SELECT book, level, place, name FROM up;

-- What is open in a community, as the next meeting's agenda: computed from what stands in the book, typed by nobody.
CREATE VIEW agenda_item WITH (security_invoker = true) AS
SELECT book, 'action' AS sort, action AS about, subject, words, due_on, 1 AS n FROM action WHERE closed_on IS NULL
UNION ALL
SELECT book, 'seal', subject, subject, month, NULL, 1 FROM seal WHERE community_entry IS NULL OR health_entry IS NULL
UNION ALL
SELECT book, 'objection', entry, subject, words, NULL, 1 FROM charter_remark WHERE what = 'objection' AND open
UNION ALL
SELECT book, 'settle', NULL, NULL, '', NULL, count(*)::int FROM waiting WHERE list = 'to_settle' GROUP BY book
UNION ALL
SELECT book, 'contest', NULL, NULL, '', NULL, count(*)::int FROM contest WHERE closed_on IS NULL GROUP BY book
UNION ALL
SELECT book, 'visit', NULL, NULL, '', NULL, count(*)::int FROM visit WHERE NOT void AND (flagged <> '' OR to_settle)
    GROUP BY book
UNION ALL
SELECT book, 'scoring', subject, subject, title, NULL, 1 FROM round WHERE opened_at IS NULL
UNION ALL
SELECT r.book, 'gap', r.subject, r.subject, r.title, NULL, count(*)::int FROM round r
    JOIN round_gap g ON g.book = r.book AND g.subject = r.subject
    WHERE r.purpose <> 'selection' AND g.gap >= 2 AND g.agreed IS NULL GROUP BY r.book, r.subject, r.title
UNION ALL
SELECT r.book, 'repeat', r.subject, r.subject, r.title, r.opened_on + 183, 1 FROM round r
    WHERE r.purpose = 'card' AND r.opened_on IS NOT NULL
    AND NOT EXISTS (SELECT FROM round n WHERE n.book = r.book AND n.repeats = r.subject);

-- The four strategies (N1 to N4), derived from what happened and never typed (OWN-06, OWN-07).
--
-- A strategy has parts. A fact keeps its part alive from a day until a day: a text in force for as long as it is, a
-- meeting for a quarter, a signature on a page of the book for two months, a visit for a month. No names, no amounts and
-- no persons leave this function, so that everybody who sees figures of a community sees the same.
DROP FUNCTION IF EXISTS strategy_facts() CASCADE;
CREATE FUNCTION strategy_facts() RETURNS TABLE (book uuid, strategy text, part text, since date, until date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH seen AS (
        SELECT b.book FROM book b WHERE b.kind = 'community' AND b.book = ANY (reader_books('figures')))
    SELECT s.book, 'ownership', 'charter', s.since, s.until - 1 FROM charter_span s JOIN seen USING (book)
    UNION ALL
    SELECT m.book, 'ownership', 'meeting', m.held_on, m.held_on + 92 FROM meeting m JOIN seen USING (book)
    WHERE m.present >= coalesce(m.quorum, 1)
    UNION ALL
    SELECT v.book, 'supervision', CASE r.side WHEN 'community' THEN 'community' ELSE 'facility' END, v.planned_on,
        v.planned_on + 92
    FROM visit_plan v JOIN seen USING (book)
    JOIN (SELECT DISTINCT role.book, person, side FROM role WHERE role LIKE '%_supervisor') r
        ON r.book = v.book AND r.person = v.supervisor
    WHERE v.closed
    UNION ALL
    SELECT s.book, 'incentives', CASE t.clause WHEN 'pay' THEN 'agreed' ELSE 'more' END, s.since, s.until - 1
    FROM charter_span s JOIN charter_term t USING (book, subject, text) JOIN seen USING (book)
    WHERE t.clause IN ('pay', 'package')
    UNION ALL
    SELECT c.book, 'incentives', 'agreed', c.since, c.until - 1 FROM clause c JOIN seen USING (book)
    UNION ALL
    SELECT p.book, 'incentives', 'paid', p.ordered_on, p.ordered_on + 45 FROM payment p JOIN seen USING (book)
    UNION ALL
    SELECT v.book, 'monitoring', 'visits', min(v.day), max(v.day) + 31 FROM visit v JOIN seen USING (book)
    WHERE NOT v.void GROUP BY v.book, date_trunc('month', v.day)
    UNION ALL
    SELECT s.book, 'monitoring', side.part, e.happened_on, e.happened_on + 62
    FROM seal s JOIN seen USING (book)
    CROSS JOIN LATERAL (VALUES ('community', s.community_entry), ('facility', s.health_entry)) side (part, signed)
    JOIN entry e ON e.book = s.book AND e.id = side.signed
$$;
REVOKE ALL ON FUNCTION strategy_facts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION strategy_facts() TO ubia_app;

-- From which day on a community's strategy is in a state: `live` while all its parts are alive, `partial` while some
-- are, `absent` while none is. The state of a day is that of the last row that is not after it; none: absent.
CREATE VIEW strategy_state WITH (security_invoker = true) AS
WITH parts (strategy, parts) AS (VALUES ('ownership', 2), ('supervision', 2), ('incentives', 3), ('monitoring', 3)),
-- Facts of a part that touch are one stretch of days, so that a payment a week and one a month cost the same.
stretch AS MATERIALIZED (
    SELECT book, strategy, part, unnest(range_agg(daterange(since, until, '[]'))) AS days
    FROM strategy_facts() WHERE until IS NULL OR since <= until GROUP BY book, strategy, part),
edge AS (SELECT book, strategy, lower(days) AS day FROM stretch
    UNION SELECT book, strategy, upper(days) FROM stretch WHERE NOT upper_inf(days)),
counted AS (
    SELECT e.book, e.strategy, e.day, array_remove(array_agg(DISTINCT s.part ORDER BY s.part), NULL) AS alive
    FROM edge e LEFT JOIN stretch s ON s.book = e.book AND s.strategy = e.strategy AND s.days @> e.day
    GROUP BY e.book, e.strategy, e.day),
stated AS (
    SELECT c.book, c.strategy, c.day, c.alive,
        CASE cardinality(c.alive) WHEN 0 THEN 'absent' WHEN p.parts THEN 'live' ELSE 'partial' END AS state
    FROM counted c JOIN parts p USING (strategy))
SELECT book, strategy, day, alive, state,
    state IS DISTINCT FROM lag(state) OVER (PARTITION BY book, strategy ORDER BY day) AS changes
FROM stated;
