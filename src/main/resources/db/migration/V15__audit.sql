-- Who asked for what, and what was answered: a row for every request of a known caller, and for every one that was
-- refused. Nothing of what was sent or read, no part of an address behind the question mark, and of where it came from
-- only the network. Rows are written in batches, after the answer, and removed after the time that is set.

CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_audit_entry PRIMARY KEY,
    at timestamptz NOT NULL,
    -- No foreign key: a row that cannot be written must not keep a thousand others back.
    actor uuid,
    -- The divisions he had a role in at that moment.
    actor_divisions text[] NOT NULL,
    operation text,
    method text NOT NULL,
    path text NOT NULL,
    -- What it was about, as far as the address tells.
    division text,
    year smallint,
    body text,
    status smallint NOT NULL,
    millis integer NOT NULL,
    network text
);

CREATE INDEX ix_audit_entry_at ON audit_entry (at);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor, id);
CREATE INDEX ix_audit_entry_division ON audit_entry (division, id);
CREATE INDEX ix_audit_entry_actor_divisions ON audit_entry USING gin (actor_divisions);
