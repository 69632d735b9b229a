-- What spans places, households and persons. Days and books are arguments; readers see only what their rows allow.

-- A place may be told of in several books; one telling of each, and never one that would be its own ancestor.
CREATE VIEW place_known WITH (security_invoker = true) AS
    SELECT DISTINCT ON (subject) subject AS place, book, name, name_words, level, parent, code, population, households, source
    FROM place ORDER BY subject, book;

-- Every place with each place above it; `steps` is 0 for itself. For one place, places_above and places_within are faster.
CREATE VIEW place_path WITH (security_invoker = true) AS
    WITH RECURSIVE path AS (
        SELECT place, place AS ancestor, 0 AS steps, parent AS next FROM place_known
        UNION ALL
        SELECT path.place, k.place, path.steps + 1, k.parent FROM path JOIN place_known k ON k.place = path.next
        WHERE path.steps < 32)
    CYCLE ancestor SET looped USING trail
    SELECT place, ancestor, steps FROM path WHERE NOT looped;

DROP FUNCTION IF EXISTS places_above(uuid);
CREATE FUNCTION places_above(a_place uuid)
RETURNS TABLE (place uuid, name text, level text, steps integer) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE up AS (
        SELECT p.subject, p.name, p.level, p.parent, 0 AS steps
        FROM (SELECT * FROM place WHERE subject = a_place ORDER BY book LIMIT 1) p
        UNION ALL
        SELECT p.subject, p.name, p.level, p.parent, up.steps + 1 FROM up, LATERAL
            (SELECT * FROM place WHERE subject = up.parent ORDER BY book LIMIT 1) p WHERE up.steps < 32)
    CYCLE subject SET looped USING trail
    SELECT subject, name, level, steps FROM up WHERE NOT looped ORDER BY steps
$$;

DROP FUNCTION IF EXISTS places_within(uuid);
CREATE FUNCTION places_within(a_place uuid) RETURNS TABLE (place uuid, steps integer) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE down AS (
        SELECT a_place AS place, 0 AS steps
        UNION ALL
        SELECT p.subject, down.steps + 1 FROM down JOIN place p ON p.parent = down.place WHERE down.steps < 32)
    CYCLE place SET looped USING trail
    SELECT place, min(steps) FROM down WHERE NOT looped GROUP BY place
$$;

-- Places by name; `words` as name_words folds them.
DROP FUNCTION IF EXISTS find_places(text, integer);
CREATE FUNCTION find_places(words text, most integer)
RETURNS TABLE (place uuid, name text, level text, parent uuid, score double precision) LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (score, name, subject) subject, name, level, parent, score
    FROM (SELECT p.*, round(word_similarity(words, p.name_words)::numeric, 3)::double precision AS score FROM place p) found
    WHERE score >= 0.5 ORDER BY score DESC, name, subject LIMIT most
$$;

-- Who looks after which household on a day.
DROP FUNCTION IF EXISTS assignment_on(date);
CREATE FUNCTION assignment_on(a_day date)
RETURNS TABLE (book uuid, household uuid, chw uuid, since date, until date, place uuid) LANGUAGE sql STABLE AS $$
    SELECT book, household, chw, since, until, place FROM assignment
    WHERE since <= a_day AND (until IS NULL OR until >= a_day)
$$;

-- Which record goes on after all merges. Records merged into each other in a ring each stay, until somebody settles it.
CREATE VIEW person_standing WITH (security_invoker = true) AS
    WITH RECURSIVE up AS (
        SELECT book, person, person AS at FROM person
        UNION
        SELECT up.book, up.person, p.merged_into FROM up JOIN person p ON p.book = up.book AND p.person = up.at
        WHERE p.merged_into IS NOT NULL)
    SELECT book, person, COALESCE((min(at::text) FILTER (WHERE NOT EXISTS (
        SELECT FROM person p WHERE p.book = up.book AND p.person = up.at AND p.merged_into IS NOT NULL)))::uuid, person) AS standing
    FROM up GROUP BY book, person;

CREATE VIEW household_standing WITH (security_invoker = true) AS
    WITH RECURSIVE up AS (
        SELECT book, subject AS household, subject AS at FROM household
        UNION
        SELECT up.book, up.household, h.merged_into FROM up JOIN household h ON h.book = up.book AND h.subject = up.at
        WHERE h.merged_into IS NOT NULL)
    SELECT book, household, COALESCE((min(at::text) FILTER (WHERE NOT EXISTS (
        SELECT FROM household h WHERE h.book = up.book AND h.subject = up.at AND h.merged_into IS NOT NULL)))::uuid, household)
        AS standing
    FROM up GROUP BY book, household;

-- What two births are worth to each other, as people/likeness.py explains it.
CREATE OR REPLACE FUNCTION birth_likeness(a date, a_estimated boolean, b date, b_estimated boolean)
RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN a IS NULL OR b IS NULL THEN 0.4
        WHEN a_estimated OR b_estimated THEN
            CASE WHEN abs(a - b) <= 366 THEN 0.8 WHEN abs(a - b) <= 731 THEN 0.6 WHEN abs(a - b) <= 1827 THEN 0.3 ELSE 0 END
        WHEN a = b THEN 1
        WHEN date_part('year', a) = date_part('year', b) AND date_part('month', a) = date_part('day', b)
            AND date_part('day', a) = date_part('month', b) THEN 0.9
        WHEN abs(a - b) <= 31 THEN 0.6
        WHEN (date_part('year', a) = date_part('year', b))::int + (date_part('month', a) = date_part('month', b))::int
            + (date_part('day', a) = date_part('day', b))::int = 2
            AND abs(date_part('year', a) - date_part('year', b)) IN (0, 1, 2, 10) THEN 0.6
        WHEN abs(date_part('year', a) - date_part('year', b)) <= 1 THEN 0.2
        ELSE 0
    END
$$;

-- The share of sounds that two names have in common.
CREATE OR REPLACE FUNCTION sound_likeness(a text, b text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN a = '' OR b = '' THEN 0 ELSE 2.0 * (SELECT count(*) FROM unnest(string_to_array(a, ' ')) s
        WHERE s = ANY (string_to_array(b, ' '))) / (cardinality(string_to_array(a, ' ')) + cardinality(string_to_array(b, ' ')))
    END
$$;

-- Metres between two positions, near enough for neighbours; nothing when one is not known.
CREATE OR REPLACE FUNCTION metres_apart(a_latitude double precision, a_longitude double precision,
    b_latitude double precision, b_longitude double precision)
RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 111320 * sqrt((a_latitude - b_latitude) ^ 2
        + ((a_longitude - b_longitude) * cos(radians((a_latitude + b_latitude) / 2))) ^ 2)
$$;

-- Pairs of records in a book that may be one person: with a sound of their names in common, and a score to ask about.
-- Two persons whom one entry tells of are two: their teller knew both.
DROP FUNCTION IF EXISTS possible_household_duplicates(uuid, double precision);
DROP FUNCTION IF EXISTS possible_duplicates(uuid, double precision);
CREATE FUNCTION possible_duplicates(a_book uuid, threshold double precision)
RETURNS TABLE (household uuid, person uuid, other_household uuid, other_person uuid, written double precision,
    sounds double precision, sex double precision, born double precision, score double precision) LANGUAGE sql STABLE
SET enable_nestloop = off  -- the planner cannot know how many names sound alike
AS $$
    WITH one AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY person) AS n, subject, person, name_words, string_to_array(name_key, ' ') AS keys,
            sex, born_on, born_estimated, introduced
        FROM person WHERE book = a_book AND merged_into IS NULL AND name_key <> ''),
    heard AS MATERIALIZED (SELECT n, unnest(keys) AS key FROM one),
    candidate AS (
        SELECT a.n AS a, b.n AS b, count(*) AS shared FROM heard a JOIN heard b ON a.key = b.key AND a.n < b.n GROUP BY 1, 2),
    known AS (
        SELECT a.subject AS household, a.person, b.subject AS other_household, b.person AS other_person,
            a.name_words AS words, b.name_words AS other_words,
            2.0::double precision * c.shared / (cardinality(a.keys) + cardinality(b.keys)) AS sounds,
            CASE WHEN 'not_said' IN (a.sex, b.sex) THEN 0.5 WHEN a.sex = b.sex THEN 1 ELSE 0 END::double precision AS sex,
            birth_likeness(a.born_on, a.born_estimated, b.born_on, b.born_estimated) AS born
        FROM candidate c JOIN one a ON a.n = c.a JOIN one b ON b.n = c.b
        WHERE a.introduced <> b.introduced AND a.person <> b.person),
    promising AS MATERIALIZED (
        SELECT *, 0.45 * sounds + 0.1 * sex + 0.3 * born AS besides, CASE sex WHEN 0 THEN 0.6 ELSE 1 END AS weight FROM known
        WHERE (0.15 + 0.45 * sounds + 0.1 * sex + 0.3 * born) * CASE sex WHEN 0 THEN 0.6 ELSE 1 END >= threshold),
    scored AS (
        SELECT p.*, s.written, (0.15 * s.written + p.besides) * p.weight AS score
        FROM promising p, LATERAL (SELECT similarity(p.words, p.other_words)::double precision AS written) s)
    SELECT household, person, other_household, other_person, written, sounds, sex, born, score
    FROM scored WHERE score >= threshold ORDER BY score DESC, person, other_person
$$;

-- Pairs of folders that may be one household: their names 40 of 100, how many of the smaller one's people are found in
-- the other 40, and how near they are 20.
CREATE FUNCTION possible_household_duplicates(a_book uuid, threshold double precision)
RETURNS TABLE (household uuid, other_household uuid, written double precision, sounds double precision,
    people_shared double precision, near double precision, score double precision) LANGUAGE sql STABLE AS $$
    WITH one AS MATERIALIZED (
        SELECT h.*, (SELECT count(*) FROM person p WHERE p.book = a_book AND p.subject = h.subject AND p.merged_into IS NULL)
            AS people FROM household h WHERE h.book = a_book AND h.merged_into IS NULL AND h.moved_away_on IS NULL),
    lookalike AS (
        SELECT least(household, other_household) AS a, greatest(household, other_household) AS b,
            least(count(DISTINCT person), count(DISTINCT other_person)) AS people
        FROM possible_duplicates(a_book, 0.72) WHERE household <> other_household GROUP BY 1, 2),
    part AS (
        SELECT a.subject AS a_subject, b.subject AS b_subject, similarity(a.name_words, b.name_words)::double precision AS written,
            sound_likeness(a.name_key, b.name_key) AS sounds,
            least(1, COALESCE(l.people, 0)::double precision / greatest(1, least(a.people, b.people))) AS people_shared,
            CASE WHEN metres_apart(a.latitude, a.longitude, b.latitude, b.longitude) <= 100
                    OR (a.neighbourhood <> '' AND a.neighbourhood = b.neighbourhood) THEN 1
                WHEN a.place = b.place THEN 0.5 ELSE 0 END::double precision AS near
        FROM one a JOIN one b ON a.subject < b.subject
        LEFT JOIN lookalike l ON (l.a, l.b) = (a.subject, b.subject)
        WHERE l.people > 0 OR string_to_array(a.name_key, ' ') && string_to_array(b.name_key, ' ')),
    scored AS (SELECT *, 0.2 * written + 0.2 * sounds + 0.4 * people_shared + 0.2 * near AS score FROM part)
    SELECT a_subject, b_subject, written, sounds, people_shared, near, score
    FROM scored WHERE score >= threshold ORDER BY score DESC, a_subject, b_subject
$$;

-- Persons by name or nickname. `words` and `keys` are what name_words and name_key make of what somebody typed.
DROP FUNCTION IF EXISTS find_people(uuid, text, integer, text);
CREATE FUNCTION find_people(a_book uuid, words text, most integer, keys text DEFAULT '')
RETURNS TABLE (person uuid, household uuid, name text, sex text, born_on date, born_estimated boolean, household_name text,
    score double precision) LANGUAGE sql STABLE AS $$
    SELECT p.person, p.subject, p.name, p.sex, p.born_on, p.born_estimated, h.name, f.score
    FROM person p LEFT JOIN household h ON h.book = p.book AND h.subject = p.subject,
        LATERAL (SELECT p.name_words || ' ' || p.nickname_words AS called) c,
        LATERAL (SELECT greatest(word_similarity(words, c.called), 0.9 * sound_likeness(keys, p.name_key),
            CASE WHEN strpos(' ' || c.called, ' ' || words) > 0 THEN 1 END)
            ::double precision AS score) f
    WHERE p.book = a_book AND p.merged_into IS NULL AND words <> '' AND f.score >= 0.45
    ORDER BY f.score DESC, p.name, p.person LIMIT most
$$;

-- Visit plans whose time is over on a day: a job closes them, and the supervisor's reading ends.
DROP FUNCTION IF EXISTS visit_plans_over(date);
CREATE FUNCTION visit_plans_over(a_day date)
RETURNS TABLE (book uuid, household uuid, plan uuid, supervisor uuid, planned_on date) LANGUAGE sql STABLE AS $$
    SELECT book, subject, plan, supervisor, planned_on FROM visit_plan WHERE NOT closed AND planned_on + 14 < a_day
$$;

-- The story so far of a household that arrived from another book, for those who look after it now. Both books must have
-- said so: the old one, by somebody who looked after it or holds an office there, that it moved to this book; the new one
-- that it came from there.
DROP FUNCTION IF EXISTS story_before(uuid, uuid);
CREATE FUNCTION story_before(a_book uuid, a_household uuid)
RETURNS TABLE (book uuid, line bigint, id uuid, kind text, author uuid, happened_on date, amends uuid, body text,
    subject uuid, channel text, made_at bigint, received_at bigint, salt text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT e.book, e.line, e.id, e.kind, e.author, e.happened_on, e.amends, b.body,
        e.subject, e.channel, e.made_at, e.received_at, b.salt
    FROM household now
    JOIN household old ON old.book = now.from_book AND old.subject = now.from_subject AND old.moved_to_book = now.book
    JOIN entry e ON e.book = old.book AND e.subject = old.subject AND e.line <= now.from_line AND e.reach IN ('care', 'open')
    LEFT JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE now.book = a_book AND now.subject = a_household AND EXISTS (
        SELECT FROM carer c WHERE c.book = now.book AND c.subject = now.subject AND c.person = (SELECT reader())
            AND c.left_line IS NULL)
        AND EXISTS (SELECT FROM entry m WHERE m.book = old.book AND m.subject = old.subject AND m.kind = 'household.moved_away'
            AND (EXISTS (SELECT FROM carer c WHERE c.book = m.book AND c.subject = m.subject AND c.person = m.author)
                OR EXISTS (SELECT FROM mandate g WHERE g.book = m.book AND g.person = m.author)
                OR EXISTS (SELECT FROM role r WHERE r.book = m.book AND r.person = m.author
                    AND r.role IN ('facility_supervisor', 'community_supervisor', 'nurse', 'manager'))))
    ORDER BY e.line
$$;
REVOKE ALL ON FUNCTION story_before(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION story_before(uuid, uuid) TO ubia_app;

-- Arrived households whose old story has grown since: a job tells the new book by an attested `story.continued`.
CREATE VIEW story_to_continue WITH (security_invoker = true) AS
    SELECT now.book, now.subject AS household, now.from_book, now.from_subject, now.from_line, max(e.line) AS to_line
    FROM household now
    JOIN household old ON old.book = now.from_book AND old.subject = now.from_subject AND old.moved_to_book = now.book
    JOIN entry e ON e.book = old.book AND e.subject = old.subject AND e.line > now.from_line
    GROUP BY 1, 2, 3, 4, 5;
