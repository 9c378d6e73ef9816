package io.comention.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/** How far the mix of a corpus's sources moves from one year to the next. */
public final class SourceMix {
    private SourceMix() {}

    /**
     * A change of the mix.
     *
     * @param from a year
     * @param to the next year with articles
     * @param distance total variation: the share of articles that would have to change their source, 0 to 1
     * @param gained the source whose share grew most, of several the first in the alphabet
     */
    public record Change(int from, int to, double distance, String gained) {}

    /**
     * All changes by more than {@code over} between years that both have {@code least} articles or more, in order.
     *
     * @param articles of each year, by source
     */
    public static List<Change> changes(SortedMap<Integer, Map<String, Long>> articles, double over, long least) {
        List<Change> changes = new ArrayList<>();
        Integer before = null;
        for (Integer year : articles.keySet()) {
            if (before != null) {
                Map<String, Long> from = articles.get(before);
                Map<String, Long> to = articles.get(year);
                if (sum(from) >= Math.max(1, least) && sum(to) >= Math.max(1, least)) {
                    Change change = change(before, from, year, to);
                    if (change.distance() > over) {
                        changes.add(change);
                    }
                }
            }
            before = year;
        }
        return changes;
    }

    /** Sums whole numbers, so that no order of the sources changes a digit. */
    private static Change change(int year, Map<String, Long> from, int next, Map<String, Long> to) {
        long all = sum(from);
        long allNext = sum(to);
        Map<String, Long> gains = new HashMap<>();
        from.forEach((source, n) -> gains.merge(source, -n * allNext, Long::sum));
        to.forEach((source, n) -> gains.merge(source, n * all, Long::sum));
        long moved = 0;
        String gained = null;
        for (String source : new TreeSet<>(gains.keySet())) {
            moved += Math.abs(gains.get(source));
            gained = gained == null || gains.get(source) > gains.get(gained) ? source : gained;
        }
        return new Change(year, next, moved / (2.0 * all * allNext), gained);
    }

    private static long sum(Map<String, Long> articles) {
        return articles.values().stream().mapToLong(Long::longValue).sum();
    }
}
