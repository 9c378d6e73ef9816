package io.comention.text;

import java.util.ArrayList;
import java.util.List;

/** The terms of one article in the order in which they first occur, and how often each does. */
public record TermCounts(List<String> terms, int[] occurrences) {
    static TermCounts of(List<Term> touched) {
        List<String> terms = new ArrayList<>(touched.size());
        int[] occurrences = new int[touched.size()];
        for (int i = 0; i < occurrences.length; i++) {
            terms.add(touched.get(i).text);
            occurrences[i] = touched.get(i).occurrences;
        }
        return new TermCounts(terms, occurrences);
    }
}
