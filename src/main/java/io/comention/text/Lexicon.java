package io.comention.text;

/** Numbers the words that somebody looks for, so that a text's words need to be compared only once each. */
@FunctionalInterface
public interface Lexicon {
    /** The number of a word that is looked for; negative for every other. {@code folded}: {@link MatchTokens#fold}. */
    int number(String folded);

    /** Looks for nothing. */
    Lexicon NONE = folded -> -1;
}
