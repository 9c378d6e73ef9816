package io.comention.pairs;

import java.util.Arrays;

/** What is counted of a unit, entity or pair on one day, or in one period. Adds up. */
public final class DayCounts {
    private long n;
    private long mentions;
    private long articles;
    private long leftOut;
    private long storiesOfOne;
    private long[] stories = {};
    private int[] sources = {};

    /** Units. */
    public long n() {
        return n;
    }

    /** Mentions in them; 0 for pairs. */
    public long mentions() {
        return mentions;
    }

    /** Articles that hold one of them. */
    public long articles() {
        return articles;
    }

    /** Units left out since they name too many entities; only where all units are counted. */
    public long leftOut() {
        return leftOut;
    }

    /** Different stories of these articles. */
    public long stories() {
        return storiesOfOne + stories.length;
    }

    /** Stories that no other day's counts can hold, too. */
    long storiesOfOne() {
        return storiesOfOne;
    }

    long[] storyNumbers() {
        return stories;
    }

    /** Outlets of these articles. */
    public int sources() {
        return sources.length;
    }

    int[] sourceNumbers() {
        return sources;
    }

    DayCounts add(long moreN, long moreMentions, long moreArticles, long moreLeftOut) {
        n += moreN;
        mentions += moreMentions;
        articles += moreArticles;
        leftOut += moreLeftOut;
        return this;
    }

    /** Adds other counts to these. */
    public void add(DayCounts other) {
        add(other.n, other.mentions, other.articles, other.leftOut);
        addStories(other.storiesOfOne, other.stories);
        addSources(other.sources);
    }

    /**
     * Adds stories.
     *
     * @param ofOne how many that are added only once
     * @param others numbers of those that may be added again, sorted
     */
    void addStories(long ofOne, long... others) {
        storiesOfOne += ofOne;
        if (stories.length == 0 || others.length == 0) {
            stories = stories.length == 0 ? others : stories;
            return;
        }
        long[] merged = new long[stories.length + others.length];
        int size = 0;
        for (int i = 0, j = 0; i < stories.length || j < others.length; ) {
            if (j == others.length || i < stories.length && stories[i] < others[j]) {
                merged[size++] = stories[i++];
            } else {
                i += i < stories.length && stories[i] == others[j] ? 1 : 0;
                merged[size++] = others[j++];
            }
        }
        stories = size == merged.length ? merged : Arrays.copyOf(merged, size);
    }

    void addSource(int source) {
        int place = Arrays.binarySearch(sources, source);
        if (place < 0) {
            int[] more = new int[sources.length + 1];
            System.arraycopy(sources, 0, more, 0, -place - 1);
            more[-place - 1] = source;
            System.arraycopy(sources, -place - 1, more, -place, sources.length + place + 1);
            sources = more;
        }
    }

    /** Merges sorted numbers into the sorted numbers. */
    void addSources(int[] others) {
        if (sources.length == 0) {
            sources = others;
            return;
        }
        int[] merged = new int[sources.length + others.length];
        int size = 0;
        for (int i = 0, j = 0; i < sources.length || j < others.length; ) {
            if (j == others.length || i < sources.length && sources[i] < others[j]) {
                merged[size++] = sources[i++];
            } else {
                i += i < sources.length && sources[i] == others[j] ? 1 : 0;
                merged[size++] = others[j++];
            }
        }
        sources = size == merged.length ? merged : Arrays.copyOf(merged, size);
    }
}
