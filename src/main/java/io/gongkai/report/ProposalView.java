package io.gongkai.report;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That one person would accept a revision, and another one has to confirm. */
@Schema(name = "AcceptanceProposed")
public record ProposalView(
        Instant at, @Schema(examples = "张三") String by) {

    /**
     * It holds while it is the last that was decided.
     *
     * @param status of the revision
     * @param decisions about it, oldest first
     */
    static @Nullable ProposalView of(Status status, List<DecisionView> decisions) {
        return status == Status.FILED
                        && !decisions.isEmpty()
                        && decisions.getLast().decision().equals(Decision.Kind.PROPOSED.id())
                ? new ProposalView(decisions.getLast().at(), decisions.getLast().by())
                : null;
    }
}
