package io.comention.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The terms of one article and how often each occurs, both in the terms' own order (UTF-16). */
public record TermCounts(List<String> terms, int[] occurrences) {
    static TermCounts of(List<Term> touched) {
        Term[] sorted = touched.toArray(new Term[0]);
        Arrays.sort(sorted, (a, b) -> a.text.compareTo(b.text));
        List<String> terms = new ArrayList<>(sorted.length);
        int[] occurrences = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            terms.add(sorted[i].text);
            occurrences[i] = sorted[i].occurrences;
        }
        return new TermCounts(terms, occurrences);
    }
}
