package io.gongkai.division;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The divisions of a year that a list was asked for. */
@Schema(name = "Divisions")
record DivisionListView(
        @Schema(description = "The year asked for", examples = "2024")
        int year,

        @Schema(
                description =
                        "The year whose tree answers: the one asked for, or the nearest the register knows (2016 to 2025)",
                examples = "2024")
        int boundaries,

        @Schema(description = "How many there are", examples = "10")
        int count,

        @Schema(description = "Sorted by code") List<DivisionView> divisions) {

    static DivisionListView of(int year, DivisionTree tree, List<Division> divisions) {
        return new DivisionListView(year, tree.year(), divisions.size(), DivisionView.of(divisions));
    }
}
