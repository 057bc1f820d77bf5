package io.gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of reports in force.
 *
 * @param next address of the next page, absent on the last
 */
@Schema(name = "ReportList")
public record ReportListView(
        List<RevisionView> reports,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
