-- Dates that offices set. Rows are only ever added; the latest one counts.

-- The date by which the governments below a division, or its departments and those below, file for a report year; never
-- later than the statutory one, which is in deadlines.yaml.
CREATE TABLE deadline (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_deadline PRIMARY KEY,
    division text NOT NULL CONSTRAINT ck_deadline_division CHECK (division ~ '^[0-9]{6}$'),
    year smallint NOT NULL,
    kind text NOT NULL CONSTRAINT ck_deadline_kind CHECK (kind IN ('government', 'department')),
    due date NOT NULL,
    basis text NOT NULL CONSTRAINT ck_deadline_basis CHECK (length(basis) BETWEEN 1 AND 500),
    set_at timestamptz NOT NULL,
    set_by uuid NOT NULL CONSTRAINT fk_deadline_set_by REFERENCES token
);

CREATE INDEX ix_deadline_year ON deadline (year, division);

-- The date until which an office has extended it for the government of one division.
CREATE TABLE extension (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_extension PRIMARY KEY,
    division text NOT NULL CONSTRAINT ck_extension_division CHECK (division ~ '^[0-9]{6}$'),
    year smallint NOT NULL,
    until date NOT NULL,
    reason text NOT NULL CONSTRAINT ck_extension_reason CHECK (length(reason) BETWEEN 1 AND 500),
    granted_at timestamptz NOT NULL,
    granted_by uuid NOT NULL CONSTRAINT fk_extension_granted_by REFERENCES token
);

CREATE INDEX ix_extension_year ON extension (year, division);
