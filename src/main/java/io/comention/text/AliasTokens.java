package io.comention.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts an alias into match tokens by the same rule as a text. */
public final class AliasTokens {
    private AliasTokens() {}

    /** The match tokens of an alias, as written; a {@code *} right behind a word stays with it. */
    public static List<String> of(String alias) {
        List<String> words = new ArrayList<>();
        int[] spans = new int[2 * alias.length()];
        for (int begin = Spaces.skip(alias, 0, alias.length()); begin < alias.length(); ) {
            int end = begin;
            while (end < alias.length() && !Spaces.isSpace(alias.charAt(end))) {
                end++;
            }
            boolean prefix = end - begin > 1
                    && alias.charAt(end - 1) == '*'
                    && Character.isLetterOrDigit(alias.codePointBefore(end - 1));
            int size = MatchTokens.split(alias, begin, prefix ? end - 1 : end, spans);
            for (int i = 0; i < size; i += 2) {
                words.add(alias.substring(spans[i], spans[i + 1]) + (prefix && i + 2 == size ? "*" : ""));
            }
            begin = Spaces.skip(alias, end, alias.length());
        }
        return words;
    }

    /** Whether a token of an alias stands for all words that begin so. */
    public static boolean isPrefix(String token) {
        return token.length() > 1 && token.endsWith("*");
    }
}
