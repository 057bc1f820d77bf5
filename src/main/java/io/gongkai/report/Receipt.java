package io.gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.body.BodyTitle;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Text;
import io.gongkai.log.LogEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a filing is answered with: which report it is, which revision of it, of what bytes, and what was found.
 *
 * @param body whose report it is
 * @param revision number of the revision, from 1; absent in a dry run
 * @param sha256 SHA-256 of the document's bytes, hexadecimal
 * @param filedAt when it was filed; absent in a dry run
 * @param filedBy what the token was issued for with which it was filed; absent in a dry run
 * @param logEntry the entry of the log of changes that proves it; absent in a dry run
 * @param status what became of the revision; absent in a dry run
 * @param asPublished why an office filed it with its errors; absent for a report without errors
 * @param inferred cells read from their place and not from their own label; confirm them
 */
@Schema(name = "Receipt")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        DivisionName division,

        @Schema(
                description =
                        "Whose report it is: the division's government, or a body that files under it; absent where it is not known, on the command line")
        @Nullable
        BodyTitle body,

        @Schema(examples = "2024") int year,

        @Schema(description = "region, own_level or organ", examples = "region")
        String scope,

        @Schema(examples = "F2021") String edition,
        @Schema(examples = "1") @Nullable Integer revision,
        String sha256,
        @Nullable Instant filedAt,
        @Nullable String filedBy,
        boolean dryRun,

        @Schema(description = "Where the log of changes has it; prove it at /api/v1/log/{number}?hash=") @Nullable
        Entry logEntry,

        @Schema(
                description =
                        "What became of it: filed, returned, accepted, or superseded by a later revision; absent in a dry run",
                examples = "filed")
        @Nullable
        String status,

        @Schema(
                description =
                        "Why an office filed it with its errors, as it was published; absent for a report without",
                examples = "已于2025年3月31日公布，合计有误，已督促更正")
        @Nullable
        String asPublished,

        Counts cells,
        List<String> inferred,
        List<FindingView> findings,
        Text summary) {

    /** An entry of the log of changes. */
    @Schema(name = "ReceiptLogEntry")
    public record Entry(@Schema(examples = "17") long number, String hash) {

        static Entry of(LogEntry entry) {
            return new Entry(entry.number(), entry.hash());
        }
    }

    /** A division by code and name. */
    @Schema(name = "DivisionName")
    public record DivisionName(
            @Schema(examples = "230881") String code,
            @Schema(examples = "同江市") String name) {

        static DivisionName of(ReportKey key, DivisionTree tree) {
            return new DivisionName(
                    key.division().value(),
                    tree.find(key.division()).orElseThrow().name());
        }
    }

    /**
     * How many cells of the form hold what.
     *
     * @param numbers cells with a number, zeros included
     * @param blank cells with nothing in them
     * @param notApplicable cells with "/" or the like
     * @param missing cells of the form that the report does not have
     */
    @Schema(name = "CellCounts")
    public record Counts(int numbers, int blank, int notApplicable, int missing) {}
}
