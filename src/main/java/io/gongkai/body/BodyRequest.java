package io.gongkai.body;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body to be registered, or what it is from a year on. */
@Schema(
        name = "BodyRequest",
        description = "What a body is.",
        requiredProperties = {"kind", "division", "name", "firstYear"})
record BodyRequest(
        @Schema(
                description =
                        "department (also any other organ that files under a government), township (乡镇), subdistrict (街道) or zone (开发区)",
                enumeration = {"department", "township", "subdistrict", "zone"},
                examples = "department")
        @Nullable
        String kind,

        @Schema(description = "The division under whose government it files: a code of six digits", examples = "230881")
        @Nullable
        String division,

        @Schema(description = "Its full name: 2 to 100 characters", minLength = 2, maxLength = 100, examples = "同江市教育局")
        @Nullable
        String name,

        @Schema(
                description =
                        "Its unified social credit code (GB 32100-2015), where it is known: it becomes the id of a new body, and finds one registered without it",
                examples = "11230881MB0C123458")
        @Nullable
        String creditCode,

        @Schema(description = "The first report year for which it files", examples = "2019") @Nullable
        Integer firstYear,

        @Schema(
                description = "The last report year for which it files; absent while there is no end",
                examples = "2023")
        @Nullable
        Integer lastYear,

        @Schema(
                description =
                        "When it is changed: the report year from which kind, division, name and credit code are so. A corrected misspelling is so from the first year",
                examples = "2023")
        @Nullable
        Integer since,

        @Schema(description = "When it is changed: why, 1 to 500 characters", examples = "机构改革，教育和体育部门合并。") @Nullable
        String reason) {}
