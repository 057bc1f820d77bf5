package io.gongkai.log;

import io.gongkai.problem.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a receipt is borne out.
 *
 * @param proved whether all of it holds
 * @param entry the entry as it stands
 * @param sameHash whether its hash is the one asked about
 * @param consistent whether its hash is that of what it says
 * @param untouched whether what it speaks of is still kept as it was
 */
@Schema(name = "LogProof", description = "Whether a receipt's entry is in the log, unaltered, with all it speaks of.")
record LogProofView(
        @Schema(description = "Whether all of it holds") boolean proved,
        LogEntry entry,

        @Schema(description = "Its hash is the one asked about, or none was")
        boolean sameHash,

        @Schema(description = "Its hash is that of what it says")
        boolean consistent,

        @Schema(description = "What it speaks of is still kept as it was")
        boolean untouched,

        Said detail) {

    /** In Chinese and English. */
    @Schema(name = "LogProofDetail")
    record Said(String zh, String en) {
        static Said of(Bilingual words) {
            return new Said(words.in(io.gongkai.problem.Language.ZH), words.in(io.gongkai.problem.Language.EN));
        }
    }
}
