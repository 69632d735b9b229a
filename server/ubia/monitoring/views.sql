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
