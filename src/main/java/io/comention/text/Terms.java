package io.comention.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What of a token is a term, and how often the article at hand holds each.
 *
 * <p>A term is in lower case, has a letter, at most {@value #LONGEST} characters, no possessive and no quotation marks
 * or stops around it, and is no stop word. Words that the tokenizer leaves joined by a hyphen are one term; those joined
 * by a dash or slash are two.
 */
final class Terms {
    static final int LONGEST = 60;

    private static final int DICTIONARY_LIMIT = 1 << 19;

    private final Set<String> stopWords;
    private final Map<String, Term> dictionary = new HashMap<>();
    private final List<Term> touched = new ArrayList<>();

    Terms(String language, Tokenizer tokenizer) {
        this.stopWords = StopWords.of(language, tokenizer, Terms::normalise);
    }

    /** The terms of a token, in its order; their counters are this object's. */
    void addTermsOf(String token, List<Term> terms) {
        int from = 0;
        for (int i = 0; i <= token.length(); i++) {
            if (i == token.length() || separates(token.charAt(i))) {
                if (i > from && i - from <= 2 * LONGEST) {
                    add(normalise(token.substring(from, i)), terms);
                }
                from = i + 1;
            }
        }
    }

    private void add(String term, List<Term> terms) {
        if (term.isEmpty() || stopWords.contains(term)) {
            return;
        }
        terms.add(dictionary.computeIfAbsent(term, Term::new));
    }

    /**
     * The words of a token in its order, stop words included, with what parts words from their neighbours: punctuation
     * but for the stop of an abbreviation, and numbers. A possessive is nothing.
     */
    void addWordsOf(String token, List<NGrams.Word> words) {
        int from = 0;
        for (int i = 0; i <= token.length(); i++) {
            boolean separated = i < token.length() && separates(token.charAt(i));
            if (i == token.length() || separated) {
                if (i > from) {
                    addWord(token.substring(from, i), words);
                }
                if (separated) {
                    words.add(NGrams.BREAK);
                }
                from = i + 1;
            }
        }
    }

    private void addWord(String piece, List<NGrams.Word> words) {
        String word = piece.length() > 2 * LONGEST ? "" : normalise(piece);
        if (word.isEmpty()) {
            if (!isPossessive(piece)) {
                words.add(NGrams.BREAK);
            }
            return;
        }
        if (!Character.isLetterOrDigit(piece.codePointAt(0))) {
            words.add(NGrams.BREAK);
        }
        words.add(new NGrams.Word(word, !stopWords.contains(word)));
        int last = piece.codePointBefore(piece.length());
        if (last != '.' && !isTermEnd(last)) {
            words.add(NGrams.BREAK);
        }
    }

    private static boolean isPossessive(String piece) {
        return piece.length() == 2 && MatchTokens.isApostrophe(piece.charAt(0)) && isS(piece, 1, 2);
    }

    void count(Term term, boolean capital) {
        if (term.occurrences++ == 0) {
            touched.add(term);
        }
        if (capital) {
            term.capitals++;
        }
    }

    /** How often a word was counted without a capital since the last {@link #drain}. */
    int lowerCase(String word) {
        Term term = dictionary.get(normalise(word));
        return term == null ? 0 : term.occurrences - term.capitals;
    }

    /** What was counted since the last call. */
    TermCounts drain() {
        TermCounts counts = TermCounts.of(touched);
        for (Term term : touched) {
            term.occurrences = 0;
            term.capitals = 0;
        }
        touched.clear();
        return counts;
    }

    /** Whether the dictionary has grown past its bound: whoever holds its terms must let go of them, and clear it. */
    boolean full() {
        return dictionary.size() > DICTIONARY_LIMIT;
    }

    void clear() {
        dictionary.clear();
    }

    /** The term that a token would be, or nothing. */
    static String normalise(String token) {
        int begin = 0;
        int end = token.length();
        while (begin < end && !Character.isLetterOrDigit(token.codePointAt(begin))) {
            begin += Character.charCount(token.codePointAt(begin));
        }
        if (begin > 0 && MatchTokens.isApostrophe(token.charAt(begin - 1)) && isS(token, begin, end)) {
            return "";
        }
        while (end > begin && !isTermEnd(token.codePointBefore(end))) {
            end -= Character.charCount(token.codePointBefore(end));
        }
        if (end - begin > 2 && MatchTokens.isApostrophe(token.charAt(end - 2)) && isS(token, end - 1, end)) {
            end -= 2;
        }
        boolean letter = false;
        for (int i = begin; i < end && !letter; i++) {
            letter = Character.isLetter(token.codePointAt(i));
        }
        if (!letter || end - begin > LONGEST) {
            return "";
        }
        return token.substring(begin, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static boolean isS(String token, int begin, int end) {
        return end - begin == 1 && (token.charAt(begin) == 's' || token.charAt(begin) == 'S');
    }

    private static boolean isTermEnd(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Dashes other than the hyphen, slashes and whatever else joins words without making them one. */
    private static boolean separates(char c) {
        return c == '/'
                || c == '\\'
                || c == '|'
                || c == '…'
                || c == '_'
                || c == '*'
                || c == '"'
                || c == '“'
                || c == '”'
                || c == ','
                || c == ';'
                || c == ':'
                || c == '('
                || c == ')'
                || c == '['
                || c == ']'
                || c == '<'
                || c == '>'
                || c == '='
                || c == '+'
                || c == '!'
                || c == '?'
                || c != '-' && c != '‐' && c != '‑' && MatchTokens.isDash(c);
    }
}
