package io.gongkai.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Hash;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.gongkai.problem.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be, and how it is kept: Argon2id with 19 MiB, two passes and one lane, the least that the OWASP
 * Password Storage Cheat Sheet names, and 16 random bytes of salt for each.
 */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** How hard to guess, of 0 to 4: more than a hundred million guesses. */
    private static final int LEAST_SCORE = 3;

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Checked for names that nobody has, so that a wrong name takes as long as a wrong password. */
    private final String nobodys = hash("a password that nobody has");

    private final Zxcvbn guesses = new Zxcvbn();

    /** What is wrong with a password as one of this person's, if anything is. */
    Optional<Bilingual> fault(String password, String name, String label) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(new Bilingual(
                    "密码须为 12 至 128 个字符，现为 %d 个。任何字符都可以用，几个不相干的词连起来即可。".formatted(length),
                    "A password has 12 to 128 characters; this one has %d. Any characters will do: put some unrelated words together."
                            .formatted(length)));
        }
        if (guesses.measure(password, List.of(name, label, "gongkai", "公开")).getScore() < LEAST_SCORE) {
            return Optional.of(
                    new Bilingual(
                            "这个密码太容易猜到（常用词、姓名、键盘顺序或重复）。请换一个，几个不相干的词连起来即可。",
                            "This password is too easy to guess (common words, names, rows of keys, repetitions). Take another: some unrelated words put together will do."));
        }
        return Optional.empty();
    }

    String hash(String password) {
        Hash hash = Password.hash(password).addRandomSalt(16).with(FUNCTION);
        return hash.getResult();
    }

    /** Takes equally long whether there is a hash or not; false where there is none. */
    boolean matches(String password, @Nullable String hash) {
        String compared = hash == null ? nobodys : hash;
        boolean same = Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared));
        return same && hash != null;
    }
}
