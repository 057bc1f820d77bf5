package io.gongkai.document;

import io.gongkai.form.Text;

/** What a reader makes of the bytes of a document. */
public sealed interface Extraction {

    record Extracted(Extract extract) implements Extraction {}

    /** The document cannot be read at all. */
    record Unreadable(Refusal refusal, Text detail) implements Extraction {}
}
