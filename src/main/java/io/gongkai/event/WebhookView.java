package io.gongkai.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registered address as it is shown: without its secret. */
@Schema(name = "Webhook", description = "An address that is called when something happens")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        @Schema(examples = "0d9c34a1-8a4c-4d0c-a9a0-2f0d3c5a8b11")
        UUID id,

        @Schema(examples = "https://hooks.example.gov.cn/gongkai")
        String url,

        @Schema(description = "It is told what happens in this division and those below", examples = "230800")
        String division,

        @Schema(examples = "[\"filed\", \"corrected\"]") List<String> types,
        @Schema(examples = "佳木斯市政务公开平台") String description,
        @Schema(description = "Whether it is called") boolean enabled,

        @Schema(description = "Why it is not called; absent while it is") @Nullable
        DisabledView disabled,

        Instant createdAt,

        @Schema(description = "Who registered it", examples = "佳木斯市政务公开办公室")
        String createdBy,

        @Schema(description = "When it last took a message") @Nullable
        Instant lastSuccessAt,

        @Schema(description = "How many messages wait for it", examples = "0")
        int pending,

        @Schema(
                description = "What the calls are signed with: told once, when it is registered",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        @Nullable
        String secret) {

    /** Why it is not called. */
    @Schema(name = "WebhookDisabled")
    record DisabledView(
            @Schema(
                    description =
                            "paused: by a person; gone: it answered with 410; failing: a message could not be delivered in a day and none was taken in that time",
                    examples = "failing")
            String reason,

            Instant at,

            @Schema(description = "The same in words") String detail) {}

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "WebhookView[" + id + "]";
    }

    static WebhookView of(Webhook webhook, @Nullable SigningSecret secret, Language language) {
        Webhook.Disabled disabled = webhook.disabled();
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.filter().area().value(),
                webhook.filter().types().stream().sorted().map(EventType::id).toList(),
                webhook.description(),
                disabled == null,
                disabled == null
                        ? null
                        : new DisabledView(
                                disabled.reason().id(),
                                disabled.at(),
                                detail(disabled.reason()).in(language)),
                webhook.createdAt(),
                webhook.createdBy(),
                webhook.lastSuccessAt(),
                webhook.pending(),
                secret == null ? null : secret.told());
    }

    private static Bilingual detail(Webhook.Reason reason) {
        return switch (reason) {
            case PAUSED -> new Bilingual("已由人工暂停。", "Somebody has paused it.");
            case GONE -> new Bilingual("对方答复410：该地址不再接收。", "It answered with 410: it is there no more.");
            case FAILING ->
                new Bilingual(
                        "一天内多次尝试均未送达，已停止调用。原因见deliveries。",
                        "Messages could not be delivered for a day, and it is called no more. deliveries says why.");
        };
    }
}
