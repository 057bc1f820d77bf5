-- What a filing leaves behind: who filed (token), the key it is filed under (report), each filed version (revision), and
-- the bytes, numbers, places, text and findings of that version. Revisions are only ever added.

CREATE TABLE token (
    id uuid CONSTRAINT pk_token PRIMARY KEY,
    hash bytea NOT NULL CONSTRAINT uq_token_hash UNIQUE,
    role text NOT NULL CONSTRAINT ck_token_role CHECK (role IN ('filer', 'reviewer', 'administrator')),
    division text NOT NULL CONSTRAINT ck_token_division CHECK (division ~ '^[0-9]{6}$'),
    label text NOT NULL,
    issued_by uuid CONSTRAINT fk_token_issued_by REFERENCES token,
    issued_at timestamptz NOT NULL,
    revoked_at timestamptz
);

CREATE TABLE document (
    sha256 bytea CONSTRAINT pk_document PRIMARY KEY,
    content bytea NOT NULL,
    first_seen_at timestamptz NOT NULL
);
-- Office formats and PDF are compressed already: compressing them again only costs time.
ALTER TABLE document ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE report (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_report PRIMARY KEY,
    division text NOT NULL CONSTRAINT ck_report_division CHECK (division ~ '^[0-9]{6}$'),
    year smallint NOT NULL CONSTRAINT ck_report_year CHECK (year BETWEEN 2008 AND 9999),
    scope text NOT NULL CONSTRAINT ck_report_scope CHECK (scope IN ('region', 'own_level', 'organ')),
    in_force bigint,
    CONSTRAINT uq_report_key UNIQUE (year, division, scope)
);

CREATE TABLE revision (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_revision PRIMARY KEY,
    report bigint NOT NULL CONSTRAINT fk_revision_report REFERENCES report,
    number integer NOT NULL CONSTRAINT ck_revision_number CHECK (number >= 1),
    edition text NOT NULL,
    document bytea NOT NULL CONSTRAINT fk_revision_document REFERENCES document,
    media_type text NOT NULL,
    file_name text,
    filed_at timestamptz NOT NULL,
    filed_by uuid NOT NULL CONSTRAINT fk_revision_filed_by REFERENCES token,
    CONSTRAINT uq_revision_number UNIQUE (report, number)
);

ALTER TABLE report ADD CONSTRAINT fk_report_in_force FOREIGN KEY (in_force) REFERENCES revision;

-- The cells of all editions under a small number each; filled from the editions when the service starts. Insert only
-- ids that are not there: ON CONFLICT DO NOTHING takes a number for every row it leaves out, and after some 140 starts
-- there would be none left.
CREATE TABLE cell (
    number smallint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_cell PRIMARY KEY,
    id text NOT NULL CONSTRAINT uq_cell_id UNIQUE
);

-- One row for each cell that does not print a plain zero. A cell of the statutory rows of the revision's edition that
-- has no row here was printed as 0. A cell of a row printed instead of a statutory one (一行“其他处理”) always has a row,
-- its zeros too; without one it is not in the report.
CREATE TABLE revision_cell (
    revision bigint NOT NULL CONSTRAINT fk_revision_cell_revision REFERENCES revision,
    cell smallint NOT NULL CONSTRAINT fk_revision_cell_cell REFERENCES cell,
    count bigint,
    amount numeric(20, 6),
    absence text CONSTRAINT ck_revision_cell_absence CHECK (absence IN ('blank', 'not_applicable', 'missing')),
    CONSTRAINT pk_revision_cell PRIMARY KEY (revision, cell),
    CONSTRAINT ck_revision_cell_one CHECK (num_nonnulls(count, amount, absence) = 1)
);

-- Place and raw text of every cell, read together or not at all.
CREATE TABLE revision_source (
    revision bigint CONSTRAINT pk_revision_source PRIMARY KEY CONSTRAINT fk_revision_source_revision REFERENCES revision,
    sources jsonb NOT NULL
);

CREATE TABLE revision_section (
    revision bigint NOT NULL CONSTRAINT fk_revision_section_revision REFERENCES revision,
    section text NOT NULL,
    content text NOT NULL,
    CONSTRAINT pk_revision_section PRIMARY KEY (revision, section)
);

CREATE TABLE revision_finding (
    revision bigint NOT NULL CONSTRAINT fk_revision_finding_revision REFERENCES revision,
    position smallint NOT NULL,
    finding jsonb NOT NULL,
    CONSTRAINT pk_revision_finding PRIMARY KEY (revision, position)
);

-- Narrative is most of the bytes: lz4 where the server was built with it (the embedded one was not), its default otherwise.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)) THEN
        ALTER TABLE revision_section ALTER COLUMN content SET COMPRESSION lz4;
        ALTER TABLE revision_source ALTER COLUMN sources SET COMPRESSION lz4;
    END IF;
END
$$;
