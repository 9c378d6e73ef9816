package io.comention.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The articles that share one shingle, in order of date, and which of them are worth comparing.
 *
 * <p>An article is compared with at most {@value #EARLIEST} and {@value #LATEST} of those before it that are near enough
 * in time: the earliest, of which one is most likely whole, and the latest. A shingle that comes back in more than
 * {@value #MOST_WINDOWS} windows, or in more than {@value #MOST_ARTICLES} articles, says nothing of a story: nothing is
 * compared for its sake.
 */
final class Bucket {
    static final int EARLIEST = 4;
    static final int LATEST = 4;
    static final int MOST_WINDOWS = 8;
    static final int MOST_ARTICLES = 10_000;

    private static final int YEAR = 366;

    /** Two that one story shares four fifths of their shingles; a quarter leaves room for those that tell nothing. */
    private static final int LEAST_SHARED = 4;

    private final int withinDays;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private int from;
    private int windows;
    private int windowBegin;

    /**
     * An article under one of its shingles.
     *
     * @param first the first day on which it may have been published, since 1970
     * @param last the last one: the same where the day is known
     * @param thinning how thinly it is indexed, see {@link io.comention.text.Signature#keyThinning}
     * @param keys under how many shingles
     */
    record Entry(long article, int first, int last, int thinning, int keys) {}

    /**
     * Two articles to compare.
     *
     * @param least of how many shingles' buckets they must be a pair
     */
    record Pair(long a, long b, int least) {}

    /** An empty bucket; {@code withinDays} 0: articles of any time may be compared. */
    Bucket(int withinDays) {
        this.withinDays = withinDays;
    }

    /** Adds an article, in order of the first day. */
    void add(Entry entry) {
        if (windows > MOST_WINDOWS) {
            return;
        }
        if (windows == 0 || entry.first - windowBegin >= (withinDays == 0 ? YEAR : withinDays + 1)) {
            windows++;
            windowBegin = entry.first;
        }
        if (windows > MOST_WINDOWS || entries.size() == MOST_ARTICLES) {
            windows = MOST_WINDOWS + 1;
            pairs.clear();
            return;
        }
        while (from < entries.size() && !isNear(entries.get(from), entry)) {
            from++;
        }
        int size = entries.size();
        for (int i = from; i < Math.min(size, from + EARLIEST); i++) {
            compare(entries.get(i), entry);
        }
        for (int i = Math.max(from + EARLIEST, size - LATEST); i < size; i++) {
            compare(entries.get(i), entry);
        }
        entries.add(entry);
    }

    private boolean isNear(Entry before, Entry entry) {
        return withinDays == 0 || entry.first - before.last <= withinDays;
    }

    private void compare(Entry before, Entry entry) {
        if (isNear(before, entry)) {
            int thinning = Math.max(before.thinning, entry.thinning);
            int smaller = Math.min(before.keys >> thinning - before.thinning, entry.keys >> thinning - entry.thinning);
            pairs.add(new Pair(
                    Math.min(before.article, entry.article),
                    Math.max(before.article, entry.article),
                    Math.max(1, smaller / LEAST_SHARED)));
        }
    }

    /** Hands out the pairs to compare; empties the bucket for another shingle. */
    void drain(Consumer<Pair> receiver) {
        pairs.forEach(receiver);
        entries.clear();
        pairs.clear();
        from = 0;
        windows = 0;
    }
}
