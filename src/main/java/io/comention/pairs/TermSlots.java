package io.comention.pairs;

import io.comention.text.TermCounts;
import io.comention.text.TermNumbers;
import java.util.Arrays;

/**
 * Which articles have which terms, and the slots of {@link ChosenPairs} that each of the articles counts for.
 *
 * <p>What a term counts for is added up term by term when it is asked for, in numbers that stay in the processor's
 * nearest memory: to add article by article to the numbers of each of its terms would wait for memory at every one.
 */
final class TermSlots {
    private static final int MOST_PLACES = 1 << 22;
    private static final int SMALLEST = 1 << 10;

    private final int slots;
    private final int mostPlaces;
    private final TermNumbers terms = new TermNumbers();

    /** The slots of each article. */
    private int[][] ofArticles = new int[SMALLEST][];

    private int articles;

    /** The terms of all articles one after the other, and the article of each. */
    private int[] termAt = new int[SMALLEST];

    private int[] articleAt = new int[SMALLEST];
    private int places;

    /** Receives a term and how many articles that have it count for each slot; the array is that of the next one afterwards. */
    interface Receiver {
        void take(String term, int[] bySlot);
    }

    /** Without articles; for so many slots. */
    TermSlots(int slots) {
        this(slots, MOST_PLACES);
    }

    /** With room for so many terms of articles. */
    TermSlots(int slots, int mostPlaces) {
        this.slots = slots;
        this.mostPlaces = mostPlaces;
    }

    /** Whether it holds as much as a task's memory should. */
    boolean isFull() {
        return places >= mostPlaces;
    }

    /** Adds an article that counts for some slots. */
    void add(int[] ofArticle, TermCounts itsTerms) {
        if (articles == ofArticles.length) {
            ofArticles = Arrays.copyOf(ofArticles, 2 * articles);
        }
        int article = articles++;
        ofArticles[article] = ofArticle;
        itsTerms.forEach((text, from, to, occurrences) -> {
            if (places == termAt.length) {
                termAt = Arrays.copyOf(termAt, 2 * places);
                articleAt = Arrays.copyOf(articleAt, 2 * places);
            }
            termAt[places] = terms.number(text, from, to);
            articleAt[places++] = article;
        });
    }

    /** Hands out every term. */
    void forEach(Receiver receiver) {
        int[] ends = new int[terms.size()];
        for (int place = 0; place < places; place++) {
            ends[termAt[place]]++;
        }
        int sum = 0;
        for (int term = 0; term < ends.length; term++) {
            int begin = sum;
            sum += ends[term];
            ends[term] = begin;
        }
        int[] byTerm = new int[places];
        for (int place = 0; place < places; place++) {
            byTerm[ends[termAt[place]]++] = articleAt[place];
        }
        int[] counts = new int[slots];
        for (int term = 0, begin = 0; term < ends.length; begin = ends[term++]) {
            for (int place = begin; place < ends[term]; place++) {
                for (int slot : ofArticles[byTerm[place]]) {
                    counts[slot]++;
                }
            }
            receiver.take(terms.term(term), counts);
            Arrays.fill(counts, 0);
        }
    }
}
