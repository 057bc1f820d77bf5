package io.gongkai.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What checking the whole log has found.
 *
 * @param entries how many entries there are
 * @param intact whether all of them fit, and every revision has one
 * @param firstFault number of the first entry that does not fit
 * @param fault altered, gap, unchained, content, or unlogged
 * @param revision a revision that no entry speaks of, as division/year/scope/number
 */
@Schema(name = "LogVerification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LogVerificationView(
        @Schema(examples = "17") long entries,
        boolean intact,

        @Schema(description = "The first entry that does not fit, absent if all do") @Nullable
        Long firstFault,

        @Schema(
                description =
                        "altered: its hash is not that of what it says; gap: entries before it are missing; unchained: it does not follow the one before; content: what it speaks of was altered or deleted; unlogged: a revision or a date has no entry, or a report is in a state that no entry led to")
        @Nullable
        String fault,

        @Schema(description = "A revision that no entry speaks of", examples = "230881/2024/region/2") @Nullable
        String revision) {}
