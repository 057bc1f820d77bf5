package io.gongkai.report;

import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an office above decided about a revision.
 *
 * @param reasons why; empty where it was accepted
 * @param at when
 * @param by what the token was issued for with which it was decided
 */
@Schema(name = "Decision")
public record DecisionView(
        @Schema(
                description = "returned, proposed (see acceptanceProposed), accepted or reopened",
                examples = "returned")
        String decision,

        List<ReasonView> reasons,
        Instant at,
        @Schema(examples = "佳木斯市政务公开办公室") String by) {

    /**
     * A reason of a decision.
     *
     * @param cells the cells it is about
     * @param sections the sections it is about; with neither it is about the whole report
     */
    @Schema(name = "DecisionReason")
    public record ReasonView(
            @Schema(examples = "表四复议总计与正文第四部分不符，请核对。") String text,
            List<FindingView.CellView> cells,
            @Schema(examples = "[\"s4\"]") List<String> sections) {}

    static DecisionView of(Decision decision, Edition edition) {
        return new DecisionView(
                decision.kind().id(),
                decision.reasons().stream()
                        .map(reason -> new ReasonView(
                                reason.text(),
                                reason.cells().stream()
                                        .map(id -> FindingView.cell(new CellId(id), edition))
                                        .toList(),
                                reason.sections()))
                        .toList(),
                decision.at(),
                decision.by());
    }

    static List<DecisionView> of(List<Decision> decisions, Edition edition) {
        return decisions.stream().map(decision -> of(decision, edition)).toList();
    }
}
