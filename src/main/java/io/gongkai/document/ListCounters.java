package io.gongkai.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the paragraphs of numbered lists, level by level. */
final class ListCounters {

    static final int LEVELS = 9;
    private static final int UNUSED = Integer.MIN_VALUE;

    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** A list's own word on where a level begins, over that of the kind of list it shares its counter with. */
    void restartOnce(String list, String counter, int level, int start) {
        if (begun.add(list + "/" + level)) {
            counts(counter)[level] = start - 1;
        }
    }

    /**
     * The number of the next paragraph at each level down to its own.
     *
     * @param starts where each level begins
     */
    int[] next(String counter, int level, int[] starts) {
        int[] count = counts(counter);
        count[level] = count[level] == UNUSED ? starts[level] : count[level] + 1;
        Arrays.fill(count, level + 1, LEVELS, UNUSED);
        int[] numbers = new int[level + 1];
        for (int i = 0; i <= level; i++) {
            numbers[i] = count[i] == UNUSED ? starts[i] : count[i];
        }
        return numbers;
    }

    private int[] counts(String counter) {
        return counts.computeIfAbsent(counter, key -> {
            int[] unused = new int[LEVELS];
            Arrays.fill(unused, UNUSED);
            return unused;
        });
    }
}
