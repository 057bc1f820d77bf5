package io.gongkai.event;

import io.gongkai.access.Caller;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Registers, changes and shows the addresses that are called, for those who may. */
@ApplicationScoped
class Webhooks {

    /** How many addresses a division has at most. */
    static final int MOST = 20;

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final WebhookReading reading;
    private final DeliveryPlan plan;
    private final DivisionRegister divisions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            WebhookReading reading,
            DeliveryPlan plan,
            DivisionRegister divisions,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.reading = reading;
        this.plan = plan;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What comes of asking. */
    sealed interface Outcome {
        record Registered(Webhook webhook, SigningSecret secret) implements Outcome {}

        record Shown(Webhook webhook) implements Outcome {}

        record Page(List<Delivery> deliveries, boolean more) implements Outcome {}

        /** A message will be delivered. */
        record Ordered(Delivery delivery) implements Outcome {}

        record Removed() implements Outcome {}

        record Invalid(List<Violation> violations) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record Unknown() implements Outcome {}

        record TooMany() implements Outcome {}

        /** It is called no more, so that there is nothing to deliver. */
        record Disabled() implements Outcome {}
    }

    @Transactional
    Outcome register(WebhookRequest request, Caller caller) {
        return switch (reading.read(request)) {
            case WebhookReading.Read.Wrong(var violations) -> new Outcome.Invalid(violations);
            case WebhookReading.Read.Wanted wanted -> {
                if (!mayKeep(caller, wanted.filter().area())) {
                    yield new Outcome.NotAllowed();
                }
                if (webhooks.count(wanted.filter().area()) >= MOST) {
                    yield new Outcome.TooMany();
                }
                Webhook webhook = new Webhook(
                        UUID.randomUUID(),
                        wanted.url(),
                        wanted.filter(),
                        wanted.description(),
                        now(),
                        "",
                        null,
                        null,
                        0);
                SigningSecret secret = SigningSecret.random(random);
                webhooks.add(webhook, caller.id(), secret);
                yield new Outcome.Registered(webhooks.find(webhook.id()).orElseThrow(), secret);
            }
        };
    }

    /** Those the caller may see, the latest first. */
    @Transactional
    List<Webhook> visible(Caller caller) {
        return webhooks.all().stream()
                .filter(webhook -> maySee(caller, webhook.filter().area()))
                .toList();
    }

    @Transactional
    Outcome show(UUID id, Caller caller) {
        return webhooks.find(id).map(webhook -> shown(webhook, caller)).orElseGet(Outcome.Unknown::new);
    }

    private Outcome shown(Webhook webhook, Caller caller) {
        return maySee(caller, webhook.filter().area()) ? new Outcome.Shown(webhook) : new Outcome.NotAllowed();
    }

    @Transactional
    Outcome change(UUID id, WebhookChange change, Caller caller) {
        return kept(id, caller, webhook -> switch (reading.read(change, webhook)) {
            case WebhookReading.Read.Wrong(var violations) -> new Outcome.Invalid(violations);
            case WebhookReading.Read.Wanted wanted -> {
                webhooks.change(new Webhook(
                        id,
                        wanted.url(),
                        wanted.filter(),
                        wanted.description(),
                        webhook.createdAt(),
                        webhook.createdBy(),
                        disabled(change.enabled(), webhook.disabled()),
                        webhook.lastSuccessAt(),
                        webhook.pending()));
                yield new Outcome.Shown(webhooks.find(id).orElseThrow());
            }
        });
    }

    private Webhook.@Nullable Disabled disabled(@Nullable Boolean enabled, Webhook.@Nullable Disabled before) {
        if (enabled == null || !enabled && before != null) {
            return before;
        }
        return enabled ? null : new Webhook.Disabled(Webhook.Reason.PAUSED, now());
    }

    @Transactional
    Outcome remove(UUID id, Caller caller) {
        return kept(id, caller, webhook -> {
            webhooks.remove(webhook.id());
            return new Outcome.Removed();
        });
    }

    /** @param before only those that are older than this position */
    @Transactional
    Outcome deliveries(UUID id, @Nullable Long before, int limit, Caller caller) {
        Optional<Webhook> webhook = webhooks.find(id);
        if (webhook.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!maySee(caller, webhook.get().filter().area())) {
            return new Outcome.NotAllowed();
        }
        List<Delivery> found = deliveries.of(id, before, limit + 1);
        return new Outcome.Page(found.stream().limit(limit).toList(), found.size() > limit);
    }

    @Transactional
    Outcome redeliver(UUID id, UUID delivery, Caller caller) {
        return kept(id, caller, webhook -> {
            if (deliveries.find(id, delivery).isEmpty()) {
                return new Outcome.Unknown();
            }
            if (webhook.disabled() != null) {
                return new Outcome.Disabled();
            }
            deliveries.renew(delivery, clock.instant());
            return new Outcome.Ordered(deliveries.find(id, delivery).orElseThrow());
        });
    }

    @Transactional
    Outcome test(UUID id, Caller caller) {
        return kept(id, caller, webhook -> {
            if (webhook.disabled() != null) {
                return new Outcome.Disabled();
            }
            UUID delivery = UUID.randomUUID();
            deliveries.add(
                    List.of(new DeliveryRepository.Message(delivery, id, null, Message.PING, plan.ping())),
                    clock.instant());
            return new Outcome.Ordered(deliveries.find(id, delivery).orElseThrow());
        });
    }

    private Outcome kept(UUID id, Caller caller, Function<Webhook, Outcome> work) {
        return webhooks.hold(id)
                .map(webhook ->
                        mayKeep(caller, webhook.filter().area()) ? work.apply(webhook) : new Outcome.NotAllowed())
                .orElseGet(Outcome.Unknown::new);
    }

    private boolean mayKeep(Caller caller, DivisionCode area) {
        return divisions
                .lastWith(area)
                .map(tree -> caller.mayKeepWebhooks(area, tree))
                .orElse(false);
    }

    private boolean maySee(Caller caller, DivisionCode area) {
        return divisions
                .lastWith(area)
                .map(tree -> caller.mayOversee(area, tree))
                .orElse(false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
