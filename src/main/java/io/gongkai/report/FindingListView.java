package io.gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.body.BodyTitle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Findings of several reports in force.
 *
 * @param examined how many reports this page has looked at; those without such a finding are left out
 * @param reports those with one
 * @param next address of the next page, absent on the last
 */
@Schema(name = "FindingList")
record FindingListView(
        @Schema(description = "How many reports this page has looked at", examples = "10")
        int examined,

        @Schema(description = "Those that have such findings, newest year first, then by division and scope")
        List<OfReport> reports,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /**
     * The findings of one report.
     *
     * @param unexplained how many of them nobody has explained
     */
    @Schema(name = "FindingsOfReport")
    record OfReport(
            Receipt.DivisionName division,
            @Nullable BodyTitle body,
            int year,
            String scope,
            int revision,

            @Schema(description = "How many of these findings nobody has explained", examples = "1")
            int unexplained,

            List<FindingView> findings) {}
}
