-- What a county says about a warning. It is bound to rule, cells and values by the print of the finding: where one of
-- them changes, the finding has another print, and the explanation has lapsed. Explanations are only ever added; of two
-- with one print the later counts.

CREATE TABLE explanation (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_explanation PRIMARY KEY,
    report bigint NOT NULL CONSTRAINT fk_explanation_report REFERENCES report,
    revision bigint NOT NULL CONSTRAINT fk_explanation_revision REFERENCES revision,
    print bytea NOT NULL,
    finding jsonb NOT NULL,
    content text NOT NULL CONSTRAINT ck_explanation_content CHECK (length(content) BETWEEN 1 AND 2000),
    given_at timestamptz NOT NULL,
    given_by uuid NOT NULL CONSTRAINT fk_explanation_given_by REFERENCES token
);

CREATE INDEX ix_explanation_report ON explanation (report, print);
