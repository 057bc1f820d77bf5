package io.gongkai.division;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The years a code stood for one name, as the API shows them. */
@Schema(name = "Tenure", description = "The years, by their ends, in which the code stood for a division of this name.")
record TenureView(
        @Schema(examples = "佳木斯市") String name,

        @Schema(description = "Null if it was there before 2016", examples = "2018", nullable = true) @Nullable
        Integer firstYear,

        @Schema(description = "Null if it stands in the latest year", examples = "2019", nullable = true) @Nullable
        Integer lastYear) {

    static List<TenureView> of(List<Tenure> tenures) {
        return tenures.stream()
                .map(tenure -> new TenureView(tenure.division().name(), tenure.firstYear(), tenure.lastYear()))
                .toList();
    }
}
