package io.gongkai.problem;

import java.io.IOException;

/** A body turned out larger than is taken while it was read. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    private final long limit;

    BodyTooLargeException(long limit) {
        super("a body of more than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
