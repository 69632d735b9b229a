-- The register's own tables. Order, locks, cursors and keys all go by book, so that they distribute by it.

CREATE TABLE IF NOT EXISTS book_head (
    book  uuid PRIMARY KEY,
    last  bigint NOT NULL DEFAULT 0,
    chain bytea  NOT NULL
);

CREATE TABLE IF NOT EXISTS entry (
    book        uuid   NOT NULL,
    line        bigint NOT NULL,
    id          uuid   NOT NULL,
    kind        text   NOT NULL,
    reach       text   NOT NULL,
    subject     uuid   NOT NULL,
    author      uuid,
    key         text   NOT NULL,
    channel     text   NOT NULL,
    happened_on date   NOT NULL,
    made_at     bigint NOT NULL,
    seen        bigint NOT NULL,
    amends      uuid,
    body_hash   text   NOT NULL,
    sig         text   NOT NULL,
    received_at bigint NOT NULL,
    flagged     text   NOT NULL,
    digest      bytea  NOT NULL,
    chain       bytea  NOT NULL,
    PRIMARY KEY (book, line),
    UNIQUE (book, id)
);
CREATE INDEX IF NOT EXISTS entry_story ON entry (book, subject);

-- Bodies stand apart: partners check a book without them, and one can be erased while its line stands.
CREATE TABLE IF NOT EXISTS body (
    book    uuid   NOT NULL,
    line    bigint NOT NULL,
    subject uuid   NOT NULL,
    reach   text   NOT NULL,
    salt    text   NOT NULL,
    body    text   NOT NULL,
    PRIMARY KEY (book, line)
);
ALTER TABLE body ALTER COLUMN body SET STATISTICS 0;   -- no samples of bodies in the planner's statistics

-- Pictures, sounds and papers that a body names by hash, in the pieces in which they came. They go with the body.
CREATE TABLE IF NOT EXISTS attached (
    book    uuid   NOT NULL,
    entry   uuid   NOT NULL,
    hash    text   NOT NULL,
    start   bigint NOT NULL,
    subject uuid   NOT NULL,
    reach   text   NOT NULL,
    piece   bytea  NOT NULL,
    PRIMARY KEY (book, entry, hash, start)
);
CREATE INDEX IF NOT EXISTS attached_story ON attached (book, subject);
ALTER TABLE attached ALTER COLUMN piece SET STATISTICS 0, ALTER COLUMN piece SET STORAGE EXTERNAL;

-- What a pay run has prepared and nobody has ordered yet: one payment's body a row, held to by the run's root.
CREATE TABLE IF NOT EXISTS pay_draft (
    book     uuid   NOT NULL,
    run      uuid   NOT NULL,
    n        bigint NOT NULL,
    chw      uuid   NOT NULL,
    home     uuid   NOT NULL,
    currency text   NOT NULL,
    part     bigint NOT NULL,
    amount   bigint NOT NULL,
    body     text   NOT NULL,
    why      text   NOT NULL,      -- what differs from the month before, as JSON; told, not signed
    PRIMARY KEY (book, run, n)
);

-- What could not be written: to settle by people of both sides, or in quarantine. Nothing sent is dropped.
CREATE TABLE IF NOT EXISTS held (
    book        uuid   NOT NULL,
    digest      bytea  NOT NULL,
    entry       uuid,
    list        text   NOT NULL CHECK (list IN ('to_settle', 'quarantine')),
    reason      text   NOT NULL,
    author      uuid,
    received_at bigint NOT NULL,
    raw         text   NOT NULL,
    PRIMARY KEY (book, digest)
);
CREATE INDEX IF NOT EXISTS held_entry ON held (book, entry);
ALTER TABLE held ALTER COLUMN raw SET STATISTICS 0;

-- Who looked at whose record: append-only, chained.
CREATE TABLE IF NOT EXISTS reading_head (book uuid PRIMARY KEY, last bigint NOT NULL, chain bytea NOT NULL);
CREATE TABLE IF NOT EXISTS reading (
    book     uuid   NOT NULL,
    n        bigint NOT NULL,
    reader   uuid   NOT NULL,
    subjects uuid[] NOT NULL,
    how      text   NOT NULL,
    at       bigint NOT NULL,
    chain    bytea  NOT NULL,
    PRIMARY KEY (book, n)
);

-- One-time codes that admit a device, and the tokens of admitted devices: hashes only, reached by functions only.
CREATE TABLE IF NOT EXISTS admission_code (
    hash       bytea  PRIMARY KEY,
    person     uuid   NOT NULL,
    made_by    uuid   NOT NULL,
    expires_at bigint NOT NULL,
    used_at    bigint
);
CREATE TABLE IF NOT EXISTS device (
    token_hash  bytea  PRIMARY KEY,
    person      uuid   NOT NULL,
    key         text   NOT NULL,
    public      text   NOT NULL,
    device      text   NOT NULL,
    admitted_at bigint NOT NULL,
    revoked_at  bigint
);
CREATE INDEX IF NOT EXISTS device_key ON device (key);

-- What syncing costs: bytes that a person's phones sent and fetched in a month, and how often. Sums, and nothing else.
CREATE TABLE IF NOT EXISTS traffic (
    person uuid    NOT NULL,
    month  text    NOT NULL,
    up     bigint  NOT NULL,
    down   bigint  NOT NULL,
    times  integer NOT NULL,
    PRIMARY KEY (person, month)
);

-- One-time codes with which a facility's browser opens the book that an operator has prepared.
CREATE TABLE IF NOT EXISTS opening_code (
    hash       bytea  PRIMARY KEY,
    name       text   NOT NULL,
    kind       text   NOT NULL,
    place      uuid,
    within     uuid,
    expires_at bigint NOT NULL,
    used_at    bigint
);

-- Keys made in a browser that wait for a meeting, or for a book to be opened with them. A newer one takes the place.
CREATE TABLE IF NOT EXISTS key_request (
    book       uuid   NOT NULL,
    person     uuid   NOT NULL,
    name       text   NOT NULL,
    public     text   NOT NULL,
    possession text   NOT NULL,
    device     text   NOT NULL,
    asked_at   bigint NOT NULL,
    PRIMARY KEY (book, person)
);

-- Which shape each folded table was made in; a table whose shape changed is made and folded again.
CREATE TABLE IF NOT EXISTS folded (name text PRIMARY KEY, shape text NOT NULL);

CREATE OR REPLACE FUNCTION register_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the register is only ever added to: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER never_changed BEFORE UPDATE OR DELETE ON entry
    FOR EACH ROW EXECUTE FUNCTION register_never_changes();
CREATE OR REPLACE TRIGGER never_emptied BEFORE TRUNCATE ON entry EXECUTE FUNCTION register_never_changes();
CREATE OR REPLACE TRIGGER never_changed BEFORE UPDATE ON body
    FOR EACH ROW EXECUTE FUNCTION register_never_changes();
CREATE OR REPLACE TRIGGER never_changed BEFORE UPDATE OR DELETE ON reading
    FOR EACH ROW EXECUTE FUNCTION register_never_changes();

-- Who is reading, which books each reach covers, and which book is being written: set for one transaction.
CREATE OR REPLACE FUNCTION reader() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT NULLIF(current_setting('ubia.person', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION reader_books(reach text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT COALESCE(NULLIF(current_setting('ubia.' || reach, true), ''), '{}')::uuid[] $$;
CREATE OR REPLACE FUNCTION writing() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT NULLIF(current_setting('ubia.writing', true), '')::uuid $$;
