package io.comention.trends;

import static org.apache.spark.sql.functions.col;

import io.comention.pairs.FocusCounts;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What shares by source are made with: as much as there are outlets, however many articles.
 *
 * @param listed the sources with most articles, which have rows of their own
 * @param units of each kind at every source over the whole corpus: what the source counts for
 */
record FocusSources(List<String> listed, Map<String, Map<String, Long>> units) implements Serializable {
    /**
     * Of a corpus.
     *
     * @param counts table {@code focus_counts}
     * @param most how many sources to list
     */
    static FocusSources of(Dataset<Row> counts, Dataset<Row> annotations, int most) {
        Map<String, Map<String, Long>> units = new HashMap<>();
        for (Row row : counts.filter(
                        col("slot").equalTo(FocusCounts.ALL).and(col("source").isNotNull()))
                .groupBy("unit", "source")
                .sum("n")
                .collectAsList()) {
            units.computeIfAbsent(row.getString(0), unit -> new HashMap<>()).put(row.getString(1), row.getLong(2));
        }
        List<String> listed =
                annotations.filter("source IS NOT NULL").groupBy("source").count().collectAsList().stream()
                        .sorted(Comparator.<Row>comparingLong(row -> -row.getLong(1))
                                .thenComparing(row -> row.getString(0)))
                        .limit(most)
                        .map(row -> row.getString(0))
                        .toList();
        return new FocusSources(listed, units);
    }

    /** What a source counts for. */
    long weight(String unit, String source) {
        return units.get(unit).get(source);
    }
}
