package io.gongkai.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log.
 *
 * @param head the last entry of the whole log, absent while it is empty
 * @param next address of the next page, absent on the last
 */
@Schema(name = "LogPage")
record LogPageView(
        List<LogEntry> entries,

        @Schema(description = "The last entry of the whole log") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        LogEntry head,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
