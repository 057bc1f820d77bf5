package io.gongkai.division;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A division as the API shows it in lists. */
@Schema(name = "Division", description = "An administrative division as it stands at the end of a year.")
record DivisionView(
        @Schema(description = "Six digits (GB/T 2260); the nation is 000000", examples = "230881")
        String code,

        @Schema(description = "The full official name", examples = "同江市")
        String name,

        @Schema(
                description = "nation, province, prefecture or county",
                enumeration = {"nation", "province", "prefecture", "county"},
                examples = "county")
        String level,

        @Schema(
                description =
                        "The division directly above: a prefecture, or a province for the counties of a municipality and for province-managed counties; null for the nation",
                examples = "230800",
                nullable = true)
        @Nullable
        String parent) {

    static DivisionView of(Division division) {
        DivisionCode parent = division.parent();
        return new DivisionView(
                division.code().value(),
                division.name(),
                division.level().id(),
                parent == null ? null : parent.value());
    }

    static List<DivisionView> of(List<Division> divisions) {
        return divisions.stream().map(DivisionView::of).toList();
    }
}
