package io.gongkai.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log.
 *
 * @param number from 1, without a gap
 * @param at when the change was made, to the microsecond
 * @param kind filed, explained and so on
 * @param body the body it is about, null for the division's government
 * @param revision number of the revision it is about; 0 where it is about a date or a body
 * @param contentHash SHA-256 of everything that is kept of the change, hexadecimal
 * @param previousHash hash of the entry before, empty for the first
 * @param hash SHA-256 of the lines of {@code docs/log.md}, hexadecimal
 */
@Schema(name = "LogEntry", description = "An accepted change, chained to the one before by its hash.")
public record LogEntry(
        @Schema(examples = "17") @JsonProperty(required = true)
        long number,

        @JsonProperty(required = true) Instant at,

        @Schema(
                description =
                        "filed, explained, returned, proposed, accepted, reopened, deadline, extended, registered, amended, expected, second_person",
                examples = "filed")
        @JsonProperty(required = true)
        String kind,

        @Schema(examples = "230881") @JsonProperty(required = true)
        String division,

        @Schema(examples = "2024") @JsonProperty(required = true)
        int year,

        @Schema(examples = "region") @JsonProperty(required = true)
        String scope,

        @Schema(examples = "1") @JsonProperty(required = true)
        int revision,

        @Schema(
                description = "The body it is about; absent where that is the division's government",
                examples = "230881-d0001")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String body,

        @Schema(description = "SHA-256 of everything that is kept of the change") @JsonProperty(required = true)
        String contentHash,

        @Schema(description = "Hash of the entry before; empty for the first") @JsonProperty(required = true)
        String previousHash,

        @Schema(description = "SHA-256 over all of the above, as docs/log.md says") @JsonProperty(required = true)
        String hash) {

    /** The hash this entry must have for what it says. */
    String computedHash() {
        String covered = Stream.of(
                        Long.toString(number),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                        kind,
                        division,
                        Integer.toString(year),
                        scope,
                        Integer.toString(revision),
                        body,
                        contentHash,
                        previousHash)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(covered.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
