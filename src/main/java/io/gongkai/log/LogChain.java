package io.gongkai.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows a log entry by entry, without the service, and stops at the first that does not fit. */
public final class LogChain {

    private @Nullable LogEntry last;

    /**
     * The next entry.
     *
     * @return what is wrong with it, in Chinese and English; empty if it fits
     */
    public Optional<String> next(LogEntry entry) {
        LogEntry before = last;
        last = entry;
        if (!entry.computedHash().equals(entry.hash())) {
            return Optional.of("内容与散列不符，该条被改动过 · its hash is not that of what it says: it was altered");
        }
        if (before != null && entry.number() != before.number() + 1) {
            return Optional.of(
                    "与上一条（第%d条）之间有缺失 · entries are missing after %d".formatted(before.number(), before.number()));
        }
        if (before == null && entry.number() == 1 && !entry.previousHash().isEmpty()) {
            return Optional.of("第一条不应有上一条 · the first entry names one before it");
        }
        if (before != null && !entry.previousHash().equals(before.hash())) {
            return Optional.of("不接在上一条之后，上一条被替换过 · it does not follow the entry before, which was replaced");
        }
        return Optional.empty();
    }

    /** The last entry followed. */
    public Optional<LogEntry> last() {
        return Optional.ofNullable(last);
    }
}
