package io.gongkai.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of problem the API answers with. The name is the stable one a program tells them apart by: it is the last
 * part of the problem's {@code type}, {@code /problems/{slug}}.
 */
public enum ProblemType {
    // What HTTP itself knows
    BAD_REQUEST(400, "请求有误", "Bad request"),
    BAD_PARAMETER(400, "参数有误", "Bad parameter"),
    UNREADABLE_BODY(400, "无法读取请求内容", "Unreadable body"),
    EMPTY_BODY(400, "请求内容为空", "Empty body"),
    NOT_AUTHENTICATED(401, "需要有效令牌", "A valid token is needed"),
    FORBIDDEN(403, "无权操作", "Not allowed"),
    NOT_FOUND(404, "不存在", "Not found"),
    METHOD_NOT_ALLOWED(405, "不支持该方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "No such representation"),
    CONFLICT(409, "与现状冲突", "Conflict"),
    TOO_LARGE(413, "内容过大", "Too large"),
    URI_TOO_LONG(414, "地址过长", "URI too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持该媒体类型", "Unsupported media type"),
    UNPROCESSABLE(422, "内容不能处理", "Unprocessable content"),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests"),
    HEADERS_TOO_LARGE(431, "请求头过大", "Headers too large"),
    INTERNAL(500, "内部错误", "Internal error"),
    UNAVAILABLE(503, "服务暂不可用", "Temporarily unavailable"),

    // What the domain knows
    UNKNOWN_DIVISION(422, "没有该行政区划", "Unknown division"),
    DIVISION_NOT_OF_YEAR(422, "该年度没有此行政区划", "Division not of that year"),
    YEAR_NOT_REPORTABLE(422, "该年度不能填报", "Year not reportable"),
    INVALID(422, "内容不符合要求", "Invalid content"),
    QUESTION(422, "需要补充信息", "More must be told"),
    DOCUMENT_REFUSED(422, "不能读取该文件", "Document refused"),
    RULES_BROKEN(422, "违反勾稽关系", "Rules broken"),
    LAST_ADMINISTRATOR(409, "最后一个管理员令牌", "The last administrator");

    private final int status;
    private final Bilingual title;

    ProblemType(int status, String zh, String en) {
        this.status = status;
        this.title = new Bilingual(zh, en);
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** What kind of problem it is, in a few words that do not change from one answer to the next. */
    public Bilingual title() {
        return title;
    }

    /** For example {@code unknown-division}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem's {@code type}: a reference relative to the service, where it is described. */
    public String reference() {
        return "/problems/" + slug();
    }

    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
