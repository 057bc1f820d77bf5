package io.gongkai.launch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Optional;
import javax.management.NotificationEmitter;

/**
 * Has objects that grew old collected before they fill memory. The serial collector (deploy/java-options) lets the old
 * generation grow to a quarter of the machine's memory before it looks at it, and answers that were replaced lie there;
 * to look at it takes some tens of milliseconds. How much the heap may hold at most is left to the machine: a large
 * document may need it, for as long as it is read.
 */
final class OldObjects {

    /** How much more than was in use after the last collection may come before the next. */
    private static final long ROOM = 48L << 20;

    private final MemoryPoolMXBean old;
    private final MemoryMXBean memory;

    private OldObjects(MemoryPoolMXBean old, MemoryMXBean memory) {
        this.old = old;
        this.memory = memory;
    }

    /** As long as the process runs; does nothing for a collector that is without an old generation to be watched. */
    static void watch() {
        oldGeneration().ifPresent(old -> {
            MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
            OldObjects watched = new OldObjects(old, memory);
            watched.leaveRoom();
            ((NotificationEmitter) memory)
                    .addNotificationListener(
                            (told, _) -> watched.collect(),
                            told -> MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED.equals(told.getType()),
                            null);
        });
    }

    private static Optional<MemoryPoolMXBean> oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool ->
                        pool.getType() == MemoryType.HEAP && pool.getName().equals("Tenured Gen"))
                .findAny();
    }

    private void collect() {
        memory.gc();
        leaveRoom();
    }

    private void leaveRoom() {
        long most = old.getUsage().getMax();
        long next = old.getUsage().getUsed() + ROOM;
        old.setUsageThreshold(most > 0 ? Math.min(next, most) : next);
    }
}
