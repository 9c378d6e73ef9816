package io.comention.articles;

import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** The fields of a record that an entry of the corpus reads, each with a number; and which of them an article takes. */
final class FieldPaths {
    private final List<String> paths;
    private final int[][] candidates = new int[ArticleField.values().length][];

    FieldPaths(CorpusEntry entry) {
        Set<String> distinct = new LinkedHashSet<>();
        for (ArticleField field : ArticleField.values()) {
            distinct.addAll(entry.source(field).paths());
        }
        paths = new ArrayList<>(distinct);
        for (ArticleField field : ArticleField.values()) {
            candidates[field.ordinal()] = entry.source(field).paths().stream()
                    .mapToInt(paths::indexOf)
                    .toArray();
        }
    }

    /** The paths; the place of each is its number. */
    List<String> all() {
        return paths;
    }

    /** The first candidate that is not blank, else the first that is there, else null. */
    String value(ArticleField field, IntFunction<String> values) {
        String found = null;
        for (int candidate : candidates[field.ordinal()]) {
            String value = values.apply(candidate);
            if (value != null && !value.isBlank()) {
                return value;
            }
            found = found == null ? value : found;
        }
        return found;
    }
}
