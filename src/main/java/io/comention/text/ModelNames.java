package io.comention.text;

import java.util.Arrays;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.util.Span;

/**
 * Finds names by one model, sentence by sentence, article by article.
 *
 * <p>A sentence of more than {@link #MOST_TOKENS} tokens is read in pieces of so many, since the search takes time and
 * memory with the square of their number. Not for use by several threads.
 */
public final class ModelNames {
    /** How many tokens are given to the model at once. */
    public static final int MOST_TOKENS = 250;

    private final NameFinderME finder;
    private final NameTokens tokens;
    private final String wanted;

    /** A finder of its own for one thread; the model is shared. */
    public ModelNames(NameModel model) {
        this.finder = new NameFinderME(model.model());
        this.tokens = new NameTokens(model.tokenizedAs());
        this.wanted = model.wanted();
    }

    /** Forgets what the sentences so far have said, which the model looks back to. */
    public void beginArticle() {
        finder.clearAdaptiveData();
    }

    /**
     * Begin and end (exclusive) of the names in {@code text[begin, end)}, one after the other, from left to right.
     *
     * <p>Quotes, brackets and other marks at either end of a name are no part of it, nor is {@code 's} behind it.
     */
    public int[] find(String text, int begin, int end) {
        String sentence = text.substring(begin, end);
        int[] spans = tokens.spans(sentence);
        int[] names = new int[spans.length];
        int size = 0;
        for (int from = 0; from < spans.length / 2; from += MOST_TOKENS) {
            int to = Math.min(from + MOST_TOKENS, spans.length / 2);
            for (Span name : finder.find(NameTokens.words(sentence, spans, from, to))) {
                int first = skipMarks(sentence, spans[2 * (from + name.getStart())]);
                int last = trimMarks(sentence, end(sentence, spans, from + name.getStart(), from + name.getEnd()));
                if (name.getType().equals(wanted) && first < last) {
                    names[size++] = begin + first;
                    names[size++] = begin + last;
                }
            }
        }
        return Arrays.copyOf(names, size);
    }

    /** Where the last token ends that is no {@code 's}. */
    private static int end(String text, int[] spans, int first, int behind) {
        int last = behind - 1;
        return spans[2 * last + 1]
                - (last > first && MatchTokens.isApostrophe(text.charAt(spans[2 * last]))
                        ? spans[2 * last + 1] - spans[2 * last]
                        : 0);
    }

    private static int skipMarks(String text, int from) {
        int at = from;
        while (at < text.length() && !isPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int trimMarks(String text, int to) {
        int at = to;
        while (at > 0 && !isPart(text.codePointBefore(at)) && text.charAt(at - 1) != '.') {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
