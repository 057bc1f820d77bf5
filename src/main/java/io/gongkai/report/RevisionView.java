package io.gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.body.BodyTitle;
import io.gongkai.division.DivisionTree;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision in a list. */
@Schema(name = "Revision")
public record RevisionView(
        Receipt.DivisionName division,
        BodyTitle body,
        int year,
        String scope,
        int revision,
        boolean inForce,

        @Schema(
                description =
                        "filed, returned (with reasons, see decisions), accepted, or superseded by a later revision",
                examples = "filed")
        String status,

        String edition,
        Instant filedAt,
        String sha256,
        String mediaType,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fileName,

        @Schema(description = "Why an office filed it with its errors; absent for a report without errors")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String asPublished,

        @Schema(description = "What offices above decided about it, oldest first")
        List<DecisionView> decisions,

        @Schema(
                description =
                        "That somebody would accept it and another one has to confirm; absent if nobody would, or two did")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ProposalView acceptanceProposed,

        @Schema(description = "Where the revision is") String self) {

    static RevisionView of(
            StoredReport report, Revision revision, List<DecisionView> decisions, DivisionTree tree, BodyTitle body) {
        ReportKey key = report.key();
        return new RevisionView(
                Receipt.DivisionName.of(key, tree),
                body,
                key.year(),
                key.scope().id(),
                revision.number,
                revision.id.equals(report.inForce),
                report.status(revision).id(),
                revision.edition,
                revision.filedAt,
                revision.sha256(),
                revision.mediaType,
                revision.fileName,
                revision.asPublished,
                decisions,
                ProposalView.of(report.status(revision), decisions),
                "/api/v1/reports/%s/%d/revisions/%d?scope=%s"
                        .formatted(
                                key.body(),
                                key.year(),
                                revision.number,
                                key.scope().id()));
    }
}
