package io.gongkai.report;

import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a report is returned. */
@Schema(name = "ReturnRequest")
public record ReturnRequest(
        @Schema(description = "1 to 100 reasons", required = true) @Nullable
        List<@Nullable Reason> reasons) {

    /**
     * One reason.
     *
     * @param cells ids of the cells it is about
     * @param sections ids of the sections it is about
     */
    @Schema(
            name = "ReturnReason",
            description = "What is to be mended. With neither cells nor sections it is about the whole report.")
    public record Reason(
            @Schema(description = "1 to 2000 characters", examples = "表四复议总计与正文第四部分不符，请核对。", required = true) @Nullable
            String text,

            @Schema(examples = "[\"disputes.reconsideration.total\"]") @Nullable
            List<@Nullable String> cells,

            @Schema(examples = "[\"s4\"]") @Nullable List<@Nullable String> sections) {}

    private static final int MOST = 100;

    List<Violation> violations() {
        if (reasons == null || reasons.isEmpty() || reasons.size() > MOST) {
            return List.of(
                    Violation.of("/reasons", "请写明退回的原因，1至100条。", "Say why it is returned, in 1 to 100 reasons."));
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            if (reason == null || !Reasons.isText(reason.text())) {
                violations.add(Reasons.noText("/reasons/%d/text".formatted(i)));
            }
        }
        return violations;
    }

    List<Decision.Reason> reasonsGiven() {
        return Optional.ofNullable(reasons).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(reason -> new Decision.Reason(
                        String.valueOf(reason.text()).strip(), ids(reason.cells()), ids(reason.sections())))
                .toList();
    }

    private static List<String> ids(@Nullable List<@Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream().map(String::valueOf).distinct().toList();
    }
}
