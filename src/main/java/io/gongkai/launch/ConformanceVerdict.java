package io.gongkai.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Compares what a service says of a case with what it must say. */
final class ConformanceVerdict {

    private ConformanceVerdict() {}

    /** @param findings what the service found by the case's rule */
    static Optional<String> difference(ConformanceCase one, List<JsonNode> findings) {
        return switch (one.expect()) {
            case PASS -> unexpected(findings.stream().filter(finding -> !isNotAssessable(finding)));
            case FAIL ->
                findings.stream().anyMatch(finding -> isExpected(one, finding))
                        ? Optional.empty()
                        : Optional.of("应有%s，涉及%s · expected a finding with these cells; found %s"
                                .formatted(one.severity(), one.finding(), findings));
            case NOT_ASSESSABLE -> {
                Optional<String> violation = unexpected(findings.stream().filter(finding -> !isNotAssessable(finding)));
                yield violation.isPresent() || one.silent() || !findings.isEmpty()
                        ? violation
                        : Optional.of("应说明未能核对 · expected to be told that it could not be assessed");
            }
        };
    }

    /** A value that no cell can hold is refused in JSON before any rule is asked; the pointer then names the cell. */
    static Optional<String> ofViolations(ConformanceCase one, JsonNode violations) {
        Set<String> pointers = StreamSupport.stream(violations.spliterator(), false)
                .map(violation -> violation.path("pointer").asText())
                .collect(Collectors.toSet());
        boolean expected = one.expect() == ConformanceCase.Expectation.FAIL
                && one.finding() != null
                && one.finding().stream().allMatch(cell -> pointers.contains("/cells/" + cell));
        return expected ? Optional.empty() : Optional.of("不应有 · not expected: " + violations);
    }

    private static Optional<String> unexpected(Stream<JsonNode> violations) {
        return violations.findFirst().map(finding -> "不应有 · not expected: " + finding);
    }

    private static boolean isNotAssessable(JsonNode finding) {
        return finding.path("severity").asText().equals("info")
                && finding.path("message").path("zh").asText().contains("未能");
    }

    private static boolean isExpected(ConformanceCase one, JsonNode finding) {
        Set<String> cells = StreamSupport.stream(finding.path("cells").spliterator(), false)
                .map(cell -> cell.path("id").asText())
                .collect(Collectors.toSet());
        return finding.path("severity").asText().equals(one.severity())
                && !isNotAssessable(finding)
                && (one.finding() == null || cells.containsAll(one.finding()));
    }
}
