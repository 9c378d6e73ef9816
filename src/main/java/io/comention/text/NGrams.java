package io.comention.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts runs of neighbouring words as terms: {@code taliban delegation}, {@code ministry of defence}. None begins or ends
 * with a stop word.
 */
final class NGrams {
    /** What no run goes across. */
    static final Word BREAK = new Word("", false);

    static final Word[] NO_WORDS = {};

    private static final int DICTIONARY_LIMIT = 1 << 20;

    private final int longest;
    private final Terms terms;
    private final Map<String, Term> dictionary = new HashMap<>();
    private final Deque<Word> before = new ArrayDeque<>();

    /** A word in lower case; a stop word is no term. */
    record Word(String text, boolean term) {}

    /** Runs of two to {@code longest} words, counted among the terms. */
    NGrams(int longest, Terms terms) {
        this.longest = longest;
        this.terms = terms;
    }

    /** Begins a sentence. */
    void begin() {
        before.clear();
    }

    /** Goes on with some words. */
    void add(Word[] words) {
        for (Word word : words) {
            if (word.text().isEmpty()) {
                before.clear();
            } else {
                if (word.term()) {
                    count(word.text());
                }
                if (before.size() == longest - 1) {
                    before.removeLast();
                }
                before.addFirst(word);
            }
        }
    }

    /** Counts the runs that end in a word, whose predecessors are known, the nearest first. */
    private void count(String last) {
        String run = last;
        for (Word word : before) {
            run = word.text() + ' ' + run;
            if (word.term()) {
                terms.count(dictionary.computeIfAbsent(run, Term::new), false);
            }
        }
    }

    /** Bounds what is remembered; when nothing is counted. */
    void forgetIfMany() {
        if (dictionary.size() > DICTIONARY_LIMIT) {
            dictionary.clear();
        }
    }
}
