-- Who files beside the governments, which are in the register of divisions: departments, townships, sub-districts and
-- zones; and from whom a report is expected in a year. Rows are only ever added; of several the latest counts.

-- An id never changes: a unified social credit code where it was known at first, or one that was issued here.
CREATE TABLE body (
    id text CONSTRAINT pk_body PRIMARY KEY
        CONSTRAINT ck_body_id CHECK (id ~ '^([0-9A-HJ-NP-RTUWXY]{18}|[0-9]{6}-[dtsz][0-9]{4,6})$'),
    registered_at timestamptz NOT NULL,
    -- NULL for a body that a migration made
    registered_by uuid CONSTRAINT fk_body_registered_by REFERENCES actor
);

-- What a body is from a report year on: of the entries for one year the latest counts. The years in which it files
-- at all are those of its latest entry.
CREATE TABLE body_entry (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_body_entry PRIMARY KEY,
    body text NOT NULL CONSTRAINT fk_body_entry_body REFERENCES body,
    since smallint NOT NULL CONSTRAINT ck_body_entry_since CHECK (since BETWEEN 2008 AND 9999),
    kind text NOT NULL CONSTRAINT ck_body_entry_kind CHECK (kind IN ('department', 'township', 'subdistrict', 'zone')),
    division text NOT NULL CONSTRAINT ck_body_entry_division CHECK (division ~ '^[0-9]{6}$'),
    name text NOT NULL CONSTRAINT ck_body_entry_name CHECK (length(name) BETWEEN 2 AND 100),
    credit_code text,
    first_year smallint NOT NULL CONSTRAINT ck_body_entry_first_year CHECK (first_year BETWEEN 2008 AND 9999),
    last_year smallint,
    reason text CONSTRAINT ck_body_entry_reason CHECK (length(reason) BETWEEN 1 AND 500),
    entered_at timestamptz NOT NULL,
    entered_by uuid CONSTRAINT fk_body_entry_entered_by REFERENCES actor,
    CONSTRAINT ck_body_entry_years CHECK (last_year >= first_year)
);

CREATE INDEX ix_body_entry_body ON body_entry (body, id);
CREATE INDEX ix_body_entry_division ON body_entry (division);
CREATE INDEX ix_body_entry_credit_code ON body_entry (credit_code) WHERE credit_code IS NOT NULL;

-- That a report is expected from a body for a year, or is not: without a row it is expected from every government of a
-- county, prefecture and province and from every other body in its years. A government is a body without a row.
CREATE TABLE expectation (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_expectation PRIMARY KEY,
    body text NOT NULL,
    -- Whose government the body is, or under whose government it files in that year.
    division text NOT NULL CONSTRAINT ck_expectation_division CHECK (division ~ '^[0-9]{6}$'),
    year smallint NOT NULL CONSTRAINT ck_expectation_year CHECK (year BETWEEN 2008 AND 9999),
    expected boolean NOT NULL,
    reason text NOT NULL CONSTRAINT ck_expectation_reason CHECK (length(reason) BETWEEN 1 AND 500),
    set_at timestamptz NOT NULL,
    set_by uuid NOT NULL CONSTRAINT fk_expectation_set_by REFERENCES actor
);

CREATE INDEX ix_expectation_year ON expectation (year, body);

-- Everything that is kept of an entry, with the body's own row, and of an expectation.
CREATE FUNCTION body_entry_content_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN (
        SELECT sha256(convert_to(concat_ws(E'\n',
                   body_entry.body, (extract(epoch FROM registered_at) * 1000000)::bigint,
                   coalesce(registered_by::text, ''), since, kind, division, name, coalesce(credit_code, ''), first_year,
                   coalesce(last_year::text, ''), coalesce(reason, ''),
                   (extract(epoch FROM entered_at) * 1000000)::bigint, coalesce(entered_by::text, '')), 'UTF8'))
          FROM body_entry JOIN body ON body.id = body_entry.body
         WHERE body_entry.id = asked);

CREATE FUNCTION expectation_content_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN (
        SELECT sha256(convert_to(concat_ws(E'\n',
                   body, division, year, expected, reason, (extract(epoch FROM set_at) * 1000000)::bigint, set_by), 'UTF8'))
          FROM expectation WHERE id = asked);

CREATE OR REPLACE FUNCTION log_content_hash(kind text, subject bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN CASE
        WHEN kind = 'filed' THEN revision_content_hash(subject)
        WHEN kind = 'explained' THEN explanation_content_hash(subject)
        WHEN kind IN ('returned', 'accepted', 'reopened') THEN decision_content_hash(subject)
        WHEN kind = 'deadline' THEN deadline_content_hash(subject)
        WHEN kind = 'extended' THEN extension_content_hash(subject)
        WHEN kind IN ('registered', 'amended') THEN body_entry_content_hash(subject)
        WHEN kind = 'expected' THEN expectation_content_hash(subject)
    END;

-- An entry of the log names the body it is about where that is no government. Where it is one there is nothing to add,
-- and the hash is that of the entries before there were other bodies.
ALTER TABLE log_entry ADD COLUMN body text;

DROP FUNCTION log_entry_hash(bigint, timestamptz, text, text, integer, text, integer, bytea, bytea);

CREATE FUNCTION log_entry_hash(
    number bigint, at timestamptz, kind text, division text, year integer, scope text, revision integer, body text,
    content_hash bytea, previous_hash bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    RETURN sha256(convert_to(concat_ws(E'\n',
        number, (extract(epoch FROM at) * 1000000)::bigint, kind, division, year, scope, revision, body,
        encode(content_hash, 'hex'), encode(previous_hash, 'hex')), 'UTF8'));

DROP FUNCTION append_log_entry(text, bigint, timestamptz, text, integer, text, integer);

CREATE FUNCTION append_log_entry(
    entry_kind text, entry_subject bigint, entry_at timestamptz, entry_division text, entry_year integer,
    entry_scope text, entry_revision integer, entry_body text DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    last_number bigint;
    last_hash bytea;
    entry_content bytea := log_content_hash(entry_kind, entry_subject);
BEGIN
    PERFORM pg_advisory_xact_lock(7090701);
    SELECT number, hash INTO last_number, last_hash FROM log_entry ORDER BY number DESC LIMIT 1;
    last_number := coalesce(last_number, 0) + 1;
    last_hash := coalesce(last_hash, '\x'::bytea);
    INSERT INTO log_entry (number, at, kind, division, year, scope, revision, subject, content_hash, previous_hash, hash,
                           body)
    VALUES (last_number, entry_at, entry_kind, entry_division, entry_year, entry_scope, entry_revision, entry_subject,
            entry_content, last_hash,
            log_entry_hash(last_number, entry_at, entry_kind, entry_division, entry_year, entry_scope, entry_revision,
                           entry_body, entry_content, last_hash),
            entry_body);
END
$$;

-- A report is filed under a body. The division is the one whose government it is, or under whose government the body
-- filed; it stays what it was when the report was first filed.
ALTER TABLE report ADD COLUMN body text;

UPDATE report SET body = CASE WHEN scope = 'organ' THEN division || '-d0000' ELSE division END;

-- Reports of organs were one for each division and year, whoever's they were: one body each keeps them.
INSERT INTO body (id, registered_at) SELECT DISTINCT body, now() FROM report WHERE scope = 'organ';

INSERT INTO body_entry (body, since, kind, division, name, first_year, last_year, entered_at)
SELECT body, min(year), 'department', division, '迁移前报送的部门报告', min(year), max(year), now()
  FROM report WHERE scope = 'organ' GROUP BY body, division ORDER BY body;

DO $$
DECLARE
    entered record;
BEGIN
    FOR entered IN SELECT * FROM body_entry ORDER BY id LOOP
        PERFORM append_log_entry(
            'registered', entered.id, entered.entered_at, entered.division, entered.since, 'organ', 0, entered.body);
    END LOOP;
END
$$;

ALTER TABLE report
    ALTER COLUMN body SET NOT NULL,
    DROP CONSTRAINT uq_report_key,
    ADD CONSTRAINT uq_report_key UNIQUE (year, body, scope),
    ADD CONSTRAINT ck_report_body CHECK (CASE WHEN scope = 'organ' THEN body !~ '^[0-9]{6}$' ELSE body = division END);

CREATE INDEX ix_report_division ON report (year, division);

-- The body is covered where it is neither the government nor one that the migration made: what was hashed before stays.
CREATE OR REPLACE FUNCTION revision_content_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN (
        SELECT sha256(convert_to(concat_ws(E'\n',
                   report.division, report.year, report.scope, revision.number, revision.edition,
                   encode(revision.document, 'hex'), encode(sha256(document.content), 'hex'), revision.media_type,
                   coalesce(revision.file_name, ''), (extract(epoch FROM revision.filed_at) * 1000000)::bigint,
                   revision.filed_by, coalesce(revision.as_published, ''),
                   (SELECT string_agg(concat_ws(' ', cell.id, count, amount, absence), E'\n' ORDER BY cell.id COLLATE "C")
                      FROM revision_cell JOIN cell ON cell.number = revision_cell.cell
                     WHERE revision_cell.revision = asked),
                   (SELECT string_agg(concat_ws(' ', section, content), E'\n' ORDER BY section COLLATE "C")
                      FROM revision_section WHERE revision_section.revision = asked),
                   (SELECT sources::text FROM revision_source WHERE revision_source.revision = asked),
                   (SELECT string_agg(finding::text, E'\n' ORDER BY position)
                      FROM revision_finding WHERE revision_finding.revision = asked),
                   (SELECT concat_ws(' ', notices, notified_yuan, collected_yuan, none, evidence)
                      FROM revision_fee WHERE revision_fee.revision = asked),
                   CASE WHEN report.body <> report.division AND report.body NOT LIKE '%-d0000' THEN report.body END), 'UTF8'))
          FROM revision
          JOIN report ON report.id = revision.report
          JOIN document ON document.sha256 = revision.document
         WHERE revision.id = asked);

-- Extensions are granted to bodies; one that is a government is named by its division as before.
ALTER TABLE extension ADD COLUMN body text;
UPDATE extension SET body = division;
ALTER TABLE extension ALTER COLUMN body SET NOT NULL;
DROP INDEX ix_extension_year;
CREATE INDEX ix_extension_year ON extension (year, body);

CREATE OR REPLACE FUNCTION extension_content_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN (
        SELECT sha256(convert_to(concat_ws(E'\n',
                   division, year, until - DATE '1970-01-01', reason,
                   (extract(epoch FROM granted_at) * 1000000)::bigint, granted_by,
                   CASE WHEN body <> division THEN body END), 'UTF8'))
          FROM extension WHERE id = asked);

-- A filer may be bound to one body: he then files for that one alone. The empty text binds to none.
ALTER TABLE token
    ADD COLUMN body text CONSTRAINT fk_token_body REFERENCES body,
    ADD CONSTRAINT ck_token_body CHECK (body IS NULL OR role = 'filer');

ALTER TABLE account_grant
    ADD COLUMN body text NOT NULL DEFAULT '',
    ADD CONSTRAINT ck_account_grant_body CHECK (body = '' OR role = 'filer'),
    DROP CONSTRAINT pk_account_grant,
    ADD CONSTRAINT pk_account_grant PRIMARY KEY (account, role, division, body);
