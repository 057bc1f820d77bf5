package io.gongkai.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names what became of a report so far, as its {@code ETag}: it changes with every revision and with every decision.
 *
 * @param revision number of the revision in force
 * @param decisions how many decisions there are about it
 */
record StateTag(int revision, int decisions) {

    /** As the header writes it. */
    @Override
    public String toString() {
        return "\"%d.%d\"".formatted(revision, decisions);
    }

    /**
     * What a decision is based on.
     *
     * @param header {@code If-Match}; a "*" names no state, so that it is as good as none
     * @return the tags as they are written, empty if none is
     */
    static Optional<Set<String>> named(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toSet()));
    }
}
