package io.comention.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts an alias into match tokens by the same rule as a text. Not for use by several threads. */
public final class AliasTokens {
    private final Tokenizer tokenizer = new Tokenizer(TextModels.tokens());

    /** The match tokens of an alias, as written. */
    public List<String> of(String alias) {
        List<String> words = new ArrayList<>();
        int[] tokens = tokenizer.spans(alias);
        int[] spans = new int[2 * alias.length()];
        for (int i = 0; i < tokens.length; i += 2) {
            int size = MatchTokens.split(alias, tokens[i], tokens[i + 1], spans, 0);
            for (int j = 0; j < size; j += 2) {
                words.add(alias.substring(spans[j], spans[j + 1]));
            }
        }
        return words;
    }
}
