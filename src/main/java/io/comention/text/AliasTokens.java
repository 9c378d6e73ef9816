package io.comention.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts an alias into match tokens by the same rule as a text. */
public final class AliasTokens {
    private AliasTokens() {}

    /** The match tokens of an alias, as written. */
    public static List<String> of(String alias) {
        List<String> words = new ArrayList<>();
        int[] spans = new int[2 * alias.length()];
        for (int begin = Spaces.skip(alias, 0, alias.length()); begin < alias.length(); ) {
            int end = begin;
            while (end < alias.length() && !Spaces.isSpace(alias.charAt(end))) {
                end++;
            }
            int size = MatchTokens.split(alias, begin, end, spans);
            for (int i = 0; i < size; i += 2) {
                words.add(alias.substring(spans[i], spans[i + 1]));
            }
            begin = Spaces.skip(alias, end, alias.length());
        }
        return words;
    }
}
