package io.gongkai.document;

import io.gongkai.form.Editions;
import org.jspecify.annotations.Nullable;

/** Reads a report as it was published: bytes to extract, extract to the cells of the form. */
public final class Documents {

    private final FormMapper mapper;
    private final Readers readers = new Readers();

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
        return readers.read(content, mediaType, fileName, extraction -> switch (extraction) {
            case Extraction.Extracted(var extract) -> mapper.map(extract);
            case Extraction.Unreadable(var refusal, var detail) -> new Reading.Refused(refusal, detail);
        });
    }

    /** Whether documents of this declared media type are read; one that says nothing, such as octet-stream, passes. */
    public static boolean reads(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip();
        return type.equalsIgnoreCase("application/octet-stream")
                || Format.ofMediaType(mediaType).isPresent();
    }
}
