package io.gongkai.report;

import io.gongkai.document.Refusal;
import io.gongkai.form.Text;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Language;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a filing in the terms of HTTP. */
@ApplicationScoped
class FilingAnswers {

    private final Problems problems;

    FilingAnswers(Problems problems) {
        this.problems = problems;
    }

    Response answer(Filing filing) {
        return switch (filing) {
            case Filing.Filed(var receipt, var key, var tag) ->
                Response.created(location(key, receipt))
                        .header(HttpHeaders.ETAG, tag)
                        .entity(receipt)
                        .build();
            case Filing.Known(var receipt, var key, var tag) ->
                Response.ok(receipt)
                        .contentLocation(location(key, receipt))
                        .header(HttpHeaders.ETAG, tag)
                        .build();
            case Filing.Accepted(var key) ->
                problems.answer(
                        ProblemType.STATE_DOES_NOT_ALLOW,
                        new Bilingual(
                                "%s的%d年度报告已审核通过，不能更换。须更正的，请上级写明原因重新打开(reopen)后再报送。".formatted(key.body(), key.year()),
                                "The report of %s for %d is accepted and is not replaced. To correct it, let the office above reopen it with a reason, then file."
                                        .formatted(key.body(), key.year())),
                        Map.of("reportStatus", Status.ACCEPTED.id()));
            case Filing.Busy(long seconds) ->
                problems.builder(
                                ProblemType.UNAVAILABLE,
                                new Bilingual(
                                        "正在报送的很多，等了%d秒仍未轮到，没有保存任何内容。请稍后原样重新提交。".formatted(seconds),
                                        "Many are filing: the turn did not come in %d seconds, and nothing was stored. Send the same again later."
                                                .formatted(seconds)),
                                Map.of())
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build();
            case Filing.KeyReused() -> problems.answer(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Filing.Dry(var receipt) -> Response.ok(receipt).build();
            case Filing.Broken(var receipt, boolean asPublished) ->
                problems.answer(
                        ProblemType.RULES_BROKEN,
                        asPublished ? onlyAnOfficeAbove(receipt.summary()) : bilingual(receipt.summary()),
                        Map.of("findings", receipt.findings(), "receipt", receipt));
            case Filing.NotAllowed(var key) ->
                problems.answer(
                        ProblemType.FORBIDDEN,
                        new Bilingual(
                                "这个令牌不能为%s报送。请使用该地区或其上级的令牌。".formatted(key.body()),
                                "This token may not file for %s. Use one of its division or of one above it."
                                        .formatted(key.body())));
            case Filing.Unexamined(var examined) -> unexamined(examined);
        };
    }

    private Response unexamined(Examined examined) {
        return switch (examined) {
            case Examined.Question question ->
                problems.answer(
                        ProblemType.QUESTION,
                        bilingual(question.question()),
                        Map.of(
                                "parameter",
                                question.parameter(),
                                "candidates",
                                question.candidates().stream()
                                        .map(candidate -> new CandidateView(candidate.id(), candidate.fullName()))
                                        .toList()));
            case Examined.Refused(var refusal, var detail) ->
                problems.answer(type(refusal), bilingual(detail), Map.of("refusal", refusal));
            case Examined.Invalid(var unreadable, var violations) ->
                problems.answer(
                        unreadable ? ProblemType.UNREADABLE_BODY : type(violations), detail(violations), violations);
            case Examined.Report report -> throw new IllegalStateException("a report is not unexamined");
        };
    }

    Response wrongParameters(List<io.gongkai.problem.Violation> violations) {
        return problems.answer(ProblemType.BAD_PARAMETER, detail(violations), violations);
    }

    /** What is wrong with an idempotency key, if anything is. */
    Optional<Response> wrongIdempotencyKey(@Nullable String key) {
        return key == null || key.matches("[\\x21-\\x7e]{1,255}")
                ? Optional.empty()
                : Optional.of(problems.answer(
                        ProblemType.BAD_REQUEST,
                        new Bilingual(
                                "请求头Idempotency-Key为1至255个可见ASCII字符，不含空格。",
                                "The header Idempotency-Key is 1 to 255 visible ASCII characters without spaces.")));
    }

    Response empty() {
        return problems.answer(ProblemType.EMPTY_BODY);
    }

    Response unsupported(String mediaType) {
        return problems.answer(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                new Bilingual(
                        "不读取Content-Type“%s”。请写明文件的类型，例如text/plain、application/pdf、application/json,或用multipart/form-data的file上传。"
                                .formatted(mediaType),
                        "Content-Type \"%s\" is not read. Name the document's type, for example text/plain, application/pdf, application/json, or upload it as file of multipart/form-data."
                                .formatted(mediaType)));
    }

    /** A division or a year that cannot be has a kind of its own when it is all that is wrong. */
    private static ProblemType type(List<io.gongkai.problem.Violation> violations) {
        if (violations.size() > 1) {
            return ProblemType.INVALID;
        }
        return switch (violations.getFirst().pointer()) {
            case "/year" -> ProblemType.YEAR_NOT_REPORTABLE;
            case "/division" -> ProblemType.UNKNOWN_DIVISION;
            default -> ProblemType.INVALID;
        };
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case EMPTY -> ProblemType.EMPTY_BODY;
            case UNSUPPORTED_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> ProblemType.TOO_LARGE;
            case MALFORMED, ENCRYPTED, SCANNED, ACTIVE_CONTENT, NO_FORM, NUMBERS_LOST -> ProblemType.DOCUMENT_REFUSED;
        };
    }

    private static Bilingual detail(List<io.gongkai.problem.Violation> violations) {
        Bilingual first = violations.getFirst().message();
        int more = violations.size() - 1;
        return more == 0
                ? first
                : new Bilingual(
                        first.in(Language.ZH) + "另有%d处，见violations。".formatted(more),
                        first.in(Language.EN) + " And %d more; see violations.".formatted(more));
    }

    private static URI location(ReportKey key, Receipt receipt) {
        return URI.create("/api/v1/reports/%s/%d/revisions/%d%s"
                .formatted(
                        key.body(),
                        key.year(),
                        receipt.revision(),
                        key.scope() == io.gongkai.form.Scope.OWN_LEVEL
                                ? "?scope=" + key.scope().id()
                                : ""));
    }

    private static Bilingual onlyAnOfficeAbove(Text summary) {
        return new Bilingual(
                summary.zh() + "按公布的样子报送(asPublished)只能由上级办公厅（室）办理；本单位请更正后报送。",
                summary.en()
                        + " Only an office above the body files a report as it was published (asPublished); correct yours and file it again.");
    }

    private static Bilingual bilingual(Text text) {
        return new Bilingual(text.zh(), text.en());
    }

    /** A division or a body that a name may mean. */
    public record CandidateView(String code, String name) {}
}
