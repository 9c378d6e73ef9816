package io.comention.job;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word that somebody who mistyped one probably meant. */
public final class Suggestion {
    private static final int FARTHEST = 3;

    private Suggestion() {}

    /** {@code "; did you mean 'x'?"} for the nearest known word, or nothing where none is near. */
    public static String of(String word, Collection<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
        return known.stream()
                .filter(candidate -> {
                    int edits = distance.apply(word, candidate);
                    return edits >= 0 && edits < Math.max(2, candidate.length() / 2 + 1);
                })
                .min(Comparator.comparing((String candidate) -> distance.apply(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse("");
    }
}
