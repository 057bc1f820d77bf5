-- An entry is numbered and chained when its transaction commits, and not while that may still be asked for something: the
-- log's lock is held for the time that PostgreSQL takes for it alone, not for the way there and back (docs/adr/0016).

-- Entries without their numbers, of transactions under way: nothing is ever left in it, and so nothing has to be
-- written to the disk.
CREATE UNLOGGED TABLE log_entry_to_come (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_log_entry_to_come PRIMARY KEY,
    kind text NOT NULL,
    subject bigint NOT NULL,
    at timestamptz NOT NULL,
    division text NOT NULL,
    year smallint NOT NULL,
    scope text NOT NULL,
    revision integer NOT NULL,
    body text,
    content_hash bytea NOT NULL
);

GRANT SELECT, INSERT, DELETE ON log_entry_to_come TO gongkai_application;

ALTER TABLE log_entry_to_come ENABLE ROW LEVEL SECURITY;
CREATE POLICY appended ON log_entry_to_come USING (caller_actor() IS NOT NULL OR caller_is_system());

CREATE FUNCTION chain_log_entry() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    last_number bigint;
    last_hash bytea;
BEGIN
    PERFORM pg_advisory_xact_lock(7090701);
    SELECT number, hash INTO last_number, last_hash FROM log_entry ORDER BY number DESC LIMIT 1;
    last_number := coalesce(last_number, 0) + 1;
    last_hash := coalesce(last_hash, '\x'::bytea);
    INSERT INTO log_entry (number, at, kind, division, year, scope, revision, subject, content_hash, previous_hash, hash,
                           body)
    VALUES (last_number, NEW.at, NEW.kind, NEW.division, NEW.year, NEW.scope, NEW.revision, NEW.subject,
            NEW.content_hash, last_hash,
            log_entry_hash(last_number, NEW.at, NEW.kind, NEW.division, NEW.year, NEW.scope, NEW.revision, NEW.body,
                           NEW.content_hash, last_hash),
            NEW.body);
    DELETE FROM log_entry_to_come WHERE id = NEW.id;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER tr_log_entry_to_come AFTER INSERT ON log_entry_to_come
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_log_entry();

CREATE OR REPLACE FUNCTION append_log_entry(
    entry_kind text, entry_subject bigint, entry_at timestamptz, entry_division text, entry_year integer,
    entry_scope text, entry_revision integer, entry_body text DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO log_entry_to_come (kind, subject, at, division, year, scope, revision, body, content_hash)
    VALUES (entry_kind, entry_subject, entry_at, entry_division, entry_year, entry_scope, entry_revision, entry_body,
            log_content_hash(entry_kind, entry_subject));
END
$$;
