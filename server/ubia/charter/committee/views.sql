-- What is asked about a meeting; a meeting is never refused for it (OWN-15).
CREATE VIEW meeting_question WITH (security_invoker = true) AS
WITH here AS (
    SELECT m.*,
        (SELECT count(*) FROM member c WHERE c.book = m.book AND c.since <= m.held_on
            AND (c.until IS NULL OR c.until >= m.held_on)) AS members,
        (SELECT count(*) FROM member c WHERE c.book = m.book AND c.since <= m.held_on
            AND (c.until IS NULL OR c.until >= m.held_on) AND EXISTS (SELECT FROM attendance a
                WHERE a.book = m.book AND a.subject = m.subject
                AND (a.person = c.subject OR a.person IS NULL AND lower(a.name) = lower(c.name)))) AS members_present
    FROM meeting m)
SELECT h.book, h.subject AS meeting, h.title, h.held_on, h.members_present, h.members, q.question
FROM here h, LATERAL (
    SELECT 'no_second_note_taker' AS question WHERE h.second_name = ''
        OR coalesce(h.second_note_taker::text, lower(h.second_name)) = coalesce(h.note_taker::text, lower(h.note_taker_name))
    UNION ALL
    SELECT 'second_is_chw' WHERE EXISTS (SELECT FROM role r WHERE r.book = h.book AND r.person = h.second_note_taker
        AND r.role = 'chw' AND r.since <= h.held_on AND (r.until IS NULL OR r.until >= h.held_on))
    UNION ALL
    SELECT 'no_quorum' WHERE h.members > 0 AND h.members_present < coalesce(h.quorum, h.members / 2 + 1)) q;

-- What each side says of each thing, and how far apart they are: the mean of a side's groups, on the scoring's scale.
CREATE VIEW round_gap WITH (security_invoker = true) AS
SELECT s.book, s.subject, s.item, s.nominee, i.n, i.words,
    round(avg(s.score) FILTER (WHERE s.side = 'community'), 1)::float AS community,
    round(avg(s.score) FILTER (WHERE s.side = 'health_system'), 1)::float AS health,
    abs(avg(s.score) FILTER (WHERE s.side = 'community') - avg(s.score) FILTER (WHERE s.side = 'health_system'))::float AS gap,
    max(r.score) AS agreed, max(r.why) AS why
FROM score s
JOIN round_item i ON i.book = s.book AND i.subject = s.subject AND i.item = s.item
JOIN opened_apart o ON o.book = s.book AND o.subject = s.subject
LEFT JOIN reconciled r ON r.book = s.book AND r.subject = s.subject AND r.item = s.item AND r.nominee = s.nominee
GROUP BY s.book, s.subject, s.item, s.nominee, i.n, i.words;
