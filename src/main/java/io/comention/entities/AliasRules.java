package io.comention.entities;

import java.io.Serializable;
import java.util.List;

/**
 * When an alias counts.
 *
 * @param letterCase how it must be written
 * @param needs it counts only where one of these holds; empty: always
 * @param unless it does not count where one of these holds
 * @param everywhere whether one occurrence for which {@code unless} holds speaks for all of the article: who is a person
 *     once is one throughout (one sense per discourse; Gale, Church and Yarowsky 1992)
 * @param not longer phrases that hold the alias and name nobody
 */
public record AliasRules(
        LetterCase letterCase, List<Condition> needs, List<Condition> unless, boolean everywhere, List<String> not)
        implements Serializable {
    /** An alias that counts wherever it is written as usual. */
    static final AliasRules NONE = new AliasRules(LetterCase.SMART, List.of(), List.of(), false, List.of());

    /** Whether some occurrences count and others do not, the way they are written apart. */
    public boolean areConditional() {
        return !needs.isEmpty() || !unless.isEmpty();
    }

    /** How the letters of an occurrence may be written. */
    public enum LetterCase {
        /** Words with a capital so, or wholly in capitals if the alias has more than three letters; others in any way. */
        SMART,
        /** To the letter. */
        EXACT,
        /** To the letter, in a sentence that is not mostly in capitals. */
        MIXED,
        /** In any way. */
        ANY
    }

    /** Where a condition looks for its words. */
    public enum Scope {
        /** Anywhere in title or text. */
        ARTICLE,
        /** Anywhere in the sentence. */
        SENTENCE,
        /** Among the match tokens before the name, in its sentence. */
        BEFORE,
        /** Among the match tokens after the name, in its sentence. */
        AFTER,
        /** Among the match tokens before or after it, in its sentence. */
        WITHIN
    }

    /**
     * Whether one of several words stands near a name.
     *
     * @param tokens how many match tokens away at most; not for {@code ARTICLE} and {@code SENTENCE}
     * @param words match tokens in any case; with {@code *} at the end all that begin so; {@code <name>} a word with a
     *     capital that is part of no alias, {@code <number>} one that begins with a digit
     */
    public record Condition(Scope scope, int tokens, List<String> words) implements Serializable {
        /** Stands for a capitalised word that nobody looks for. */
        static final String NAME = "<name>";

        /** Stands for a number. */
        static final String NUMBER = "<number>";
    }
}
