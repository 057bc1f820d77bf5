-- What a client called a filing (header Idempotency-Key), so that it can ask again for what became of it. The row is
-- written first: of two requests with one key the second waits for the first.

CREATE TABLE idempotency_key (
    token uuid NOT NULL CONSTRAINT fk_idempotency_key_token REFERENCES token,
    key text NOT NULL,
    document bytea NOT NULL,
    revision bigint CONSTRAINT fk_idempotency_key_revision REFERENCES revision,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_key PRIMARY KEY (token, key)
);
