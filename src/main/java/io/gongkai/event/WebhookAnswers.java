package io.gongkai.event;

import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Answers about registered addresses in the terms of HTTP. */
@ApplicationScoped
class WebhookAnswers {

    private static final String ADDRESS = "/api/v1/webhooks/";

    private final Problems problems;

    WebhookAnswers(Problems problems) {
        this.problems = problems;
    }

    /** Answers about an id, or that it is none. */
    Response about(String id, Function<UUID, Response> answer) {
        return uuid(id).map(answer).orElseGet(this::unknown);
    }

    Response answer(Webhooks.Outcome outcome) {
        return switch (outcome) {
            case Webhooks.Outcome.Registered(var webhook, var secret) ->
                Response.created(URI.create(ADDRESS + webhook.id()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(WebhookView.of(webhook, secret, problems.language()))
                        .build();
            case Webhooks.Outcome.Shown(var webhook) ->
                Response.ok(WebhookView.of(webhook, null, problems.language())).build();
            case Webhooks.Outcome.Page page -> throw new IllegalStateException("answered where it was asked for");
            case Webhooks.Outcome.Ordered(var delivery) ->
                Response.accepted(DeliveryView.of(delivery)).build();
            case Webhooks.Outcome.Removed() -> Response.noContent().build();
            case Webhooks.Outcome.Invalid(var violations) ->
                problems.answer(ProblemType.INVALID, violations.getFirst().message(), violations);
            case Webhooks.Outcome.NotAllowed() ->
                problems.answer(
                        ProblemType.FORBIDDEN,
                        new Bilingual(
                                "事件推送由本行政区划或上级的审核员、管理员设置，查询另可由查阅员办理。请使用有权的令牌。",
                                "Webhooks are kept by reviewers and administrators of the division or one above, and seen by its readers too. Use a token that may."));
            case Webhooks.Outcome.Unknown() -> unknown();
            case Webhooks.Outcome.TooMany() ->
                problems.answer(
                        ProblemType.CONFLICT,
                        new Bilingual(
                                "一个行政区划至多设%d个地址。请先删除不用的。".formatted(Webhooks.MOST),
                                "A division has at most %d addresses. Remove one that is not used."
                                        .formatted(Webhooks.MOST)));
            case Webhooks.Outcome.Disabled() ->
                problems.answer(
                        ProblemType.CONFLICT,
                        new Bilingual(
                                "该地址已停止调用，原因见disabled。请先以enabled=true恢复。",
                                "The address is called no more; disabled says why. Enable it first."));
        };
    }

    Response page(UUID id, int limit, Webhooks.Outcome outcome) {
        return outcome instanceof Webhooks.Outcome.Page(var deliveries, var more)
                ? Response.ok(new DeliveryPageView(
                                deliveries.stream().map(DeliveryView::of).toList(),
                                more ? next(id, limit, deliveries) : null))
                        .build()
                : answer(outcome);
    }

    private static String next(UUID id, int limit, List<Delivery> deliveries) {
        return ADDRESS
                + "%s/deliveries?cursor=%d&limit=%d"
                        .formatted(id, deliveries.getLast().position(), limit);
    }

    Response empty() {
        return problems.answer(ProblemType.EMPTY_BODY);
    }

    Response wrongPage() {
        return problems.answer(
                ProblemType.BAD_PARAMETER,
                new Bilingual(
                        "cursor须原样取自上一页的next，limit为1至%d。".formatted(WebhookResource.MOST),
                        "Take the cursor as it is from next of the page before; limit is 1 to %d."
                                .formatted(WebhookResource.MOST)));
    }

    Response unknown() {
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "没有这一编号的地址或消息。编号见GET /api/v1/webhooks及其deliveries。",
                        "There is no address or message of this id. The ids are at GET /api/v1/webhooks and its deliveries."));
    }

    static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
