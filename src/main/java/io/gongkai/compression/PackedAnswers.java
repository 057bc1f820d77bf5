package io.gongkai.compression;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Packs what resources that are {@link Packed} answer, while it is written. A resource whose answers have a tag puts into it
 * what {@link Packing#asked(String, jakarta.ws.rs.core.MediaType)} says, as is done here.
 */
@Packed
@Provider
class PackedAnswers implements WriterInterceptor {

    private final HttpHeaders asked;

    PackedAnswers(HttpHeaders asked) {
        this.asked = asked;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        Optional<Packing> packing = answer.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)
                ? Optional.empty()
                : Packing.asked(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING), answer.getMediaType());
        if (packing.isEmpty()) {
            answer.proceed();
            return;
        }
        answer.getHeaders()
                .putSingle(HttpHeaders.CONTENT_ENCODING, packing.get().coding());
        OutputStream out = answer.getOutputStream();
        OutputStream packed = packing.get().around(out);
        answer.setOutputStream(packed);
        answer.proceed();
        packed.close();
    }
}
