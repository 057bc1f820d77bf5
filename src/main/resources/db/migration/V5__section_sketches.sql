-- A sketch of the wording of a section, by which copied text is found without reading every text again. Only of the
-- sections that a body writes for itself (s1 and s5), and only where there is enough text to tell.

ALTER TABLE revision_section ADD COLUMN sketch bytea;
