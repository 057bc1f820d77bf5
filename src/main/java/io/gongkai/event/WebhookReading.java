package io.gongkai.event;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an address is registered with, or says everything that is wrong with it. */
@ApplicationScoped
class WebhookReading {

    private static final int LONGEST_DESCRIPTION = 200;

    private final Destinations destinations;
    private final DivisionRegister divisions;

    WebhookReading(Destinations destinations, DivisionRegister divisions) {
        this.destinations = destinations;
        this.divisions = divisions;
    }

    /** What was read. */
    sealed interface Read {
        record Wanted(String url, EventFilter filter, String description) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    Read read(WebhookRequest request) {
        List<Violation> violations = new ArrayList<>();
        checkUrl(request.url(), violations);
        Optional<DivisionCode> area =
                Optional.ofNullable(request.division()).flatMap(code -> EventQuery.area(code, divisions));
        if (area.isEmpty()) {
            violations.add(EventQuery.noDivision("/division"));
        }
        Optional<Set<EventType>> types = types(request.types(), violations);
        checkDescription(request.description(), violations);
        return violations.isEmpty()
                ? new Read.Wanted(
                        Objects.requireNonNull(request.url()),
                        new EventFilter(area.orElseThrow(), types.orElseThrow()),
                        Objects.requireNonNull(request.description()).strip())
                : new Read.Wrong(violations);
    }

    /** As the webhook stands, but for what is to be changed. */
    Read read(WebhookChange change, Webhook webhook) {
        List<Violation> violations = new ArrayList<>();
        if (change.url() != null) {
            checkUrl(change.url(), violations);
        }
        Set<EventType> types = change.types() == null
                ? webhook.filter().types()
                : types(change.types(), violations).orElse(Set.of());
        if (change.description() != null) {
            checkDescription(change.description(), violations);
        }
        return violations.isEmpty()
                ? new Read.Wanted(
                        Objects.requireNonNullElse(change.url(), webhook.url()),
                        new EventFilter(webhook.filter().area(), types),
                        Objects.requireNonNullElse(change.description(), webhook.description())
                                .strip())
                : new Read.Wrong(violations);
    }

    private static Optional<Set<EventType>> types(@Nullable List<@Nullable String> names, List<Violation> violations) {
        Optional<Set<EventType>> types = names == null
                ? EventQuery.types(List.of())
                : names.isEmpty() || names.contains(null)
                        ? Optional.empty()
                        : EventQuery.types(
                                names.stream().map(Objects::requireNonNull).toList());
        if (types.isEmpty()) {
            violations.add(EventQuery.noType("/types"));
        }
        return types;
    }

    private static void checkDescription(@Nullable String text, List<Violation> violations) {
        if (text == null
                || text.isBlank()
                || text.strip().codePointCount(0, text.strip().length()) > LONGEST_DESCRIPTION
                || text.chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of(
                    "/description",
                    "须写明归谁使用，1至200个字符，不含控制字符。",
                    "Say whose it is, in 1 to 200 characters without control characters."));
        }
    }

    private void checkUrl(@Nullable String url, List<Violation> violations) {
        switch (destinations.find(url == null ? "" : url)) {
            case Destinations.Found.Allowed _ -> {}
            case Destinations.Found.Malformed() ->
                violations.add(
                        Violation.of(
                                "/url",
                                "须为完整的https地址，至多2000个字符，不含用户名、口令和#部分，例如https://hooks.example.gov.cn/gongkai。",
                                "It is a whole https address of at most 2000 characters, without user, password and fragment, for example https://hooks.example.gov.cn/gongkai."));
            case Destinations.Found.Plain() ->
                violations.add(Violation.of("/url", "地址须以https://开头。", "The address begins with https://."));
            case Destinations.Found.Unresolvable() ->
                violations.add(Violation.of("/url", "该主机名没有对应的网络地址。", "No network address is known for that host."));
            case Destinations.Found.Forbidden() ->
                violations.add(
                        Violation.of(
                                "/url",
                                "该地址在内部网络或保留网段中，不能调用。接收方在本单位网络内的，由部署者设置GONGKAI_WEBHOOK_PRIVATE=true。",
                                "The address is in a private or reserved network and is not called. Where receivers stand in the office's own network, its operator sets GONGKAI_WEBHOOK_PRIVATE=true."));
        }
    }
}
