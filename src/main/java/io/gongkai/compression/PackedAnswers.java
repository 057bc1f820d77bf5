package io.gongkai.compression;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Packs what resources that are {@link Packed} answer, while it is written. */
@Packed
@Provider
class PackedAnswers implements WriterInterceptor {

    private final HttpHeaders asked;

    PackedAnswers(HttpHeaders asked) {
        this.asked = asked;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        Optional<Packing> packing = Optional.ofNullable(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                .flatMap(Packing::asked)
                .filter(_ -> isText(answer.getMediaType())
                        && !answer.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING));
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

    private static boolean isText(MediaType type) {
        String subtype = type.getSubtype();
        return type.getType().equals("text")
                || subtype.equals("json")
                || subtype.endsWith("+json")
                || subtype.endsWith("+csv");
    }
}
