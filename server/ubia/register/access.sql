-- Who may touch what. Everything not granted here is refused, and rows are refused unless a policy lets them through.

-- A body goes only where an entry says that it was erased.
CREATE OR REPLACE FUNCTION erase_bodies(a_book uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE gone bigint;
BEGIN
    DELETE FROM body b USING entry e, erasure x
        WHERE b.book = a_book AND e.book = a_book AND x.book = a_book AND e.line = b.line AND e.id = x.entry;
    GET DIAGNOSTICS gone = ROW_COUNT;
    DELETE FROM attached a USING erasure x WHERE a.book = a_book AND x.book = a_book AND a.entry = x.entry;
    UPDATE held h SET raw = '' FROM erasure x WHERE h.book = a_book AND x.book = a_book AND h.entry = x.entry;
    RETURN gone;
END $$;

-- The next piece of a file that a person's own entry names. Answers how much is there and how large it is to be; no row
-- when no entry of hers names it. A piece that does not follow on, or is too much, changes nothing; a whole that is not
-- what was named is dropped. More than `most` bytes are not taken.
CREATE OR REPLACE FUNCTION keep_piece(
    a_book uuid, a_person uuid, an_entry uuid, a_hash text, a_start bigint, a_piece bytea, most bigint)
RETURNS TABLE (have bigint, whole bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE named record;
BEGIN
    SELECT e.subject, e.reach, (file ->> 'size')::bigint AS size INTO named
        FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line, LATERAL json_array_elements(
            CASE json_typeof(b.body::json -> 'files') WHEN 'array' THEN b.body::json -> 'files' END) file
        WHERE e.book = a_book AND e.id = an_entry AND e.author = a_person AND file ->> 'hash' = a_hash LIMIT 1;
    IF named.size IS NULL THEN RETURN; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(an_entry || a_hash, 0));
    SELECT coalesce(sum(length(piece)), 0) INTO have FROM attached
        WHERE book = a_book AND entry = an_entry AND hash = a_hash;
    whole := named.size;
    IF a_start = have AND length(a_piece) > 0 AND have + length(a_piece) <= whole AND whole <= most THEN
        INSERT INTO attached VALUES (a_book, an_entry, a_hash, a_start, named.subject, named.reach, a_piece);
        have := have + length(a_piece);
        IF have = whole AND a_hash <> (SELECT encode(sha256(string_agg(piece, ''::bytea ORDER BY start)), 'hex')
                FROM attached WHERE book = a_book AND entry = an_entry AND hash = a_hash) THEN
            DELETE FROM attached WHERE book = a_book AND entry = an_entry AND hash = a_hash;
            have := 0;
        END IF;
    END IF;
    RETURN NEXT;
END $$;
REVOKE ALL ON FUNCTION keep_piece(uuid, uuid, uuid, text, bigint, bytea, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_piece(uuid, uuid, uuid, text, bigint, bytea, bigint) TO ubia_app;

-- One more line in the list of who looked, chained to the one before.
CREATE OR REPLACE FUNCTION log_reading(a_book uuid, a_reader uuid, some_subjects uuid[], a_how text, an_at bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE head reading_head;
BEGIN
    INSERT INTO reading_head VALUES (a_book, 0, sha256(convert_to('ubia-readings-1' || chr(10) || a_book, 'UTF8')))
        ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM reading_head WHERE book = a_book FOR UPDATE;
    head.last := head.last + 1;
    head.chain := sha256(head.chain || convert_to(concat_ws(chr(10), head.last, a_reader, some_subjects, a_how, an_at), 'UTF8'));
    INSERT INTO reading VALUES (a_book, head.last, a_reader, some_subjects, a_how, an_at, head.chain);
    UPDATE reading_head SET last = head.last, chain = head.chain WHERE book = a_book;
    RETURN head.last;
END $$;
REVOKE ALL ON FUNCTION erase_bodies(uuid), log_reading(uuid, uuid, uuid[], text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION log_reading(uuid, uuid, uuid[], text, bigint) TO ubia_app;
GRANT EXECUTE ON FUNCTION erase_bodies(uuid) TO ubia_writer;

GRANT USAGE ON SCHEMA public TO ubia_app, ubia_writer;
GRANT SELECT ON book_head, entry, body, attached, held, reading TO ubia_app;
GRANT SELECT, INSERT, UPDATE ON book_head TO ubia_writer;
GRANT SELECT ON pay_draft TO ubia_app;
GRANT SELECT, INSERT ON pay_draft TO ubia_writer;
GRANT SELECT, INSERT ON entry, body, held TO ubia_writer;

-- Keys of other books of this server: their work is not forged, it waits to be settled.
CREATE OR REPLACE FUNCTION keys_elsewhere(some_keys text[])
RETURNS TABLE (key text, person text, public text, reading text, device text, rooted text, server boolean,
    admitted_at bigint, expires_at bigint, revoked_at bigint, vouched_community text, vouched_health text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT DISTINCT ON (key) key, person::text, public, reading, device, rooted, server, admitted_at, expires_at,
        revoked_at, vouched_community::text, vouched_health::text
    FROM admitted_key WHERE key = ANY (some_keys) AND NOT server ORDER BY key, admitted_at
$$;
REVOKE ALL ON FUNCTION keys_elsewhere(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keys_elsewhere(text[]) TO ubia_writer;

-- Admission: codes and tokens go through these doors, never through the tables.
CREATE OR REPLACE FUNCTION make_admission_code(a_hash bytea, a_person uuid, a_maker uuid, an_end bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS
    $$ INSERT INTO admission_code VALUES (a_hash, a_person, a_maker, an_end, NULL) $$;
CREATE OR REPLACE FUNCTION use_admission_code(a_hash bytea, an_at bigint) RETURNS TABLE (person text, made_by text)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    UPDATE admission_code SET used_at = an_at WHERE hash = a_hash AND used_at IS NULL AND expires_at > an_at
    RETURNING person::text, made_by::text
$$;
CREATE OR REPLACE FUNCTION keep_device(a_hash bytea, a_person uuid, a_key text, a_public text, a_device text, an_at bigint)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS
    $$ INSERT INTO device VALUES (a_hash, a_person, a_key, a_public, a_device, an_at, NULL) $$;
CREATE OR REPLACE FUNCTION device_of(a_hash bytea) RETURNS TABLE (person text, public text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    -- A key that any book has withdrawn opens nothing more, however its withdrawal was written.
    $$ SELECT d.person::text, d.public FROM device d WHERE d.token_hash = a_hash AND d.revoked_at IS NULL
       AND NOT EXISTS (SELECT FROM admitted_key k WHERE k.key = d.key AND k.revoked_at IS NOT NULL) $$;
-- Which of these tokens were ever given, also to devices since revoked: what they sealed before is still taken in.
CREATE OR REPLACE FUNCTION tokens_given(the_hashes bytea[]) RETURNS SETOF bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT token_hash FROM device WHERE token_hash = ANY (the_hashes) $$;
REVOKE ALL ON FUNCTION tokens_given(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tokens_given(bytea[]) TO ubia_app;
CREATE OR REPLACE FUNCTION revoke_device(a_key text, an_at bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS
    $$ UPDATE device SET revoked_at = an_at WHERE key = a_key AND revoked_at IS NULL $$;
CREATE OR REPLACE FUNCTION books_of_person(a_person uuid) RETURNS TABLE (book text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT DISTINCT ON (book) book::text, name FROM (
        SELECT book, name FROM role WHERE person = a_person UNION ALL SELECT book, name FROM mandate WHERE person = a_person
    ) part ORDER BY book, name
$$;
CREATE OR REPLACE FUNCTION stories_of_key(a_key text, a_person uuid) RETURNS TABLE (book text, subject text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT book::text, subject::text FROM admitted_key WHERE key = a_key AND person = a_person AND revoked_at IS NULL $$;
REVOKE ALL ON FUNCTION stories_of_key(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stories_of_key(text, uuid) TO ubia_app;
REVOKE ALL ON FUNCTION make_admission_code(bytea, uuid, uuid, bigint), use_admission_code(bytea, bigint),
    keep_device(bytea, uuid, text, text, text, bigint), device_of(bytea), revoke_device(text, bigint),
    books_of_person(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_admission_code(bytea, uuid, uuid, bigint), use_admission_code(bytea, bigint),
    keep_device(bytea, uuid, text, text, text, bigint), device_of(bytea), revoke_device(text, bigint),
    books_of_person(uuid) TO ubia_app;
CREATE OR REPLACE FUNCTION use_opening_code(a_hash bytea, an_at bigint)
RETURNS TABLE (name text, kind text, place text, within text)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    UPDATE opening_code SET used_at = an_at WHERE hash = a_hash AND used_at IS NULL AND expires_at > an_at
    RETURNING name, kind, place::text, within::text
$$;
CREATE OR REPLACE FUNCTION find_opening_code(a_hash bytea, an_at bigint)
RETURNS TABLE (name text, kind text, place text, within text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT name, kind, place::text, within::text FROM opening_code
    WHERE hash = a_hash AND used_at IS NULL AND expires_at > an_at
$$;
REVOKE ALL ON FUNCTION use_opening_code(bytea, bigint), find_opening_code(bytea, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_opening_code(bytea, bigint), find_opening_code(bytea, bigint) TO ubia_app;
GRANT SELECT ON device TO ubia_app;

-- A key asks to be admitted at a meeting: a plain row, which gives no right to anything.
CREATE OR REPLACE FUNCTION keep_key_request(
    a_book uuid, a_person uuid, a_name text, a_public text, a_possession text, a_device text, an_at bigint)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    INSERT INTO key_request VALUES (a_book, a_person, a_name, a_public, a_possession, a_device, an_at)
    ON CONFLICT (book, person) DO UPDATE SET (name, public, possession, device, asked_at) =
        ROW (excluded.name, excluded.public, excluded.possession, excluded.device, excluded.asked_at)
$$;
REVOKE ALL ON FUNCTION keep_key_request(uuid, uuid, text, text, text, text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_key_request(uuid, uuid, text, text, text, text, bigint) TO ubia_app;
GRANT SELECT ON key_request TO ubia_app;

-- What a phone's sync moved, added to its person's month; what is older than a year goes. A CHW sees hers, and whoever
-- supervises, manages or pays in a book sees that of its CHWs.
CREATE OR REPLACE FUNCTION count_traffic(a_person uuid, a_month text, an_up bigint, a_down bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    INSERT INTO traffic VALUES (a_person, a_month, an_up, a_down, 1) ON CONFLICT (person, month) DO UPDATE
        SET (up, down, times) = ROW (traffic.up + excluded.up, traffic.down + excluded.down, traffic.times + 1);
    DELETE FROM traffic WHERE person = a_person
        AND month < to_char((a_month || '-01')::date - interval '12 months', 'YYYY-MM')
$$;
CREATE OR REPLACE FUNCTION traffic_in(a_book uuid)
RETURNS TABLE (person uuid, month text, up bigint, down bigint, times integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT t.person, t.month, t.up, t.down, t.times FROM traffic t
    WHERE (a_book = ANY (reader_books('work')) OR t.person = reader())
        AND EXISTS (SELECT FROM role r WHERE r.book = a_book AND r.person = t.person AND r.role = 'chw')
$$;
REVOKE ALL ON FUNCTION count_traffic(uuid, text, bigint, bigint), traffic_in(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_traffic(uuid, text, bigint, bigint), traffic_in(uuid) TO ubia_app;
