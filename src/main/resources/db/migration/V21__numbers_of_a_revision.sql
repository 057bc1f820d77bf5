-- The numbers of a revision are read together and never change: one row holds them all, a quarter of the bytes that a
-- row for each took, and added at once. What is not in it is as before: a statutory cell was printed as 0.

CREATE TABLE revision_numbers (
    revision bigint CONSTRAINT pk_revision_numbers PRIMARY KEY
        CONSTRAINT fk_revision_numbers_revision REFERENCES revision,
    counted smallint[] NOT NULL,
    counts bigint[] NOT NULL,
    -- NULL where there are none, as below.
    amounted smallint[],
    amounts numeric(20, 6)[],
    blank smallint[],
    not_applicable smallint[],
    missing smallint[],
    CONSTRAINT ck_revision_numbers_counts CHECK (
        cardinality(counted) = cardinality(counts) AND array_position(counts, NULL) IS NULL),
    CONSTRAINT ck_revision_numbers_amounts CHECK (
        cardinality(amounted) IS NOT DISTINCT FROM cardinality(amounts) AND array_position(amounts, NULL) IS NULL)
);

INSERT INTO revision_numbers
SELECT id,
       coalesce(array_agg(cell ORDER BY cell) FILTER (WHERE count IS NOT NULL), '{}'),
       coalesce(array_agg(count ORDER BY cell) FILTER (WHERE count IS NOT NULL), '{}'),
       array_agg(cell ORDER BY cell) FILTER (WHERE amount IS NOT NULL),
       array_agg(amount ORDER BY cell) FILTER (WHERE amount IS NOT NULL),
       array_agg(cell ORDER BY cell) FILTER (WHERE absence = 'blank'),
       array_agg(cell ORDER BY cell) FILTER (WHERE absence = 'not_applicable'),
       array_agg(cell ORDER BY cell) FILTER (WHERE absence = 'missing')
  FROM revision
  LEFT JOIN revision_cell ON revision_cell.revision = revision.id
 GROUP BY id;

ALTER TABLE revision_cell RENAME TO revision_cell_before;

-- One row for each cell that does not print a plain zero.
CREATE VIEW revision_cell WITH (security_invoker = true) AS
SELECT revision, cell, count, NULL::numeric(20, 6) AS amount, NULL::text AS absence
  FROM revision_numbers, unnest(counted, counts) AS counted (cell, count)
UNION ALL
SELECT revision, cell, NULL, amount, NULL
  FROM revision_numbers, unnest(amounted, amounts) AS amounted (cell, amount)
UNION ALL
SELECT revision, cell, NULL, NULL, 'blank' FROM revision_numbers, unnest(blank) AS blank (cell)
UNION ALL
SELECT revision, cell, NULL, NULL, 'not_applicable' FROM revision_numbers, unnest(not_applicable) AS not_applicable (cell)
UNION ALL
SELECT revision, cell, NULL, NULL, 'missing' FROM revision_numbers, unnest(missing) AS missing (cell);

-- As it was, of the view: what was hashed before stays.
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

DROP TABLE revision_cell_before;

GRANT SELECT, INSERT ON revision_numbers TO gongkai_application;
GRANT SELECT ON revision_cell TO gongkai_application;
ALTER TABLE revision_numbers ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON revision_numbers FOR SELECT USING (true);
CREATE POLICY filed ON revision_numbers FOR INSERT WITH CHECK (revision = (SELECT new_revision()));
