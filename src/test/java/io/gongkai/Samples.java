package io.gongkai;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** The report of {@code samples/} as tests file it. */
public final class Samples {

    private Samples() {}

    /** The sample as another division's and year's, so that tests do not meet. */
    public static ObjectNode report(String division, int year) throws IOException {
        ObjectNode report = (ObjectNode) new ObjectMapper()
                .readTree(Path.of("samples/tongjiang-2024.json").toFile());
        return report.put("division", division).put("year", year);
    }
}
