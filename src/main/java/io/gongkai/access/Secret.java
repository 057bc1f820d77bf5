package io.gongkai.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What the bearer of a token shows, and what a browser shows for a session. Only its SHA-256 is stored, and found again by: a secret of 256 random bits needs
 * neither salt nor slow hashing, and the time a look-up by hash takes tells nothing of the secret, so that comparing in
 * constant time would add nothing.
 */
public record Secret(String value) {

    private static final int RANDOM_BYTES = 32;

    public static Secret random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new Secret("gk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of it. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
