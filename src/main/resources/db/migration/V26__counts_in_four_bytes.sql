-- Nearly every count fits four bytes; the few that do not stand in two arrays of their own. A third less for each report.

CREATE TABLE revision_numbers_in_four (
    revision bigint CONSTRAINT pk_revision_numbers_in_four PRIMARY KEY
        CONSTRAINT fk_revision_numbers_in_four_revision REFERENCES revision,
    counted smallint[] NOT NULL,
    counts integer[] NOT NULL,
    -- NULL where there are none, as below: counts that take eight bytes.
    enlarged smallint[],
    large bigint[],
    amounted smallint[],
    amounts numeric(20, 6)[],
    blank smallint[],
    not_applicable smallint[],
    missing smallint[],
    CONSTRAINT ck_revision_numbers_counts CHECK (
        cardinality(counted) = cardinality(counts) AND array_position(counts, NULL) IS NULL),
    CONSTRAINT ck_revision_numbers_large CHECK (
        cardinality(enlarged) IS NOT DISTINCT FROM cardinality(large) AND array_position(large, NULL) IS NULL),
    CONSTRAINT ck_revision_numbers_amounts CHECK (
        cardinality(amounted) IS NOT DISTINCT FROM cardinality(amounts) AND array_position(amounts, NULL) IS NULL)
);

INSERT INTO revision_numbers_in_four
SELECT revision, split.counted, split.counts, split.enlarged, split.large, amounted, amounts, blank, not_applicable, missing
  FROM revision_numbers AS numbers
 CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(cell ORDER BY place) FILTER (WHERE fits), '{}') AS counted,
              coalesce(array_agg(count ORDER BY place) FILTER (WHERE fits), '{}')::integer[] AS counts,
              array_agg(cell ORDER BY place) FILTER (WHERE NOT fits) AS enlarged,
              array_agg(count ORDER BY place) FILTER (WHERE NOT fits) AS large
         FROM (SELECT cell, count, place, count BETWEEN -2147483648 AND 2147483647 AS fits
                 FROM unnest(numbers.counted, numbers.counts) WITH ORDINALITY AS one (cell, count, place)) AS each) AS split;

-- As before (V22), of the new table. What was hashed before stays.
CREATE OR REPLACE VIEW revision_cell WITH (security_invoker = true) AS
SELECT numbers.revision, cells.cell, cells.count, cells.amount, cells.absence
  FROM revision_numbers_in_four AS numbers
 CROSS JOIN LATERAL (
       SELECT cell, count::bigint, NULL::numeric AS amount, NULL::text AS absence
         FROM unnest(numbers.counted, numbers.counts) AS counted (cell, count)
       UNION ALL
       SELECT cell, count, NULL, NULL FROM unnest(numbers.enlarged, numbers.large) AS large (cell, count)
       UNION ALL
       SELECT cell, NULL, amount, NULL FROM unnest(numbers.amounted, numbers.amounts) AS amounted (cell, amount)
       UNION ALL
       SELECT cell, NULL, NULL, 'blank' FROM unnest(numbers.blank) AS blank (cell)
       UNION ALL
       SELECT cell, NULL, NULL, 'not_applicable' FROM unnest(numbers.not_applicable) AS not_applicable (cell)
       UNION ALL
       SELECT cell, NULL, NULL, 'missing' FROM unnest(numbers.missing) AS missing (cell)) AS cells;

DROP TABLE revision_numbers;
ALTER TABLE revision_numbers_in_four RENAME TO revision_numbers;
ALTER INDEX pk_revision_numbers_in_four RENAME TO pk_revision_numbers;
ALTER TABLE revision_numbers RENAME CONSTRAINT fk_revision_numbers_in_four_revision TO fk_revision_numbers_revision;

GRANT SELECT, INSERT ON revision_numbers TO gongkai_application;
ALTER TABLE revision_numbers ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON revision_numbers FOR SELECT USING (true);
CREATE POLICY filed ON revision_numbers FOR INSERT WITH CHECK (revision = (SELECT new_revision()));

-- That no two entries have one hash is what their chain proves; nobody looks an entry up by it.
ALTER TABLE log_entry DROP CONSTRAINT uq_log_entry_hash;
