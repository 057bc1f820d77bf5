package io.gongkai.statistics;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of figures that can be written as a table, with what must be known of them. */
interface Tabular {

    String bodies();

    String scope();

    @Nullable
    String kind();

    String figures();

    String boundaries();

    SeriesView.Snapshot snapshot();

    List<SeriesView.MeasureInSeries> measures();

    /** How many rows all pages have. */
    int total();

    /** What the rows of this page show, in their order. */
    Stream<SeriesView.Observation> shown();

    List<SeriesView.Break> breaks();

    List<SeriesView.Note> notes();

    @Nullable
    String next();

    Table table();

    /**
     * @param texts the columns that hold codes and words, whatever they look like
     * @param rows a value for each column: texts, and numbers in plain decimal notation; null where there is none
     */
    record Table(List<String> columns, Set<String> texts, List<List<@Nullable String>> rows) {}
}
