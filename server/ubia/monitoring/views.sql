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
