-- The information processing fee that section six tells of, of the revisions whose section six does. A figure it does
-- not give is NULL, which is not 0.

CREATE TABLE revision_fee (
    revision bigint CONSTRAINT pk_revision_fee PRIMARY KEY CONSTRAINT fk_revision_fee_revision REFERENCES revision,
    notices numeric,
    notified_yuan numeric,
    collected_yuan numeric,
    none boolean NOT NULL,
    evidence jsonb NOT NULL
);
