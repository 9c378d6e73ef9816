package io.comention.entities;

import io.comention.entities.AliasRules.Condition;
import io.comention.entities.AliasRules.Scope;
import io.comention.text.MatchTokens;
import io.comention.text.MatchWords;
import io.comention.text.Nearby;
import io.comention.text.Sentence;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The conditions of one alias, with their words numbered. */
final class Conditions implements Serializable {
    private final Numbered[] conditions;

    private record Numbered(Scope scope, int tokens, int[] numbers, boolean name, boolean number)
            implements Serializable {}

    Conditions(List<Condition> conditions, Words words) {
        this.conditions = conditions.stream()
                .map(c -> new Numbered(
                        c.scope(),
                        c.tokens(),
                        words.numbersOf(c.words().stream()
                                .filter(word -> !isClass(word))
                                .toList()),
                        c.words().contains(Condition.NAME),
                        c.words().contains(Condition.NUMBER)))
                .toArray(Numbered[]::new);
    }

    /** Whether a word of a condition stands for a class of words. */
    static boolean isClass(String word) {
        return word.equals(Condition.NAME) || word.equals(Condition.NUMBER);
    }

    /** What first holds for the name at {@code text[begin, end)}, in words such as {@code before 'Michael'}; or null. */
    String holding(Passage passage, int begin, int end, Matcher matcher) {
        for (Numbered condition : conditions) {
            String holds =
                    switch (condition.scope) {
                        case ARTICLE -> inArticle(condition, passage.words(), matcher);
                        case SENTENCE -> inSentence(condition, passage, begin, end);
                        case BEFORE -> before(condition, passage, begin, matcher);
                        case AFTER -> after(condition, passage, begin, end, matcher);
                        case WITHIN -> {
                            String before = before(condition, passage, begin, matcher);
                            yield before != null ? before : after(condition, passage, begin, end, matcher);
                        }
                    };
            if (holds != null) {
                return condition.scope.name().toLowerCase(Locale.ROOT) + " " + holds;
            }
        }
        return null;
    }

    private static String inArticle(Numbered condition, MatchWords words, Matcher matcher) {
        for (int number : condition.numbers) {
            if (words.holds(number)) {
                return matcher.wordOf(number);
            }
        }
        return null;
    }

    private static String inSentence(Numbered condition, Passage passage, int begin, int end) {
        Sentence sentence = passage.sentence(begin);
        MatchWords words = passage.words();
        for (int i = passage.from(); i < passage.to(); i++) {
            boolean inside = words.begin(i) >= sentence.begin() && words.begin(i) < sentence.end();
            boolean own = words.begin(i) >= begin && words.begin(i) < end;
            if (inside && !own && isOneOf(words.number(i), condition.numbers)) {
                return quoted(passage.text(), words.begin(i), words.end(i));
            }
        }
        return null;
    }

    private static String before(Numbered condition, Passage passage, int begin, Matcher matcher) {
        Sentence sentence = passage.sentence(begin);
        Nearby nearby = passage.nearby();
        int at = begin;
        for (int i = 0; i < condition.tokens && nearby.previous(passage.text(), sentence.begin(), at); i++) {
            at = nearby.begin();
            String holds = holds(condition, passage.text(), at, nearby.end(), at == sentence.begin(), matcher);
            if (holds != null) {
                return holds;
            }
        }
        return null;
    }

    private static String after(Numbered condition, Passage passage, int begin, int end, Matcher matcher) {
        int stop = Math.max(end, passage.sentence(begin).end());
        Nearby nearby = passage.nearby();
        int at = end;
        for (int i = 0; i < condition.tokens && nearby.next(passage.text(), at, stop); i++) {
            at = nearby.end();
            String holds = holds(condition, passage.text(), nearby.begin(), at, false, matcher);
            if (holds != null) {
                return holds;
            }
        }
        return null;
    }

    /** A class of words, or the word itself, where the token is one; else null. */
    private static String holds(Numbered condition, String text, int begin, int end, boolean initial, Matcher matcher) {
        if (condition.number && Character.isDigit(text.codePointAt(begin))) {
            return Condition.NUMBER;
        }
        String word = text.substring(begin, end);
        int number = matcher.number(MatchTokens.fold(word));
        if (isOneOf(number, condition.numbers)) {
            return quoted(text, begin, end);
        }
        return condition.name && !initial && isName(word) && !matcher.isOfAnAlias(number) ? Condition.NAME : null;
    }

    /** A capital, and small letters behind it. */
    private static boolean isName(String word) {
        return Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().skip(1).anyMatch(Character::isLowerCase);
    }

    private static boolean isOneOf(int number, int[] numbers) {
        return number >= 0 && Arrays.binarySearch(numbers, number) >= 0;
    }

    private static String quoted(String text, int begin, int end) {
        return "'" + text.substring(begin, end).toLowerCase(Locale.ROOT) + "'";
    }
}
