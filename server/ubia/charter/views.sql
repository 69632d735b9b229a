-- What holds where and when. Days and places are arguments; texts that are in force are public, as rates are.

-- Every text that is ever in force at a place: its own (`steps` 0) and those of the places above it. A book without a place
-- is a place of its own.
CREATE VIEW charter_in_force WITH (security_invoker = true) AS
SELECT p.place, p.steps, s.book, s.subject AS charter, s.text, s.since, s.until, s.programme, s.agreed_at, s.began_at
FROM charter_span s JOIN (SELECT place, ancestor, steps FROM place_path
    UNION SELECT place, place, 0 FROM charter_span) p ON p.ancestor = s.place;

-- What holds at a place on a day, the nearest first. Of several charters of one place the elder `leads`; the others are
-- programmes that should share it (OWN-18). The same rows as the view gives for that day, found faster.
DROP FUNCTION IF EXISTS charter_on(uuid, date);
CREATE FUNCTION charter_on(a_place uuid, a_day date)
RETURNS TABLE (steps integer, book uuid, charter uuid, text uuid, since date, until date, programme text, leads boolean)
LANGUAGE sql STABLE AS $$
    SELECT p.steps, s.book, s.subject, s.text, s.since, s.until, s.programme,
        row_number() OVER (PARTITION BY p.steps ORDER BY s.began_at, s.subject) = 1
    FROM (SELECT place, steps FROM places_above(a_place) UNION SELECT a_place, 0) p
    JOIN charter_span s ON s.place = p.place
    WHERE s.since <= a_day AND (s.until IS NULL OR a_day < s.until) ORDER BY 1, 8 DESC, s.began_at, s.subject
$$;

-- What the charters in force at a place say in figures, clause by clause and span by span, the nearest first: whoever
-- reckons takes, for a clause and a day, the first row whose days hold it.
DROP FUNCTION IF EXISTS charter_terms(uuid);
CREATE FUNCTION charter_terms(a_place uuid)
RETURNS TABLE (clause text, value text, since date, until date, steps integer, book uuid, charter uuid, text uuid,
    agreed_at bigint) LANGUAGE sql STABLE AS $$
    SELECT t.clause, t.value, s.since, s.until, p.steps, s.book, s.subject, s.text, s.agreed_at
    FROM (SELECT place, steps FROM places_above(a_place) UNION SELECT a_place, 0) p
    JOIN charter_span s ON s.place = p.place JOIN charter_term t ON t.book = s.book AND t.subject = s.subject AND t.text = s.text
    ORDER BY t.clause, p.steps, s.began_at, s.subject, s.since
$$;
