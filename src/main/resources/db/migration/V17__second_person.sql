-- Where an office asks for two people, the first who accepts a report proposes it, and another one confirms. A proposal
-- is a decision that changes no state; it holds while it is the last one about the revision in force.

ALTER TABLE decision DROP CONSTRAINT ck_decision_kind;
ALTER TABLE decision ADD CONSTRAINT ck_decision_kind
    CHECK (kind IN ('returned', 'proposed', 'accepted', 'reopened'));
ALTER TABLE decision DROP CONSTRAINT ck_decision_reasons;
ALTER TABLE decision ADD CONSTRAINT ck_decision_reasons
    CHECK (kind IN ('proposed', 'accepted') OR jsonb_array_length(reasons) >= 1);

-- Whether the office of a division asks for a second person. Rows are only ever added; the latest one counts.
CREATE TABLE second_person (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_second_person PRIMARY KEY,
    division text NOT NULL CONSTRAINT ck_second_person_division CHECK (division ~ '^[0-9]{6}$'),
    required boolean NOT NULL,
    set_at timestamptz NOT NULL,
    set_by uuid NOT NULL CONSTRAINT fk_second_person_set_by REFERENCES actor
);

CREATE INDEX ix_second_person_division ON second_person (division, id);

-- Everything that is kept of it.
CREATE FUNCTION second_person_content_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN (
        SELECT sha256(convert_to(concat_ws(E'\n',
                   division, required, (extract(epoch FROM set_at) * 1000000)::bigint, set_by), 'UTF8'))
          FROM second_person WHERE id = asked);

CREATE OR REPLACE FUNCTION log_content_hash(kind text, subject bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN CASE
        WHEN kind = 'filed' THEN revision_content_hash(subject)
        WHEN kind = 'explained' THEN explanation_content_hash(subject)
        WHEN kind IN ('returned', 'proposed', 'accepted', 'reopened') THEN decision_content_hash(subject)
        WHEN kind = 'deadline' THEN deadline_content_hash(subject)
        WHEN kind = 'extended' THEN extension_content_hash(subject)
        WHEN kind IN ('registered', 'amended') THEN body_entry_content_hash(subject)
        WHEN kind = 'expected' THEN expectation_content_hash(subject)
        WHEN kind = 'second_person' THEN second_person_content_hash(subject)
    END;
