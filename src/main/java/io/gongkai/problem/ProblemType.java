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
    BAD_REQUEST(
            400,
            "请求有误",
            "Bad request",
            "请求不符合 HTTP 或本接口的规定。请对照 /q/swagger-ui 检查地址、请求头和内容。",
            "The request is not as HTTP and this API have it. Compare its address, headers and body with /q/swagger-ui."),
    BAD_PARAMETER(
            400,
            "参数有误",
            "Bad parameter",
            "地址中有参数无法读取。请对照 /q/swagger-ui 检查各参数的类型和取值。",
            "A parameter in the address cannot be read. Compare the types and values of the parameters with /q/swagger-ui."),
    UNREADABLE_BODY(
            400,
            "无法读取请求内容",
            "Unreadable body",
            "请求内容不是有效的 JSON。请更正后重新提交。",
            "The body is not valid JSON. Correct it and send it again."),
    EMPTY_BODY(
            400,
            "请求内容为空",
            "Empty body",
            "请求没有内容。请在请求体中提交内容。",
            "The request has no body. Send what is to be filed as its body."),
    NOT_AUTHENTICATED(
            401,
            "需要登录或有效令牌",
            "Sign in, or show a valid token",
            "没有登录（或登录已过期），也没有带有效的令牌。请在 /sign-in.html 登录，或在请求头中写 Authorization: Bearer 加令牌；没有账号或令牌的，请向上级复核人或管理员索取。",
            "You are not signed in (or no longer), and the request carries no valid token. Sign in at /sign-in.html, or send Authorization: Bearer and a token; if you have neither, ask your reviewer or administrator."),
    SIGN_IN_FAILED(
            401,
            "登录失败",
            "Signing in failed",
            "用户名或密码（或设置密码的代码）不对，或账号已注销。请核对后再试；忘记密码的，请向管理账号的办公室要一个新代码。",
            "The name or the password (or the code to set one) is wrong, or the account is closed. Check them and try again; if you forgot the password, ask the office that looks after the account for a new code."),
    FORBIDDEN(
            403,
            "无权操作",
            "Not allowed",
            "账号或令牌的角色、所属行政区划不允许这一操作。请使用有权的账号或令牌。",
            "The role or the division of the account or token does not allow this. Use one that does."),
    CROSS_SITE(
            403,
            "请求来自其他网站",
            "Sent by another site's page",
            "浏览器说这一请求来自其他网站的页面，未予执行。请在本网站的页面上操作，或由程序带令牌调用。",
            "The browser says that a page of another site sent this request; it was not carried out. Use this site's own pages, or a program with a token."),
    NOT_FOUND(
            404,
            "不存在",
            "Not found",
            "该地址下没有内容。全部地址见 /q/swagger-ui。",
            "There is nothing at this address. The addresses there are: /q/swagger-ui."),
    METHOD_NOT_ALLOWED(
            405,
            "不支持该方法",
            "Method not allowed",
            "该地址不支持这一请求方法。可用的方法见响应头 Allow。",
            "This address does not take that method. The header Allow names those it takes."),
    NOT_ACCEPTABLE(
            406,
            "无法提供所要求的格式",
            "No such representation",
            "该地址不能提供请求头 Accept 所要求的格式。去掉 Accept 即得默认格式。",
            "This address has none of the formats that the header Accept asks for. Leave Accept out for the usual one."),
    CONFLICT(
            409,
            "与现状冲突",
            "Conflict",
            "请求与当前状态冲突。请先读取当前状态再提交。",
            "The request conflicts with what is there. Read what is there and ask again."),
    PRECONDITION_FAILED(
            412,
            "内容已有变动",
            "Changed since it was read",
            "读取之后内容已有变动。请重新读取，再以新的 ETag 提交。",
            "It has changed since it was read. Read it again and send the request with the new ETag."),
    TOO_LARGE(
            413,
            "内容过大",
            "Too large",
            "请求内容超过上限。请拆分或缩小后重新提交。",
            "The body is larger than is taken. Split it or make it smaller and send it again."),
    URI_TOO_LONG(414, "地址过长", "URI too long", "请求地址过长。请减少参数。", "The address is too long. Use fewer parameters."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "不支持该媒体类型",
            "Unsupported media type",
            "该地址不接受请求头 Content-Type 所写的媒体类型。可用的类型见 /q/swagger-ui。",
            "This address does not take the media type in the header Content-Type. /q/swagger-ui names those it takes."),
    UNPROCESSABLE(
            422,
            "内容不能处理",
            "Unprocessable content",
            "请求内容可以读取，但不能处理。请对照 /q/swagger-ui 检查内容。",
            "The body can be read but not processed. Compare it with /q/swagger-ui."),
    PRECONDITION_REQUIRED(
            428,
            "须写明所据的内容",
            "Say what it is based on",
            "请在请求头 If-Match 中写明所读内容的 ETag，以免两人同时处理。",
            "Send the ETag of what was read in the header If-Match, so that two people do not act at once."),
    TOO_MANY_REQUESTS(
            429,
            "请求过于频繁",
            "Too many requests",
            "请求过于频繁。请按响应头 Retry-After 稍后再试。",
            "There were too many requests. Try again after the time in the header Retry-After."),
    HEADERS_TOO_LARGE(431, "请求头过大", "Headers too large", "请求头过大。请减少请求头。", "The headers are too large. Send fewer."),
    INTERNAL(
            500,
            "内部错误",
            "Internal error",
            "处理请求时出错，错误在服务一方。请稍后再试；如仍出错，请将 incident 的编号告知管理员。",
            "Something failed, and the fault is on this side. Try again later; if it stays, give the administrator the id in incident."),
    UNAVAILABLE(
            503,
            "服务暂不可用",
            "Temporarily unavailable",
            "服务暂时不可用。请稍后再试。",
            "The service is unavailable for the moment. Try again later."),

    // What the domain knows
    UNKNOWN_DIVISION(
            422,
            "没有该行政区划",
            "Unknown division",
            "没有这一代码的行政区划。代码见 /api/v1/divisions。",
            "There is no division of this code. The codes are at /api/v1/divisions."),
    DIVISION_NOT_OF_YEAR(
            422,
            "该年度没有此行政区划",
            "Division not of that year",
            "该行政区划在所填年度不存在。各年度的行政区划见 /api/v1/divisions?year=。",
            "The division did not exist in that year. The divisions of each year are at /api/v1/divisions?year=."),
    YEAR_NOT_REPORTABLE(
            422,
            "该年度不能填报",
            "Year not reportable",
            "报告年度须在 2008 年及以后，且该年度已经结束。",
            "The year of a report is 2008 or later, and over."),
    INVALID(
            422,
            "内容不符合要求",
            "Invalid content",
            "内容不符合要求，逐项见 violations。",
            "The content is not as it must be; violations names each item."),
    QUESTION(
            422,
            "需要补充信息",
            "More must be told",
            "报告属于哪个行政区划或年度不能确定。请用参数写明。",
            "Whose report it is, or of which year, cannot be told. Say it in a parameter."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key 已用于另一份文件",
            "Idempotency key used for another document",
            "这个 Idempotency-Key 已用于报送另一份文件。重试时内容须与第一次相同；另一份文件请用新的值。",
            "Another document was filed under this Idempotency-Key. A retry sends the same content; use a new key for another document."),
    DOCUMENT_REFUSED(
            422,
            "不能读取该文件",
            "Document refused",
            "不能从该文件中读出报告。请换用其他格式，或以 JSON 提交。",
            "No report can be read from this document. Send another format, or JSON."),
    RULES_BROKEN(
            422,
            "违反勾稽关系",
            "Rules broken",
            "报告违反必须遵守的规则，逐项见 findings。请更正后重新提交；已生效的版本不变。",
            "The report breaks rules that every report keeps; findings names each. Correct it and send it again; the revision in force is untouched."),
    STATE_DOES_NOT_ALLOW(
            409,
            "当前状态不允许",
            "Not in this state",
            "报告的当前状态不允许这一操作，状态见 reportStatus。",
            "The report is in a state that does not allow this; reportStatus names it."),
    SECOND_PERSON_NEEDED(
            409,
            "须由另一人确认",
            "Somebody else has to confirm",
            "这份报告须由两人审核。提出通过的人不能自己确认，请由另一人确认。",
            "Two people have to accept this report. Whoever has proposed it cannot confirm it; somebody else does."),
    LAST_ADMINISTRATOR(
            409,
            "最后一个全国管理员",
            "The last administrator",
            "不能撤销最后一个全国管理员（令牌或账号）。请先另设一个。",
            "The last administrator of the nation, token or account, cannot be taken away. Make another first."),
    NAME_TAKEN(
            409,
            "用户名已被使用",
            "Name taken",
            "这个用户名已有人使用（注销的账号也保留其用户名）。请换一个。",
            "Somebody has this name, or had it: names of closed accounts are not given away. Choose another.");

    private final int status;
    private final Bilingual title;
    private final Bilingual mending;

    ProblemType(int status, String titleZh, String titleEn, String mendingZh, String mendingEn) {
        this.status = status;
        this.title = new Bilingual(titleZh, titleEn);
        this.mending = new Bilingual(mendingZh, mendingEn);
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** What kind of problem it is, in a few words that do not change from one answer to the next. */
    public Bilingual title() {
        return title;
    }

    /** What is wrong in general and what mends it: the detail of an answer that has nothing more particular to say. */
    public Bilingual mending() {
        return mending;
    }

    /** For example {@code unknown-division}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem's {@code type}: a reference relative to the service, where it is described. */
    public String reference() {
        return "/problems/" + slug();
    }

    /** The kind that says no more than the status does; {@link #BAD_REQUEST} or {@link #INTERNAL} for a status without one. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && type != BAD_PARAMETER && type != UNREADABLE_BODY)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : BAD_REQUEST);
    }

    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
