package io.gongkai.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition in a list of editions. */
@Schema(description = "An edition of the statutory form, in short.")
record FormSummaryView(
        @Schema(description = "Short name of the edition", examples = "F2021")
        String id,

        Text title,

        @Schema(description = "The notice that fixes the form")
        Citation basis,

        @Schema(description = "First report year it is expected for", examples = "2021")
        int firstYear,

        @Schema(description = "Last report year it is expected for, null while it is in force", examples = "2020")
        @Nullable
        Integer lastYear,

        @Schema(description = "Number of cells of the form as the notice prints it", examples = "200")
        int cells) {

    static FormSummaryView of(Edition edition) {
        return new FormSummaryView(
                edition.id(),
                edition.title(),
                edition.basis(),
                edition.firstYear(),
                edition.lastYear(),
                edition.cells().size());
    }
}
