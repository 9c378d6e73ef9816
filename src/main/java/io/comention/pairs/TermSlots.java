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
    /** Of what it holds, in numbers. */
    private static final int MOST = 1 << 22;

    private static final int SMALLEST = 1 << 10;

    private final int slots;
    private final int most;
    private final TermNumbers terms = new TermNumbers();

    /** The slots of each article. */
    private int[][] ofArticles = new int[SMALLEST][];

    private int articles;

    /** The terms of all articles one after the other, and the article of each. */
    private int[] termAt = new int[SMALLEST];

    private int[] articleAt = new int[SMALLEST];
    private int places;
    private int held;

    /** Where the articles of each term end among them, once they are put together. */
    private int[] ends;

    private int[] byTerm;
    private int nextTerm;
    private int[] counts;

    /** Without articles; for so many slots. */
    TermSlots(int slots) {
        this(slots, MOST);
    }

    /** With room for so many articles, slots of them and terms of them. */
    TermSlots(int slots, int most) {
        this.slots = slots;
        this.most = most;
    }

    /** Whether it holds as much as a task's memory should. */
    boolean isFull() {
        return held >= most;
    }

    /** Adds an article that counts for some slots. */
    void add(int[] ofArticle, TermCounts itsTerms) {
        if (articles == ofArticles.length) {
            ofArticles = Arrays.copyOf(ofArticles, 2 * articles);
        }
        int before = places;
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
        held += 1 + ofArticle.length + places - before;
    }

    /** Goes on to the next term, once all articles are added; false where there is none. */
    boolean next() {
        if (ends == null) {
            group();
        }
        Arrays.fill(counts, 0);
        if (nextTerm == ends.length) {
            return false;
        }
        for (int place = nextTerm == 0 ? 0 : ends[nextTerm - 1]; place < ends[nextTerm]; place++) {
            for (int slot : ofArticles[byTerm[place]]) {
                counts[slot]++;
            }
        }
        nextTerm++;
        return true;
    }

    /** The term at hand. */
    String term() {
        return terms.term(nextTerm - 1);
    }

    /** How many articles that have the term count for each slot; the array is that of the next one afterwards. */
    int[] counts() {
        return counts;
    }

    private void group() {
        counts = new int[slots];
        ends = new int[terms.size()];
        for (int place = 0; place < places; place++) {
            ends[termAt[place]]++;
        }
        int sum = 0;
        for (int term = 0; term < ends.length; term++) {
            int begin = sum;
            sum += ends[term];
            ends[term] = begin;
        }
        byTerm = new int[places];
        for (int place = 0; place < places; place++) {
            byTerm[ends[termAt[place]]++] = articleAt[place];
        }
    }
}
