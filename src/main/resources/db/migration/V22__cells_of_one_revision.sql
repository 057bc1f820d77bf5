-- As before (V21), taken apart row by row: asked for the cells of some revisions, the others are not looked at.
CREATE OR REPLACE VIEW revision_cell WITH (security_invoker = true) AS
SELECT numbers.revision, cells.cell, cells.count, cells.amount, cells.absence
  FROM revision_numbers AS numbers
 CROSS JOIN LATERAL (
       SELECT cell, count, NULL::numeric AS amount, NULL::text AS absence
         FROM unnest(numbers.counted, numbers.counts) AS counted (cell, count)
       UNION ALL
       SELECT cell, NULL, amount, NULL FROM unnest(numbers.amounted, numbers.amounts) AS amounted (cell, amount)
       UNION ALL
       SELECT cell, NULL, NULL, 'blank' FROM unnest(numbers.blank) AS blank (cell)
       UNION ALL
       SELECT cell, NULL, NULL, 'not_applicable' FROM unnest(numbers.not_applicable) AS not_applicable (cell)
       UNION ALL
       SELECT cell, NULL, NULL, 'missing' FROM unnest(numbers.missing) AS missing (cell)) AS cells;
