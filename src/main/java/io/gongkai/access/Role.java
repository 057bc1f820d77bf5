package io.gongkai.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token or an account lets its holder do in a division, from the least to the most. */
public enum Role {
    /** Sees what the office of its division sees and others do not, and changes nothing. */
    READER,
    /** Files the reports of one division: exactly its own. */
    FILER,
    /** Files for, and looks after, its division and all below. */
    REVIEWER,
    /** Does anything within its division; for {@code 000000}, anything. */
    ADMINISTRATOR;

    /** The name used in the API and stored: {@code reader}, {@code filer}, {@code reviewer}, {@code administrator}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
