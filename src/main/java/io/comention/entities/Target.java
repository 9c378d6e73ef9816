package io.comention.entities;

import io.comention.entities.AliasRules.LetterCase;
import io.comention.text.AliasTokens;
import io.comention.text.MatchTokens;
import io.comention.text.MatchWords;
import java.io.Serializable;
import java.util.List;

/** A phrase as a matcher looks for it: an alias, or one that is dropped. */
final class Target implements Serializable {
    private static final int LETTERS_FOR_CAPITALS = 4;

    /** How well an occurrence is written; the better of two phrases wins. */
    enum Spelling {
        WRONG,
        RIGHT,
        TO_THE_LETTER
    }

    /** Number of the alias: the phrase's own, or that of which it is a {@code not}; negative for {@code ignore}. */
    final int alias;

    /** The phrase that is dropped, or null for an alias. */
    final String dropped;

    final Conditions needs;
    final Conditions unless;
    private final LetterCase letterCase;
    private final boolean capitals;
    private final String[] words;
    private final boolean[] small;

    private Target(
            int alias, String dropped, String phrase, LetterCase letterCase, Conditions needs, Conditions unless) {
        this.alias = alias;
        this.dropped = dropped;
        this.letterCase = letterCase;
        this.needs = needs;
        this.unless = unless;
        List<String> tokens = AliasTokens.of(phrase);
        this.words = tokens.stream().map(MatchTokens::plain).toArray(String[]::new);
        this.small = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            small[i] = words[i].codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
        }
        this.capitals = phrase.codePoints().filter(Character::isLetter).count() >= LETTERS_FOR_CAPITALS;
    }

    static Target alias(int number, Alias alias, Words words) {
        AliasRules rules = alias.rules();
        return new Target(
                number,
                null,
                alias.text(),
                rules.letterCase(),
                rules.needs().isEmpty() ? null : new Conditions(rules.needs(), words),
                rules.unless().isEmpty() ? null : new Conditions(rules.unless(), words));
    }

    static Target not(int alias, String phrase) {
        return new Target(alias, phrase, phrase, LetterCase.SMART, null, null);
    }

    static Target ignore(String phrase) {
        return not(-1, phrase);
    }

    boolean isAlias() {
        return dropped == null;
    }

    /** Why a phrase is dropped, in words. */
    String rule() {
        return (alias < 0 ? "ignore" : "not") + " '" + dropped + "'";
    }

    /** Of several phrases of the same words the lower is tried first. */
    int order() {
        return alias < 0 ? 0 : !isAlias() ? 3 : needs != null ? 1 : 2;
    }

    boolean hasWordsOf(Target other) {
        return java.util.Arrays.equals(words, other.words);
    }

    /** How the tokens from {@code first} on write this phrase; they are its words but for case. */
    Spelling spelling(Passage passage, int first) {
        MatchWords tokens = passage.words();
        Spelling spelling = Spelling.TO_THE_LETTER;
        for (int i = 0; i < words.length; i++) {
            int begin = tokens.begin(first + i);
            int end = tokens.end(first + i);
            if (!isToTheLetter(words[i], passage.text(), begin, end)) {
                spelling = Spelling.RIGHT;
                if (!mayBe(i, passage.text().substring(begin, end))) {
                    return Spelling.WRONG;
                }
            }
        }
        return letterCase == LetterCase.MIXED
                        && passage.sentence(tokens.begin(first)).isInCapitals(passage.text())
                ? Spelling.WRONG
                : spelling;
    }

    private boolean mayBe(int word, String written) {
        return switch (letterCase) {
            case ANY -> true;
            case EXACT, MIXED -> false;
            case SMART -> small[word] || capitals && written.codePoints().noneMatch(Character::isLowerCase);
        };
    }

    private static boolean isToTheLetter(String word, String text, int begin, int end) {
        if (AliasTokens.isPrefix(word)) {
            int length = word.length() - 1;
            return MatchTokens.plain(text.substring(begin, end)).regionMatches(0, word, 0, length);
        }
        return word.length() == end - begin && text.startsWith(word, begin)
                || word.equals(MatchTokens.plain(text.substring(begin, end)));
    }
}
