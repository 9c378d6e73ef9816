package io.comention.topics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Where terms, and pairs of the first terms of a topic, are counted: terms at their place, pairs behind them.
 *
 * @param vocabulary how many terms there are
 * @param topics how many topics there are
 * @param among of each term, as topic · {@link #FIRST} + rank, where it is one of a topic's first; null where nowhere
 */
record TermSlots(int vocabulary, int topics, int[][] among) implements Serializable {
    /** How many terms of a topic are looked at together, as is the custom. */
    static final int FIRST = 10;

    static TermSlots of(int vocabulary, List<Topic> topics) {
        int[][] among = new int[vocabulary][];
        for (Topic topic : topics) {
            for (int i = 0; i < Math.min(FIRST, topic.terms().size()); i++) {
                int place = topic.terms().get(i).place();
                int[] before = among[place] == null ? new int[0] : among[place];
                int[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = topic.place() * FIRST + i;
                among[place] = after;
            }
        }
        return new TermSlots(vocabulary, topics.size(), among);
    }

    int size() {
        return vocabulary + topics * FIRST * FIRST;
    }

    /** The slot of two of a topic's first terms, the former being the more probable. */
    int of(int topic, int i, int j) {
        return vocabulary + (topic * FIRST + i) * FIRST + j;
    }

    /** Counts an article: each of its terms, and each two of them that are among the first of a topic. */
    void add(List<Integer> terms, long[] counts) {
        int[] first = new int[topics]; // one bit per term of a topic that the article has
        for (int place : terms) {
            counts[place]++;
            if (among[place] != null) {
                for (int where : among[place]) {
                    first[where / FIRST] |= 1 << where % FIRST;
                }
            }
        }
        for (int topic = 0; topic < topics; topic++) {
            for (int i = 0; first[topic] >> i + 1 != 0; i++) {
                if ((first[topic] >> i & 1) == 1) {
                    addPairs(topic, i, first[topic], counts);
                }
            }
        }
    }

    private void addPairs(int topic, int i, int found, long[] counts) {
        for (int j = i + 1; j < FIRST; j++) {
            counts[of(topic, i, j)] += found >> j & 1;
        }
    }
}
