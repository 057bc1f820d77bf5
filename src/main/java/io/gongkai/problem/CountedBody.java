package io.gongkai.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read no further than is taken. */
final class CountedBody extends FilterInputStream {

    private final long limit;
    private long count;

    CountedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : counted(value, 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int result, int bytes) throws BodyTooLargeException {
        count += bytes;
        if (count > limit) {
            throw new BodyTooLargeException(limit);
        }
        return result;
    }
}
