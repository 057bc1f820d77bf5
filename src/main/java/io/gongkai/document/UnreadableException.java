package io.gongkai.document;

import io.gongkai.form.Text;
import java.io.IOException;

/** Ends a reading from deep inside a document. Never leaves {@link Readers}: it becomes an {@link Extraction.Unreadable}. */
final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Extraction.Unreadable unreadable;

    UnreadableException(Refusal refusal, Text detail) {
        super(detail.en());
        this.unreadable = new Extraction.Unreadable(refusal, detail);
    }

    Extraction.Unreadable unreadable() {
        return unreadable;
    }
}
