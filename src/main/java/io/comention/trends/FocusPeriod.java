package io.comention.trends;

import io.comention.pairs.FocusCounts;
import io.comention.stats.StandardisedShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What is counted of the focus in one period and unit. */
final class FocusPeriod {
    /** How many units of a source, or of all, name the one, the other and both entities of a pair. */
    record Named(long a, long b, long both) {
        static final Named NOBODY = new Named(0, 0, 0);

        Named and(Named other) {
            return new Named(a + other.a, b + other.b, both + other.both);
        }
    }

    private long total;
    private final NavigableMap<String, Long> totals = new TreeMap<>();
    private final Map<Integer, Named> named = new HashMap<>();
    private final Map<Integer, Map<String, Named>> namedAt = new HashMap<>();

    /** Adds counts at a source or, where it is null, at all; of all units ({@code n}) or of what is named. */
    void add(String source, int slot, long n, Named more) {
        if (slot == FocusCounts.ALL) {
            if (source == null) {
                total += n;
            } else {
                totals.merge(source, n, Long::sum);
            }
        } else if (source == null) {
            named.merge(slot, more, Named::and);
        } else {
            namedAt.computeIfAbsent(slot, s -> new HashMap<>()).merge(source, more, Named::and);
        }
    }

    /** The units at a source; null: at all. */
    long total(String source) {
        return source == null ? total : totals.getOrDefault(source, 0L);
    }

    /** Who of a slot's pair is named at a source; null: at all. */
    Named named(String source, int slot) {
        return source == null
                ? named.getOrDefault(slot, Named.NOBODY)
                : namedAt.getOrDefault(slot, Map.of()).getOrDefault(source, Named.NOBODY);
    }

    /**
     * The share of units that name both, at a fixed mix of sources.
     *
     * @param weight what a source counts for
     */
    Double shareBySource(int slot, ToLongFunction<String> weight) {
        List<String> sources = new ArrayList<>(totals.keySet()); // in order, since doubles are summed
        return StandardisedShare.of(
                sources.stream().mapToLong(weight).toArray(),
                sources.stream().mapToLong(source -> named(source, slot).both()).toArray(),
                sources.stream().mapToLong(totals::get).toArray());
    }
}
