package io.comention.entities;

import io.comention.text.AliasTokens;
import io.comention.text.MatchTokens;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Numbers of all words that a matcher looks for, whole ones and beginnings ({@code талиб*}).
 *
 * <p>A word of a text has the number of that very word, else that of its longest listed beginning; {@link #shorter} leads
 * on to the shorter ones.
 */
final class Words implements Serializable {
    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private int[] shorter = {};
    private String[] texts = {};

    /** The number of a token of an alias or rule, which is listed if it is new. */
    int list(String token) {
        Map<String, Integer> map = whole;
        String folded = MatchTokens.fold(token);
        if (AliasTokens.isPrefix(token)) {
            map = beginnings;
            folded = MatchTokens.fold(token.substring(0, token.length() - 1));
            shortest = Math.min(shortest, folded.length());
            longest = Math.max(longest, folded.length());
        }
        Integer number = map.get(folded);
        if (number == null) {
            number = whole.size() + beginnings.size();
            map.put(folded, number);
        }
        return number;
    }

    /** To be called when all are listed. */
    void complete() {
        shorter = new int[whole.size() + beginnings.size()];
        Arrays.fill(shorter, -1);
        whole.forEach((word, number) -> shorter[number] = beginning(word, word.length()));
        beginnings.forEach((word, number) -> shorter[number] = beginning(word, word.length() - 1));
        texts = new String[shorter.length];
        whole.forEach((word, number) -> texts[number] = word);
        beginnings.forEach((word, number) -> texts[number] = word + "*");
    }

    /** A word by its number. */
    String text(int number) {
        return texts[number];
    }

    /** The number of a folded word of a text; negative where nobody looks for it. */
    int number(String folded) {
        Integer number = whole.get(folded);
        return number != null ? number : beginning(folded, folded.length());
    }

    private int beginning(String folded, int most) {
        for (int length = Math.min(longest, most); length >= shortest; length--) {
            Integer number = beginnings.get(folded.substring(0, length));
            if (number != null) {
                return number;
            }
        }
        return -1;
    }

    /** The number of the next shorter listed beginning of the same word, or a negative one. */
    int shorter(int number) {
        return shorter[number];
    }

    /** All numbers that words of a text may have that are one of these tokens, in order. */
    int[] numbersOf(List<String> tokens) {
        BitSet wanted = new BitSet();
        tokens.forEach(token -> wanted.set(list(token)));
        return IntStream.range(0, shorter.length)
                .filter(number -> {
                    int at = number;
                    while (at >= 0 && !wanted.get(at)) {
                        at = shorter[at];
                    }
                    return at >= 0;
                })
                .toArray();
    }
}
