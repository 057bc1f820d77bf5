package io.gongkai.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be written as a table, with what must be known of it. */
public interface Tabular {

    Table table();

    List<Section> sections();

    /** The address of the page that follows; null where there is none. */
    default @Nullable String next() {
        return null;
    }
}
