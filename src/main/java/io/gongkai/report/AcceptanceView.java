package io.gongkai.report;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the reports of a division's area are accepted. */
@Schema(name = "Acceptance")
public record AcceptanceView(
        @Schema(examples = "230800") String division,

        @Schema(
                description =
                        "Whether two people are needed to accept the reports of the governments below and of the bodies that file under this division")
        boolean secondPerson,

        @Schema(description = "What this office and those above have set, from the nation down")
        List<ChoiceView> set) {

    /** What an office has set. */
    @Schema(name = "AcceptanceChoice")
    public record ChoiceView(
            @Schema(examples = "230000") String division,
            @Schema(examples = "黑龙江省") String name,
            boolean secondPerson,
            Instant at,
            @Schema(examples = "黑龙江省政务公开办公室") String by) {}

    static AcceptanceView of(DivisionCode division, List<SecondPersonRepository.Choice> choices, DivisionTree tree) {
        return new AcceptanceView(
                division.value(),
                choices.stream().anyMatch(SecondPersonRepository.Choice::required),
                choices.stream()
                        .map(choice -> new ChoiceView(
                                choice.division().value(),
                                tree.find(choice.division()).map(Division::name).orElse(""),
                                choice.required(),
                                choice.at(),
                                choice.by()))
                        .toList());
    }
}
