package io.gongkai.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some lines on a table under a heading, such as what was asked, definitions, or who is missing. */
public record Section(String heading, List<List<String>> lines) {

    public Section {
        lines = List.copyOf(lines);
    }

    public static Builder of(String heading) {
        return new Builder(heading);
    }

    /** A section that is being written. */
    public static final class Builder {

        private final String heading;
        private final List<List<String>> lines = new ArrayList<>();

        private Builder(String heading) {
            this.heading = heading;
        }

        public Builder line(String... values) {
            lines.add(List.of(values));
            return this;
        }

        /** A name and what it stands for, where there is anything. */
        public Builder lineIf(String name, @Nullable String value) {
            return value == null ? this : line(name, value);
        }

        public Section done() {
            return new Section(heading, lines);
        }
    }
}
