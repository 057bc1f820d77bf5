-- What an office above decides about a revision: it returns it with reasons, accepts it, or reopens what it returned or
-- accepted. Decisions are only ever added. The report's row, which is held while one is taken, says what became of the
-- revision in force; what is no longer in force is superseded.

CREATE TABLE decision (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_decision PRIMARY KEY,
    revision bigint NOT NULL CONSTRAINT fk_decision_revision REFERENCES revision,
    kind text NOT NULL CONSTRAINT ck_decision_kind CHECK (kind IN ('returned', 'accepted', 'reopened')),
    reasons jsonb NOT NULL CONSTRAINT ck_decision_reasons CHECK (kind = 'accepted' OR jsonb_array_length(reasons) >= 1),
    decided_at timestamptz NOT NULL,
    decided_by uuid NOT NULL CONSTRAINT fk_decision_decided_by REFERENCES token
);

CREATE INDEX ix_decision_revision ON decision (revision, id);

ALTER TABLE report ADD COLUMN status text NOT NULL DEFAULT 'filed'
    CONSTRAINT ck_report_status CHECK (status IN ('filed', 'returned', 'accepted'));

-- Everything that is kept of a decision.
CREATE FUNCTION decision_content_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN (
        SELECT sha256(convert_to(concat_ws(E'\n',
                   revision, kind, reasons::text, (extract(epoch FROM decided_at) * 1000000)::bigint, decided_by), 'UTF8'))
          FROM decision WHERE id = asked);

CREATE OR REPLACE FUNCTION log_content_hash(kind text, subject bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN CASE
        WHEN kind = 'filed' THEN revision_content_hash(subject)
        WHEN kind = 'explained' THEN explanation_content_hash(subject)
        WHEN kind IN ('returned', 'accepted', 'reopened') THEN decision_content_hash(subject)
    END;
