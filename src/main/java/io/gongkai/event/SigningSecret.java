package io.gongkai.event;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the calls to one address are signed with, as Standard Webhooks has it
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 */
final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int RANDOM_BYTES = 32;

    private final byte[] bytes;

    SigningSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static SigningSecret random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new SigningSecret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** As it is told, once. */
    String told() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The header {@code webhook-signature}.
     *
     * @param timestamp seconds since 1970
     */
    String signature(String id, long timestamp, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            byte[] signed = (id + "." + timestamp + "." + message).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "SigningSecret[]";
    }
}
