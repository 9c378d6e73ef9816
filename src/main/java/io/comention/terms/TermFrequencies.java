package io.comention.terms;

import io.comention.text.TermNumbers;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/** In how many articles each term occurs. */
final class TermFrequencies implements Serializable {
    private final TermNumbers terms = new TermNumbers();
    private int[] frequencies = new int[1 << 10];
    private final double[] inverse;
    private final long articles;

    /**
     * From rows of a term and the number of articles that have it.
     *
     * @param articles how many articles there are
     */
    TermFrequencies(Iterator<Row> rows, long articles) {
        this.articles = articles;
        while (rows.hasNext()) {
            Row row = rows.next();
            int number = terms.number(row.getString(0));
            if (number == frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, 2 * number);
            }
            frequencies[number] = Math.toIntExact(row.getLong(1));
        }
        this.inverse = new double[terms.size()];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = StrictMath.log((articles + 1.0) / (frequencies[i] + 1.0));
        }
    }

    /** How many articles there are. */
    long articles() {
        return articles;
    }

    /** The terms that have a number. */
    TermNumbers terms() {
        return terms;
    }

    /** The number of articles that have a term. */
    int frequency(int term) {
        return frequencies[term];
    }

    /** ln((N + 1) / (df + 1)) of a term, as in Spark MLlib's IDF. */
    double inverse(int term) {
        return inverse[term];
    }
}
