-- Every accepted change is an entry of one chain: its hash covers what was changed and the hash of the entry before. A
-- row altered or deleted afterwards, of the log or of what it speaks of, no longer fits.

CREATE TABLE log_entry (
    number bigint CONSTRAINT pk_log_entry PRIMARY KEY CONSTRAINT ck_log_entry_number CHECK (number >= 1),
    at timestamptz NOT NULL,
    kind text NOT NULL,
    division text NOT NULL,
    year smallint NOT NULL,
    scope text NOT NULL,
    revision integer NOT NULL,
    -- The row it speaks of: of table revision for what was filed, of table explanation for what was explained.
    subject bigint NOT NULL,
    content_hash bytea NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL CONSTRAINT uq_log_entry_hash UNIQUE
);

CREATE INDEX ix_log_entry_subject ON log_entry (kind, subject);

-- What an entry's hash covers, a line each. docs/log.md describes it for those who check it elsewhere.
CREATE FUNCTION log_entry_hash(
    number bigint, at timestamptz, kind text, division text, year integer, scope text, revision integer,
    content_hash bytea, previous_hash bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    RETURN sha256(convert_to(concat_ws(E'\n',
        number, (extract(epoch FROM at) * 1000000)::bigint, kind, division, year, scope, revision,
        encode(content_hash, 'hex'), encode(previous_hash, 'hex')), 'UTF8'));

-- Everything that is kept of a revision.
CREATE FUNCTION revision_content_hash(asked bigint) RETURNS bytea
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
                      FROM revision_fee WHERE revision_fee.revision = asked)), 'UTF8'))
          FROM revision
          JOIN report ON report.id = revision.report
          JOIN document ON document.sha256 = revision.document
         WHERE revision.id = asked);

-- Everything that is kept of an explanation.
CREATE FUNCTION explanation_content_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN (
        SELECT sha256(convert_to(concat_ws(E'\n',
                   report, revision, encode(print, 'hex'), finding::text, content,
                   (extract(epoch FROM given_at) * 1000000)::bigint, given_by), 'UTF8'))
          FROM explanation WHERE id = asked);

CREATE FUNCTION log_content_hash(kind text, subject bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN CASE kind
        WHEN 'filed' THEN revision_content_hash(subject)
        WHEN 'explained' THEN explanation_content_hash(subject)
    END;

-- Appends one entry. The lock lasts to the end of the transaction: an entry is numbered only when the one before is sure.
CREATE FUNCTION append_log_entry(
    entry_kind text, entry_subject bigint, entry_at timestamptz, entry_division text, entry_year integer,
    entry_scope text, entry_revision integer) RETURNS void
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
    INSERT INTO log_entry
    VALUES (last_number, entry_at, entry_kind, entry_division, entry_year, entry_scope, entry_revision, entry_subject,
            entry_content, last_hash,
            log_entry_hash(last_number, entry_at, entry_kind, entry_division, entry_year, entry_scope, entry_revision,
                           entry_content, last_hash));
END
$$;

-- What was filed and explained before there was a log, in its order.
DO $$
DECLARE
    change record;
BEGIN
    FOR change IN
        SELECT 'filed' AS kind, revision.id AS subject, filed_at AS at, division, year, scope, number
          FROM revision JOIN report ON report.id = revision.report
        UNION ALL
        SELECT 'explained', explanation.id, given_at, division, year, scope, number
          FROM explanation JOIN report ON report.id = explanation.report
          JOIN revision ON revision.id = explanation.revision
        ORDER BY at, subject
    LOOP
        PERFORM append_log_entry(
            change.kind, change.subject, change.at, change.division, change.year, change.scope, change.number);
    END LOOP;
END
$$;
