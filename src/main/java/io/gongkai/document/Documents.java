package io.gongkai.document;

import io.gongkai.form.Editions;
import io.gongkai.form.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a report as it was published: bytes to extract, extract to the cells of the form. */
public final class Documents {

    private final FormMapper mapper;

    public Documents(Editions editions) {
        this.mapper = new FormMapper(editions.all());
    }

    /**
     * Reads a document.
     *
     * @param mediaType the declared media type, null if none was declared
     * @param fileName the name of the file, null if unknown
     */
    public Reading read(byte[] content, @Nullable String mediaType, @Nullable String fileName) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return mapper.map(TextReader.read(text));
        } catch (CharacterCodingException e) {
            return new Reading.Refused(
                    Refusal.UNSUPPORTED_TYPE, new Text("不是可读的文本。", "This is not a text that can be read."));
        }
    }
}
