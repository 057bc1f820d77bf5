package io.gongkai.report;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was said about a finding.
 *
 * @param text the explanation as it was given
 * @param givenAt when
 * @param givenBy what the token was issued for with which it was given
 */
@Schema(
        name = "Explanation",
        description = "What was said about a warning. It lapses when rule, cells or values change.")
public record ExplanationView(
        @Schema(examples = "2023年报告已更正，结转数由6件改为5件。") String text, Instant givenAt, String givenBy) {}
