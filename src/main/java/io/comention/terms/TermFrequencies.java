package io.comention.terms;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/** In how many articles each term occurs; an open-addressed table, since it is asked once per term of every article. */
final class TermFrequencies implements Serializable {
    private String[] terms = new String[1 << 10];
    private int[] frequencies = new int[1 << 10];
    private final double[] inverse;
    private final long articles;
    private int size;

    /**
     * From rows of a term and the number of articles that have it.
     *
     * @param articles how many articles there are
     */
    TermFrequencies(Iterator<Row> rows, long articles) {
        this.articles = articles;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (2 * ++size > terms.length) {
                grow();
            }
            put(row.getString(0), Math.toIntExact(row.getLong(1)));
        }
        this.inverse = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            inverse[i] = terms[i] == null ? 0 : StrictMath.log((articles + 1.0) / (frequencies[i] + 1.0));
        }
    }

    private void grow() {
        String[] oldTerms = terms;
        int[] oldFrequencies = frequencies;
        terms = new String[2 * oldTerms.length];
        frequencies = new int[terms.length];
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldTerms[i] != null) {
                put(oldTerms[i], oldFrequencies[i]);
            }
        }
    }

    private void put(String term, int frequency) {
        int slot = slot(term);
        while (terms[slot] != null) {
            slot = slot + 1 & terms.length - 1;
        }
        terms[slot] = term;
        frequencies[slot] = frequency;
    }

    private int slot(String term) {
        return (term.hashCode() * 0x9E3779B9 >>> 7) & terms.length - 1;
    }

    /** How many articles there are. */
    long articles() {
        return articles;
    }

    /** The number of articles that have the term at a place. */
    int frequency(int place) {
        return frequencies[place];
    }

    /** ln((N + 1) / (df + 1)) of the term at a place, as in Spark MLlib's IDF. */
    double inverse(int place) {
        return inverse[place];
    }

    /** The place of a term; negative where it is not listed. */
    int place(String term) {
        for (int slot = slot(term); terms[slot] != null; slot = slot + 1 & terms.length - 1) {
            if (terms[slot].equals(term)) {
                return slot;
            }
        }
        return -1;
    }
}
