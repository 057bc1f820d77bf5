package io.gongkai.report;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about, in 32 bytes: its rule, its cells with what they hold, both sides. A finding about no cell and
 * no sum is told from others by its words. The same finding has the same print in every revision.
 *
 * @param hex SHA-256, hexadecimal
 */
record FindingPrint(String hex) {

    static FindingPrint of(FindingView finding, FilledForm form) {
        StringBuilder about = new StringBuilder(finding.ruleId());
        finding.cells().stream()
                .map(FindingView.CellView::id)
                .sorted()
                .forEach(id -> about.append('\n')
                        .append(id)
                        .append('=')
                        .append(form.value(new CellId(id))
                                .map(FindingPrint::plain)
                                .orElse("missing")));
        about.append('\n').append(plain(finding.left())).append('|').append(plain(finding.right()));
        if (finding.cells().isEmpty() && finding.left() == null) {
            about.append('\n').append(finding.message().zh());
        }
        try {
            return new FindingPrint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(about.toString().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String plain(CellValue value) {
        return switch (value) {
            case CellValue.Count(long count) -> Long.toString(count);
            case CellValue.Amount(BigDecimal amount) -> amount.toPlainString();
            case CellValue.Blank() -> "blank";
            case CellValue.NotApplicable() -> "/";
        };
    }

    private static String plain(@Nullable BigDecimal side) {
        return Optional.ofNullable(side)
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
