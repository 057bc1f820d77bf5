package io.gongkai.report;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one revision changed against an earlier one.
 *
 * @param from the earlier revision
 * @param to the later one
 * @param cells cells whose value differs, in the form's order
 * @param sections ids of the sections whose text differs
 */
@Schema(name = "Changes", description = "What one revision of a report changed against an earlier one, cell by cell.")
record ChangesView(
        Version from,
        Version to,
        List<ChangedCell> cells,

        @Schema(description = "Sections whose text differs", examples = "[\"s1\"]")
        List<String> sections) {

    /** A revision, who filed it and when. */
    @Schema(name = "ChangesVersion")
    record Version(
            @Schema(examples = "2") int revision,
            @Schema(examples = "F2021") String edition,
            Instant filedAt,
            String filedBy) {}

    /** A cell before and after: a number, "/" for not applicable, blank, or missing where there is no cell. */
    @Schema(
            name = "ChangedCell",
            description = "Before and after: a number, a decimal string for money, \"/\", \"blank\" or \"missing\".")
    record ChangedCell(
            @Schema(examples = "disclosure.licensing.decisions")
            String id,

            @Schema(examples = "行政许可·本年处理决定数量") String label,
            Object from,
            Object to) {}
}
