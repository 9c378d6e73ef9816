package io.comention.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The terms that the words of some aliases would be. */
public final class AliasTerms implements Serializable {
    private final Set<String> words = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();

    /** Adds the words of an alias; one that ends in {@code *} stands for all that begin so. */
    public void add(String alias) {
        for (String token : AliasTokens.of(alias)) {
            if (AliasTokens.isPrefix(token)) {
                prefixes.add(token.substring(0, token.length() - 1).toLowerCase(Locale.ROOT));
            } else {
                words.add(token.toLowerCase(Locale.ROOT));
            }
        }
        for (int begin = Spaces.skip(alias, 0, alias.length()); begin < alias.length(); ) {
            int end = begin;
            while (end < alias.length() && !Spaces.isSpace(alias.charAt(end))) {
                end++;
            }
            words.add(Terms.normalise(alias.substring(begin, end))); // whole, where match tokens are cut at a hyphen
            begin = Spaces.skip(alias, end, alias.length());
        }
    }

    /** Whether a term is one of the words, or is made of them alone. */
    public boolean contain(String term) {
        return Arrays.stream(term.split(" ", -1))
                .allMatch(word -> words.contains(word) || prefixes.stream().anyMatch(word::startsWith));
    }
}
