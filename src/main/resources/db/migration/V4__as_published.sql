-- A report that was published with wrong sums cannot be unpublished: an office above files it as it stands and says why.

ALTER TABLE revision ADD COLUMN as_published text
    CONSTRAINT ck_revision_as_published CHECK (length(as_published) BETWEEN 1 AND 1000);

CREATE INDEX ix_revision_as_published ON revision (id) WHERE as_published IS NOT NULL;
