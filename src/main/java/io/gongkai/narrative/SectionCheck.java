package io.gongkai.narrative;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Text;
import io.gongkai.rule.StatedRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What sections five and six must say (R19, R20). */
final class SectionCheck {

    private static final String PROBLEMS = "s5";
    private static final String OTHER_MATTERS = "s6";
    private static final CellId FEE_NOT_PAID = new CellId("applications.other.fee_not_paid_in_time.total");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}\\s]");
    private static final Pattern FEE_OF_APPLICATIONS = Pattern.compile("信息处理费|信息公开处理费|依申请公开收费|申请公开收费");
    private static final String FEE = "费";

    private final Map<String, String> sections;
    private final Lexer lexer;

    SectionCheck(Map<String, String> sections, int year) {
        this.sections = sections;
        this.lexer = new Lexer(Vocabulary.get(), year);
    }

    Optional<Finding> problems(StatedRule rule) {
        String text = sections.get(PROBLEMS);
        if (text == null) {
            return Optional.empty();
        }
        String said = PUNCTUATION.matcher(Characters.plain(text)).replaceAll("");
        if (!said.isEmpty() && !Vocabulary.get().saysNothing(said)) {
            return Optional.empty();
        }
        return Optional.of(rule.violation(
                List.of(),
                null,
                new Text(
                        (said.isEmpty() ? "第五部分没有内容。" : "第五部分只写了“" + said + "”。")
                                + rule.remedy().zh(),
                        (said.isEmpty() ? "Section five is empty. " : "Section five says \"" + said + "\" only. ")
                                + rule.remedy().en())));
    }

    Optional<Finding> fee(StatedRule rule, FilledForm form, List<Claim> claims) {
        String text = sections.get(OTHER_MATTERS);
        if (text == null) {
            return Optional.empty();
        }
        boolean elsewhere = sections.values().stream()
                .anyMatch(other -> FEE_OF_APPLICATIONS
                        .matcher(Characters.withoutSpaces(other))
                        .find());
        if (!text.contains(FEE) && !elsewhere) {
            return Optional.of(rule.violation(
                    List.of(),
                    null,
                    new Text(
                            "第六部分没有说明信息处理费的收取情况。" + rule.remedy().zh(),
                            "Section six does not tell of the information processing fee. "
                                    + rule.remedy().en())));
        }
        return contradiction(rule, form, claims);
    }

    /** 未发生收费 beside applications whose fee was notified and not paid. 未收取 is none: what was notified was not paid. */
    private Optional<Finding> contradiction(StatedRule rule, FilledForm form, List<Claim> claims) {
        Optional<Claim.Fee> none = fees(claims, FeeClaims.NONE)
                .filter(fee -> FeeClaims.deniesAny(fee, lexer))
                .findFirst();
        Optional<BigDecimal> unpaid = form.edition()
                .cell(FEE_NOT_PAID)
                .flatMap(cell -> form.value(cell.id()))
                .flatMap(CellValue::number)
                .filter(number -> number.signum() > 0);
        if (none.isEmpty()
                || unpaid.isEmpty()
                || fees(claims, FeeClaims.NOTICES).findAny().isPresent()) {
            return Optional.empty();
        }
        String quoted = none.get().sentence().text();
        Text row = form.edition().cell(FEE_NOT_PAID).orElseThrow().rowName();
        return Optional.of(rule.violation(
                List.of(FEE_NOT_PAID),
                new Finding.Sides(BigDecimal.ZERO, unpaid.get()),
                new Text(
                        "第六部分写道“%s”，而表三“%s”为%s件。%s"
                                .formatted(
                                        quoted,
                                        row.zh(),
                                        unpaid.get().toPlainString(),
                                        rule.remedy().zh()),
                        "Section six says \"%s\", while table three has %s in \"%s\". %s"
                                .formatted(
                                        quoted,
                                        unpaid.get().toPlainString(),
                                        row.en(),
                                        rule.remedy().en()))));
    }

    private static java.util.stream.Stream<Claim.Fee> fees(List<Claim> claims, String what) {
        return claims.stream()
                .filter(Claim.Fee.class::isInstance)
                .map(Claim.Fee.class::cast)
                .filter(fee -> fee.what().equals(what));
    }
}
